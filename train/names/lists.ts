import { createGazetteer } from '../../src/base/gazetteer.ts';
import type { Resources } from '../../src/model/index.ts';
import { EVEN_SMALL, LISTS, PREFIX, phraseHash, wordHash } from '../../src/language/name-lists.ts';
import { writeModel } from '../../src/language/model-file.ts';
import type { Tokenizer } from '../../src/language/tokenize.ts';

type List = (typeof LISTS)[number];

const LARGE = 100_000;
const TOWN = 15_000;

/** Lists whose names are known when they are written small; people are not. */
const NAMES_EVEN_SMALL = new Set<List>(['country', 'city', 'region', 'organization', 'brand']);

/** Whether a phrase, written small, may be an English phrase: it is short, or all its words are English words. */
function isWord(phrase: string, isCommon: (word: string) => boolean): boolean {
  const small = phrase.toLowerCase();
  return (
    small.length < 5 || small.split(/[^\p{L}]+/u).every((word) => word.length < 4 || isCommon(word))
  );
}

/** Makes the table of hashed phrases from gazetteers and brands; phrases are cut into the tokens of the program. */
export function makeNameLists(
  resources: Resources,
  tokenize: Tokenizer,
  brands: readonly string[],
  isCommon: (word: string) => boolean,
): Uint8Array {
  const table = new Map<number, number>();
  const add = (list: List, phrase: string): void => {
    const words = tokenize(phrase).map(({ start, end }) => wordHash(phrase.slice(start, end)));
    if (words.length === 0 || words.length > 7) return;
    const small = NAMES_EVEN_SMALL.has(list) && !isWord(phrase, isCommon) ? EVEN_SMALL : 0;
    const hashes = Int32Array.from(words);
    for (let count = 1; count <= words.length; count++) {
      const bit = count === words.length ? (1 << LISTS.indexOf(list)) | small : PREFIX;
      const key = phraseHash(hashes, 0, count);
      table.set(key, (table.get(key) ?? 0) | bit);
    }
  };
  const each = (file: string, visit: (fields: string[], names: string[]) => void): void => {
    const lines = resources
      .text(file)
      .split('\n')
      .filter((l) => l !== '' && !l.startsWith('#'));
    for (const line of lines.slice(1)) {
      const fields = line.split('\t');
      visit(
        fields,
        [fields[0] ?? '', ...(fields[1] ?? '').split('|')].filter((n) => n !== ''),
      );
    }
  };
  for (const country of createGazetteer(resources).countries()) {
    for (const name of [country.name, ...country.others]) add('country', name);
    for (const name of country.demonyms) add('demonym', name);
    for (const name of country.seats) add('seat', name);
  }
  each('peoples.tsv', (_, names) => {
    for (const name of names) add('demonym', name);
  });
  each('places.tsv', (fields, names) => {
    const population = Number(fields[7] ?? '');
    const town = fields[2] === 'city' || fields[2] === 'capital';
    if (town && population < TOWN && fields[2] !== 'capital') return;
    const list = !town
      ? 'region'
      : population >= LARGE || fields[2] === 'capital'
        ? 'city'
        : 'town';
    for (const name of names) add(list, name);
  });
  each('forenames.tsv', ([name = '']) => {
    add('forename', name);
  });
  each('surnames.tsv', ([name = '']) => {
    add('surname', name);
  });
  each('organizations.tsv', (_, names) => {
    for (const name of names)
      add(/^[\p{Lu}\d&.-]{2,6}$/u.test(name) ? 'acronym' : 'organization', name);
  });
  each('things.tsv', (fields, names) => {
    for (const name of names) add(fields[2] === 'event' ? 'event' : 'thing', name);
  });
  for (const name of brands) add('brand', name);
  const ofPeople = (1 << LISTS.indexOf('forename')) | (1 << LISTS.indexOf('surname'));
  for (const [key, bits] of table) if (bits & ofPeople) table.set(key, bits & ~EVEN_SMALL);
  const sorted = [...table].sort((a, b) => a[0] - b[0]);
  return writeModel(
    'name-lists',
    { phrases: sorted.length, source: 'the gazetteers of models/, see models/README.md' },
    {
      keys: Int32Array.from(sorted, ([key]) => key),
      bits: Uint16Array.from(sorted, ([, bits]) => bits),
    },
  );
}
