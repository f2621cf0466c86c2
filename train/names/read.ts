import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { NameType } from '../../src/model/index.ts';
import { readGum } from '../coreference/gum.ts';
import type { Tokenizer } from '../../src/language/tokenize.ts';
import type { GoldName, NameDocument, NameSentence } from './example.ts';
import { gumNames } from './gum-names.ts';

/** Rows of token and label, sentences parted by blank lines; `document` tells the line that begins a document. */
function readColumns(
  text: string,
  pick: (columns: string[]) => [word: string, label: string] | undefined,
  isDocument: (line: string) => boolean,
): { words: string[]; labels: string[] }[][] {
  const documents: { words: string[]; labels: string[] }[][] = [[]];
  let words: string[] = [];
  let labels: string[] = [];
  const end = (): void => {
    if (words.length > 0) documents.at(-1)?.push({ words, labels });
    words = [];
    labels = [];
  };
  for (const line of text.split(/\r?\n/)) {
    if (isDocument(line)) {
      end();
      if ((documents.at(-1)?.length ?? 0) > 0) documents.push([]);
      continue;
    }
    const row = line.trim() === '' ? undefined : pick(line.split(/[\t ]/));
    if (row) {
      words.push(row[0]);
      labels.push(row[1]);
    } else if (line.trim() === '') end();
  }
  end();
  return documents.filter((d) => d.length > 0);
}

/** Spans of IOB labels, first and second kind. */
function spansOf(labels: string[], map: (label: string) => NameType[] | undefined): GoldName[] {
  const names: GoldName[] = [];
  let open = '';
  labels.forEach((label, i) => {
    const kind = label.slice(2);
    const types = label === 'O' || label.startsWith('#') ? undefined : map(kind);
    const last = names.at(-1);
    if (types && label.startsWith('I-') && kind === open && last) last.last = i + 1;
    else if (types) names.push({ first: i, last: i + 1, types });
    open = types ? kind : '';
  });
  return names;
}

function documentsOf(
  set: string,
  parts: { words: string[]; labels: string[] }[][],
  map: (label: string) => NameType[] | undefined,
  unmarked: NameType[],
): NameDocument[] {
  return parts.map((sentences, i) => ({
    set,
    id: `${set}-${String(i)}`,
    sentences: sentences.map(({ words, labels }) => ({ words, names: spansOf(labels, map) })),
    unmarked,
    weight: 1,
  }));
}

const REST: NameType[] = ['event', 'people', 'thing'];

export function readUner(data: string, split: 'train' | 'dev' | 'test'): NameDocument[] {
  const text = readFileSync(join(data, `uner-ewt/uner-${split}.iob2`), 'utf8');
  const parts = readColumns(
    text,
    (c) => (c.length > 2 && /^\d+$/.test(c[0] ?? '') ? [c[1] ?? '', c[2] ?? 'O'] : undefined),
    (line) => line.startsWith('# newdoc'),
  );
  const map = new Map<string, NameType[]>([
    ['PER', ['person']],
    ['ORG', ['organization']],
    ['LOC', ['place']],
  ]);
  return documentsOf('web', parts, (label) => map.get(label), REST);
}

export function readWikigold(data: string): NameDocument[] {
  const text = readFileSync(join(data, 'ner/wikigold/wikigold.conll.txt'), 'utf8');
  const parts = readColumns(
    text,
    (c) => [c[0] ?? '', c[1] ?? 'O'],
    (line) => line.startsWith('-DOCSTART-'),
  );
  const map = new Map<string, NameType[]>([
    ['PER', ['person']],
    ['ORG', ['organization']],
    ['LOC', ['place']],
    ['MISC', REST],
  ]);
  return documentsOf('wiki', parts, (label) => map.get(label), []);
}

export function readPolitics(data: string): NameDocument[] {
  const text = ['train', 'dev']
    .map((split) => readFileSync(join(data, `ner/politics/${split}.txt`), 'utf8'))
    .join('\n\n');
  const parts = readColumns(
    text,
    (c) => [c[0] ?? '', c[1] ?? 'O'],
    () => false,
  );
  const map = new Map<string, NameType[]>([
    ['politician', ['person']],
    ['person', ['person']],
    ['politicalparty', ['organization']],
    ['organisation', ['organization']],
    ['location', ['place']],
    ['country', ['place']],
    ['election', ['event']],
    ['event', ['event']],
    ['misc', REST],
  ]);
  const documents = parts.flatMap((sentences) => sentences.map((sentence) => [sentence]));
  return documentsOf('wiki', documents, (label) => map.get(label), []);
}

/** Silver: automatic annotation of news, partly corrected. */
export function readGmb(data: string): NameDocument[] {
  const lines = readFileSync(join(data, 'ner/gmb/ner_dataset.csv'), 'latin1')
    .split(/\r?\n/)
    .slice(1);
  const sentences: { words: string[]; labels: string[] }[] = [];
  for (const line of lines) {
    const match = /^(Sentence: \d+)?,(?:"((?:[^"]|"")*)"|([^,]*)),(?:"[^"]*"|[^,]*),(\S*)$/.exec(
      line,
    );
    if (!match) continue;
    if (match[1] !== undefined) sentences.push({ words: [], labels: [] });
    const word = (match[2] ?? match[3] ?? '').replaceAll('""', '"').trim();
    const sentence = sentences.at(-1);
    if (!sentence || word === '') continue;
    sentence.words.push(word);
    sentence.labels.push(match[4] ?? 'O');
  }
  const map = new Map<string, NameType[]>([
    ['per', ['person']],
    ['org', ['organization']],
    ['geo', ['place']],
    ['gpe', ['place', 'people']],
    ['eve', ['event']],
    ['art', ['thing']],
    ['nat', ['thing']],
  ]);
  return documentsOf(
    'news',
    sentences.map((s) => [s]),
    (label) => map.get(label),
    [],
  );
}

