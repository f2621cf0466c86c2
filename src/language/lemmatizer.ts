import { keepUpTo } from '../base/memo.ts';
import type { Resources } from '../model/index.ts';
import type { WordVectors } from './vectors.ts';

/** Gives the lemma of a word with a PTB tag; `first` says that it begins a sentence. */
export type Lemmatizer = (form: string, xpos: string, first: boolean) => string;

export const LEMMAS_FILE = 'lemmas.tsv';
/** Tags, and forms of each, whose lemmas are kept. */
const TAGS = 64;
const FORMS = 4096;

/** `models/lemmas.tsv` holds what the rules get wrong; the vectors' words, sorted by frequency, judge between guesses. */
export function createLemmatizer(resources: Resources, vectors: WordVectors): Lemmatizer {
  const lemmatize = lemmatizeWith(readLemmas(resources.text(LEMMAS_FILE)), vectors);
  const keep = (first: boolean) =>
    keepUpTo(TAGS, (xpos) => keepUpTo(FORMS, (form) => lemmatize(form, xpos, first)));
  const [within, opening] = [keep(false), keep(true)];
  return (form, xpos, first) => (first ? opening : within)(xpos)(form);
}

export function lemmatizeWith(
  exceptions: ReadonlyMap<string, string>,
  vectors: WordVectors,
): Lemmatizer {
  return (form, xpos, first) => {
    const known =
      exceptions.get(`${form}\t${xpos}`) ?? exceptions.get(`${form.toLowerCase()}\t${xpos}`);
    if (known !== undefined) return known;
    return guess(form, xpos, first, vectors);
  };
}

function readLemmas(table: string): Map<string, string> {
  const lemmas = new Map<string, string>();
  for (const line of table.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [form = '', xpos = '', lemma = ''] = line.split('\t');
    lemmas.set(`${form}\t${xpos}`, lemma);
  }
  return lemmas;
}

/** The rules alone. */
function guess(form: string, xpos: string, first: boolean, vectors: WordVectors): string {
  const lower = form.toLowerCase();
  switch (xpos) {
    case 'NNP':
    case 'ADD':
    case 'GW':
    case 'FW':
    case 'LS':
    case 'SYM':
      return form;
    case 'NNPS':
      return singular(form, vectors);
    case 'NNS':
      return singular(isAcronym(form) || (!first && isDemonym(form)) ? form : lower, vectors);
    case 'NN':
      return isAcronym(form) ? form : lower;
    case 'JJ':
      return isAcronym(form) || (!first && isDemonym(form)) ? form : lower;
    case 'VBZ':
      return singular(lower, vectors);
    case 'VBG':
      return stem(lower, 'ing', vectors);
    case 'VBD':
    case 'VBN':
      return stem(lower, 'ed', vectors);
    case 'JJR':
    case 'RBR':
      return stem(lower, 'er', vectors);
    case 'JJS':
    case 'RBS':
      return stem(lower, 'est', vectors);
    default:
      return lower;
  }
}

function isAcronym(form: string): boolean {
  return form.length <= 5 && /^\p{Lu}[\p{Lu}\p{N}.&]+s?$/u.test(form);
}

/** "Ugandan", "Finnish", "Iraqis": a capital inside of a sentence, and the ending. */
function isDemonym(form: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:an|ese|ish|i)s?$/u.test(form);
}

/** Plurals of nouns and third persons of verbs. */
function singular(form: string, vectors: WordVectors): string {
  const lower = form.toLowerCase();
  const cut = (n: number, tail = ''): string => form.slice(0, form.length - n) + tail;
  if (!lower.endsWith('s') || lower.length < 3 || /(?:ss|us|is)$/.test(lower)) return form;
  if (/[^aeiou]ies$/.test(lower)) {
    if (lower.length <= 4) return cut(1);
    const guesses = [cut(3, 'y'), cut(1)];
    return guesses.some((one) => vectors.row(one) >= 0) || vectors.row(form) < 0
      ? choose(guesses, vectors)
      : form;
  }
  if (/(?:ch|sh|ss|x|zz)es$/.test(lower)) return choose([cut(2), cut(1)], vectors);
  if (/(?:oes|ses|zes|ves)$/.test(lower)) return choose([cut(1), cut(2)], vectors);
  return cut(1);
}

/** Takes an ending off and puts back what it changed: hoping, hopping, tried, panicked, bigger. */
function stem(lower: string, ending: string, vectors: WordVectors): string {
  if (!lower.endsWith(ending) || lower.length < ending.length + 2) return lower;
  const bare = lower.slice(0, -ending.length);
  if (!/[aeiouy]/.test(bare)) return lower;
  if (ending !== 'ing' && /[^aeiou]i$/.test(bare)) return `${bare.slice(0, -1)}y`;
  const guesses = [bare, `${bare}e`];
  const last = bare.at(-1)!;
  if (/[bdgklmnprtvz]/.test(last) && bare.at(-2) === last) guesses.unshift(bare.slice(0, -1));
  if (bare.endsWith('ck')) guesses.push(bare.slice(0, -1));
  if (/(?:[aeo]y|(?:[aeo][aeo]|[iu][eo])[bdfgklmnpt]|w|[^aeiou]{2}[kdt]|sh|ch)$/.test(bare))
    guesses.splice(1, 1);
  if (/(?:[szvcu]|[iur]at|dg|[aeiou]r|[^aeioulr]l)$/.test(bare)) guesses.reverse();
  return choose(guesses, vectors);
}

/** The commonest of the guesses; the first when none is a known word. */
function choose(guesses: readonly string[], vectors: WordVectors): string {
  let found = guesses[0]!;
  let least = Infinity;
  for (const one of guesses) {
    const row = vectors.row(one);
    if (row >= 0 && row < least) {
      least = row;
      found = one;
    }
  }
  return found;
}
