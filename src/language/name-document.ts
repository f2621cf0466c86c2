import type { Clusters } from './clusters.ts';
import { describe, type Lexical } from './lexical.ts';
import { LISTS, markLists, wordHash, type NameLists } from './name-lists.ts';

/** How the words of a sentence are written. */
export const PLAIN = 0;
export const CAPITALS = 1;
export const HEADLINE = 2;
export const LOWER = 3;

/** What names look at beside the text: clusters, lists, and words with a meaning of their own. */
export interface NameKnowledge {
  clusters: Clusters;
  lists: NameLists;
  /** Kinds of word (title, speech, day, place …) as bits, by folded word. */
  kinds: ReadonlyMap<string, number>;
}

/** A sentence, described once. Arrays have an item a token; `marks` one a token and list. */
export interface NameSentenceView {
  words: readonly string[];
  style: number;
  lexical: Lexical[];
  /** Fine cluster, -1 for an unknown word. */
  clusters: Int32Array;
  kinds: Int32Array;
  marks: Uint8Array;
  /** Evidence of the other occurrences of the word in the document, as bits. */
  elsewhere: Int32Array;
}

export const KINDS = [
  'titles',
  'after',
  'speech',
  'days',
  'place',
  'organization',
  'event',
  'thing',
] as const;

/** Bits of `elsewhere`. */
export const SEEN_LOWER = 1;
export const SEEN_CAPITAL = 2;
export const LAST_OF_RUN = 4;
export const FIRST_OF_RUN = 8;
export const AFTER_FORENAME = 16;
export const AFTER_TITLE = 32;
export const AFTER_PLACE_PREPOSITION = 64;
export const BEFORE_SPEECH = 128;
export const WITH_ORGANIZATION_WORD = 256;
export const ACRONYM_OF_RUN = 512;

export function readKinds(lists: ReadonlyMap<string, string[]>): Map<string, number> {
  const kinds = new Map<string, number>();
  KINDS.forEach((kind, k) => {
    for (const word of lists.get(kind) ?? []) kinds.set(word, (kinds.get(word) ?? 0) | (1 << k));
  });
  return kinds;
}

const TITLE = 1;
const SPEECH = 4;
const ORGANIZATION = 32;
const FORENAME = LISTS.indexOf('forename');
const PLACE_PREPOSITION = new Set(['in', 'at', 'from', 'near', 'outside', 'across', 'throughout']);

/** Describes the sentences of one document. */
export function viewDocument(
  sentences: readonly (readonly string[])[],
  { clusters, lists, kinds }: NameKnowledge,
): NameSentenceView[] {
  const describeOnce = remember(describe);
  const views = sentences.map((words): NameSentenceView => {
    const lexical = words.map(describeOnce);
    const style = styleOf(words);
    const hashes = Int32Array.from(words, wordHash);
    return {
      words,
      style,
      lexical,
      clusters: Int32Array.from(words, (word) => clusters.fine(word.toLowerCase())),
      kinds: Int32Array.from(words, (word) => kinds.get(word.toLowerCase()) ?? 0),
      marks: markLists(words, hashes, lists, style !== LOWER && style !== CAPITALS),
      elsewhere: new Int32Array(words.length),
    };
  });
  addEvidence(views);
  return views;
}

/** Capitals throughout, capitals at the start of nearly every word, none at all, or the usual mixture. */
function styleOf(words: readonly string[]): number {
  let upper = 0;
  let title = 0;
  let lower = 0;
  for (const word of words) {
    const first = word.charAt(0);
    const small = word.toLowerCase();
    if (first === small.charAt(0) && first === word.charAt(0).toUpperCase()) continue;
    if (first === small.charAt(0)) {
      if (word.length > 3) lower++;
    } else if (word.length > 1 && word === word.toUpperCase()) upper++;
    else title++;
  }
  const all = upper + title + lower;
  if (upper >= 3 && upper >= 0.6 * all) return CAPITALS;
  if (all >= 5 && title + upper >= 0.75 * all) return HEADLINE;
  return upper + title === 0 && all >= 2 ? LOWER : PLAIN;
}

/** Gathers for every capitalised word what its occurrences show, then gives it to all of them. */
function addEvidence(views: NameSentenceView[]): void {
  const seen = new Map<number, number>();
  const acronyms = new Set<string>();
  const note = (key: number, bits: number): void => {
    seen.set(key, (seen.get(key) ?? 0) | bits);
  };
  for (const view of views) {
    if (view.style !== PLAIN) continue;
    view.lexical.forEach(({ lower, case: shape }, i) => {
      if (shape === 0) note(lower, SEEN_LOWER);
      else if (i > 0 && shape >= 1 && shape <= 3) note(lower, SEEN_CAPITAL | around(view, i));
    });
    noteRuns(view, note, acronyms);
  }
  for (const view of views) {
    view.lexical.forEach(({ lower, case: shape }, i) => {
      let bits = seen.get(lower) ?? 0;
      if (shape === 2 && acronyms.has(view.words[i]!)) bits |= ACRONYM_OF_RUN;
      view.elsewhere[i] = bits;
    });
  }
}

function around(view: NameSentenceView, i: number): number {
  let bits = 0;
  if ((view.kinds[i - 1]! & TITLE) !== 0) bits |= AFTER_TITLE;
  if (PLACE_PREPOSITION.has(view.words[i - 1]!)) bits |= AFTER_PLACE_PREPOSITION;
  if (i + 1 < view.words.length && (view.kinds[i + 1]! & SPEECH) !== 0) bits |= BEFORE_SPEECH;
  return bits;
}

/** Runs of capitalised words: which word is first, which last, whether a forename or a word of organizations is in it. */
function noteRuns(
  { words, lexical, kinds, marks }: NameSentenceView,
  note: (key: number, bits: number) => void,
  acronyms: Set<string>,
): void {
  let first = -1;
  for (let i = 0; i <= words.length; i++) {
    const inRun = i < words.length && lexical[i]!.case >= 1 && lexical[i]!.case <= 3;
    if (inRun && first < 0) first = i;
    if (inRun || first < 0) continue;
    const last = i - 1;
    if (last > first) {
      const forename = marks[first * LISTS.length + FORENAME]! > 0;
      const organization = kinds.subarray(first, i).some((bits) => (bits & ORGANIZATION) !== 0);
      const shared = organization ? WITH_ORGANIZATION_WORD : 0;
      if (!isTitle(kinds[first]!)) note(lexical[first]!.lower, FIRST_OF_RUN | shared);
      note(lexical[last]!.lower, LAST_OF_RUN | shared | (forename ? AFTER_FORENAME : 0));
      if (last - first < 7) acronyms.add(initials(words, first, i));
    }
    first = -1;
  }
}

function isTitle(kinds: number): boolean {
  return (kinds & TITLE) !== 0;
}

function initials(words: readonly string[], first: number, last: number): string {
  let text = '';
  for (let i = first; i < last; i++) text += words[i]!.charAt(0);
  return text;
}

/** The words of a text repeat: each is described once. */
function remember(make: (word: string) => Lexical): (word: string) => Lexical {
  const known = new Map<string, Lexical>();
  return (word) => {
    let found = known.get(word);
    if (!found) known.set(word, (found = make(word)));
    return found;
  };
}