interface RedocredDocument {
  title: string;
  sents: string[][];
  vertexSet: { type: string; pos: [number, number]; sent_id: number }[][];
}

export function readRedocred(data: string): NameDocument[] {
  const text = readFileSync(join(data, 'relations/redocred-dev.json'), 'utf8');
  const map = new Map<string, NameType[]>([
    ['PER', ['person']],
    ['ORG', ['organization']],
    ['LOC', ['place']],
    ['MISC', REST],
  ]);
  return (JSON.parse(text) as RedocredDocument[]).map((doc, i) => {
    const sentences: NameSentence[] = doc.sents.map((words) => ({ words, names: [] }));
    for (const mention of doc.vertexSet.flat()) {
      const types = map.get(mention.type);
      if (types) addName(sentences[mention.sent_id], mention.pos[0], mention.pos[1], types);
    }
    return { set: 'wiki', id: `redocred-${String(i)}`, sentences, unmarked: [], weight: 1 };
  });
}

/** Adds a name unless it overlaps one that is there. */
export function addName(
  sentence: NameSentence | undefined,
  first: number,
  last: number,
  types: NameType[],
): void {
  if (!sentence || first >= last || last > sentence.words.length) return;
  if (sentence.names.some((n) => n.first < last && first < n.last)) return;
  sentence.names.push({ first, last, types });
  sentence.names.sort((a, b) => a.first - b.first);
}

interface Re3dEntity {
  documentId: string;
  begin: number;
  end: number;
  type: string;
  value: string;
  confidence: number;
}

/** Spans of characters, tokenized here; mentions without a name in them are left out. */
export function readRe3d(data: string, tokenize: Tokenizer): NameDocument[] {
  const map = new Map<string, NameType[]>([
    ['Person', ['person']],
    ['Organisation', ['organization']],
    ['Location', ['place']],
    ['Nationality', ['people']],
    ['MilitaryPlatform', ['thing']],
    ['Weapon', ['thing']],
  ]);
  const root = join(data, 'ner/re3d');
  const folders = readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory());
  return folders.sort().flatMap((folder) => {
    const rows = <T>(file: string): T[] =>
      readFileSync(join(root, folder, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as T);
    const entities = rows<Re3dEntity>('entities.json');
    return rows<{ _id: string; text: string }>('documents.json').map(({ _id, text }) => {
      const own = entities.filter((e) => e.documentId === _id && e.confidence >= 0.9);
      own.sort((a, b) => b.end - b.begin - (a.end - a.begin) || a.begin - b.begin);
      const sentences = text.split(/(?<=[.!?]["”’]?)\s+(?=[A-Z"“‘])|\n+/);
      let at = 0;
      const found = sentences.map((part) => {
        const start = text.indexOf(part, at);
        at = start + part.length;
        return start;
      });
      const parts = sentences.map((part, i) => {
        const start = found[i] ?? 0;
        const spans = tokenize(part);
        const sentence: NameSentence = {
          words: spans.map((s) => part.slice(s.start, s.end)),
          names: [],
        };
        for (const entity of own) {
          const types = map.get(entity.type);
          const first = spans.findIndex((s) => s.start + start === entity.begin);
          const last = spans.findIndex((s) => s.end + start === entity.end) + 1;
          if (types && first >= 0 && last > first) addNamed(sentence, first, last, types);
        }
        return sentence;
      });
      return {
        set: 'news',
        id: `re3d-${_id}`,
        sentences: parts.filter((s) => s.words.length > 0),
        unmarked: REST,
        weight: 1,
      };
    });
  });
}

/** The capitalised part of a mention; none where it is a pronoun or a description. */
function addNamed(sentence: NameSentence, start: number, end: number, types: NameType[]): void {
  const word = (i: number): string => sentence.words[i] ?? '';
  let [first, last] = [start, end];
  while (first < last && !/^(?:\p{Lu}|al$)/u.test(word(first))) first++;
  while (last > first && !/^\p{Lu}/u.test(word(last - 1))) last--;
  const text = sentence.words.slice(first, last);
  const described = types[0] === 'person' && text.some((w) => /^(?:of|for|the|The|and)$/.test(w));
  if (described || /^(?:I|We|He|She|It|Our|They|You|Members|Government)$/.test(text[0] ?? 'I'))
    return;
  if (text.filter((w) => /^\p{Ll}/u.test(w)).length > 2) return;
  addName(sentence, first, last, types);
}

export function readGumNames(data: string, split: 'train' | 'dev'): NameDocument[] {
  return readGum(readFileSync(join(data, `gum/gum-${split}.conllu`), 'utf8')).map((document) => ({
    set: /_news_/.test(document.id) ? 'news' : 'wiki',
    id: document.id,
    sentences: gumNames(document),
    unmarked: REST,
    weight: 1,
  }));
}
