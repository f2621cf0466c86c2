/** Finds names, statements and sentences in the parts of the index. */
import MiniSearch from 'minisearch';
import { foldText } from '../../src/base/text.ts';
import { lettersFor, partOf, termsOf } from '../../src/publish/search-terms.ts';
import type { SearchNames, SearchRecord, SearchTerms } from '../../src/publish/search-data.ts';
import { connectionIn } from './connection.ts';
import { element } from './element.ts';

export interface Hit {
  text: string;
  href: string;
  note: string;
  /** Of entities. */
  type?: string;
}

const MOST_NAMES = 8;
const MOST_RECORDS = 16;

/** A search over the index below `root`. Parts are loaded when a query needs them, each once. */
export function createSearch(root: string): (query: string) => Promise<Hit[]> {
  const load = loader(root);
  let names: Promise<{ find: (query: string) => Hit[]; file: SearchNames }> | undefined;
  return async (query) => {
    const { find, file } = await (names ??= load('names').then((data) =>
      indexNames(data as SearchNames),
    ));
    if (query === '') return [];
    const found = find(query);
    const connection = connectionIn(query, find);
    const both = connection === undefined ? [] : [connection];
    return [...found, ...both, ...(await findRecords(load, file, query))];
  };
}

type Load = (name: string) => Promise<unknown>;

/** Runs scripts that call `relataSearch(name, data)`; what does not exist is undefined. */
function loader(root: string): Load {
  const known = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, (data: unknown) => void>();
  (window as Window & { relataSearch?: (name: string, data: unknown) => void }).relataSearch = (
    name,
    data,
  ) => waiting.get(name)?.(data);
  return (name) => {
    let loading = known.get(name);
    if (loading === undefined) {
      loading = new Promise((resolve) => {
        waiting.set(name, resolve);
        const script = element('script', { src: `${root}search/${name}.js` });
        script.addEventListener('error', () => resolve(undefined));
        document.head.append(script);
      });
      known.set(name, loading);
    }
    return loading;
  };
}

interface NameEntry {
  id: number;
  label: string;
  others: string;
}

function indexNames(file: SearchNames) {
  const index = new MiniSearch<NameEntry>({
    fields: ['label', 'others'],
    processTerm: (term) => foldText(term),
    searchOptions: { boost: { label: 2 }, prefix: true, fuzzy: 0.25, combineWith: 'AND' },
  });
  index.addAll(
    file.names.map(([label, , , ...others], id) => ({ id, label, others: others.join(' ') })),
  );
  const find = (query: string): Hit[] =>
    index
      .search(query, {
        boostDocument: (id) => 1 + Math.log10(1 + file.names[id as number]![2]) / 2,
      })
      .slice(0, MOST_NAMES)
      .map(({ id }) => nameHit(file.names[id as number]!));
  return { find, file };
}

function nameHit([label, id, mentions, ...others]: SearchNames['names'][number]): Hit {
  const type = id.split('/')[0]!;
  const also = others.length > 0 ? `, also ${others.slice(0, 3).join(', ')}` : '';
  const times = `${mentions} mention${mentions === 1 ? '' : 's'}`;
  return { text: label, href: `${id}.html`, note: `${type}, ${times}${also}`, type };
}

/** Records that hold all words of the query, or else most of them: the rarest words count most. */
async function findRecords(
  load: Load,
  { records, size }: SearchNames,
  query: string,
): Promise<Hit[]> {
  const words = [...new Set(termsOf(query))].slice(0, 8);
  const letters = lettersFor(records);
  const scores = new Map<number, number>();
  for (const matches of await Promise.all(
    words.map((word) => matchWord(load, partOf(word, letters), word)),
  )) {
    for (const [record, weight] of bestOf(matches, records))
      scores.set(record, (scores.get(record) ?? 0) + weight + 1);
  }
  const best = [...scores].sort(([a, x], [b, y]) => y - x || a - b).slice(0, MOST_RECORDS);
  const hits = await Promise.all(
    best.map(async ([record, score]) => {
      const hit = await recordHit(load, record, size);
      return hit && { hit, score: score + saidByClaim(hit, words) };
    }),
  );
  return hits
    .filter((found) => found !== undefined)
    .sort((a, b) => b.score - a.score)
    .map(({ hit }) => hit);
}

/** The share of the words that a claim itself says: others from the same sentence only quote them. */
function saidByClaim({ text, href }: Hit, words: readonly string[]): number {
  if (!href.includes('#c-')) return 0;
  const terms = termsOf(text);
  return words.filter((word) => terms.some((term) => term.startsWith(word))).length / words.length;
}

interface Match {
  /** How close the term is to the word, 0 to 1. */
  closeness: number;
  records: number[];
}

/** Terms that begin with the word or differ from it by a typo. */
async function matchWord(load: Load, part: string, word: string): Promise<Match[]> {
  const terms = ((await load(`terms-${part}`)) as SearchTerms | undefined) ?? [];
  const index = new MiniSearch<{ id: number; term: string }>({
    fields: ['term'],
    tokenize: (text) => [text],
    searchOptions: { prefix: true, fuzzy: 0.25, maxFuzzy: 2 },
  });
  index.addAll(terms.map(([term], id) => ({ id, term })));
  const found = index.search(word).slice(0, 20);
  const top = found[0]?.score ?? 1;
  return found.map(({ id, score }) => ({
    closeness: score / top,
    records: undo(terms[id as number]![1]),
  }));
}

function undo(differences: readonly number[]): number[] {
  let at = 0;
  return differences.map((step) => (at += step));
}

function bestOf(matches: readonly Match[], total: number): Map<number, number> {
  const best = new Map<number, number>();
  for (const { closeness, records } of matches) {
    const weight = closeness * Math.log(1 + total / records.length);
    for (const record of records) best.set(record, Math.max(best.get(record) ?? 0, weight));
  }
  return best;
}

async function recordHit(load: Load, record: number, size: number): Promise<Hit | undefined> {
  const part = (await load(`records-${Math.floor(record / size)}`)) as SearchRecord[] | undefined;
  const found = part?.[record % size];
  return found && { text: found[0], href: found[1], note: found[2] };
}
