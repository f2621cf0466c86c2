import { formsOf, type NameForm, type NameKnowledge } from './name-forms.ts';
import { LISTS } from './name-lists.ts';
import { markLists } from './name-marks.ts';

/** How the words of a sentence are written. */
export const PLAIN = 0;
export const CAPITALS = 1;
export const HEADLINE = 2;
export const LOWER = 3;

/** A sentence, described once. Arrays have an item a token; `marks` one a token and list. */
export interface NameSentenceView {
  words: readonly string[];
  style: number;
  forms: readonly NameForm[];
  marks: Uint8Array;
  /** Lists of which a token has a mark, as bits. */
  marked: Int32Array;
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
  knowledge: NameKnowledge,
): NameSentenceView[] {
  const known = formsOf(knowledge);
  known.tidy();
  const views = sentences.map((words): NameSentenceView => {
    const forms = words.map((word) => known.of(word));
    const style = styleOf(forms);
    const marks = new Uint8Array(words.length * LISTS.length);
    return {
      words,
      style,
      forms,
      marks,
      marked: markLists(forms, knowledge.lists, style !== LOWER && style !== CAPITALS, marks),
      elsewhere: new Int32Array(words.length),
    };
  });
  addEvidence(views);
  return views;
}

/** Capitals throughout, capitals at the start of nearly every word, none at all, or the usual mixture. */
function styleOf(forms: readonly NameForm[]): number {
  const counts = [0, 0, 0, 0];
  for (const { writing } of forms) counts[writing]!++;
  const [, lower, upper, title] = counts as [number, number, number, number];
  const all = upper + title + lower;
  if (upper >= 3 && upper >= 0.6 * all) return CAPITALS;
  if (all >= 5 && title + upper >= 0.75 * all) return HEADLINE;
  return upper + title === 0 && all >= 2 ? LOWER : PLAIN;
}

/** Gathers for every capitalised word what its occurrences show, then gives it to all of them. */
function addEvidence(views: readonly NameSentenceView[]): void {
  const seen = new Map<number, number>();
  const acronyms = new Set<string>();
  const note = (key: number, bits: number): void => {
    const old = seen.get(key) ?? 0;
    if ((old | bits) !== old) seen.set(key, old | bits);
  };
  for (const view of views) {
    if (view.style !== PLAIN) continue;
    view.forms.forEach(({ lexical: { lower, case: shape } }, i) => {
      if (shape === 0) note(lower, SEEN_LOWER);
      else if (i > 0 && shape >= 1 && shape <= 3) note(lower, SEEN_CAPITAL | around(view, i));
    });
    noteRuns(view, note, acronyms);
  }
  for (const { forms, elsewhere } of views) {
    forms.forEach(({ lexical, text }, i) => {
      const acronym = lexical.case === 2 && acronyms.has(text) ? ACRONYM_OF_RUN : 0;
      elsewhere[i] = (seen.get(lexical.lower) ?? 0) | acronym;
    });
  }
}

function around({ forms }: NameSentenceView, i: number): number {
  const before = forms[i - 1]!;
  let bits = 0;
  if ((before.kinds & TITLE) !== 0) bits |= AFTER_TITLE;
  if (PLACE_PREPOSITION.has(before.text)) bits |= AFTER_PLACE_PREPOSITION;
  if (i + 1 < forms.length && (forms[i + 1]!.kinds & SPEECH) !== 0) bits |= BEFORE_SPEECH;
  return bits;
}

/** Runs of capitalised words: which word is first, which last, whether a forename or a word of organizations is in it. */
function noteRuns(
  { forms, marks }: NameSentenceView,
  note: (key: number, bits: number) => void,
  acronyms: Set<string>,
): void {
  let first = -1;
  for (let i = 0; i <= forms.length; i++) {
    const inRun = i < forms.length && forms[i]!.lexical.case >= 1 && forms[i]!.lexical.case <= 3;
    if (inRun && first < 0) first = i;
    if (inRun || first < 0) continue;
    const last = i - 1;
    if (last > first) {
      const forename = marks[first * LISTS.length + FORENAME]! > 0;
      const run = forms.slice(first, i);
      const shared = run.some(({ kinds }) => (kinds & ORGANIZATION) !== 0)
        ? WITH_ORGANIZATION_WORD
        : 0;
      if ((forms[first]!.kinds & TITLE) === 0) {
        note(forms[first]!.lexical.lower, FIRST_OF_RUN | shared);
      }
      note(forms[last]!.lexical.lower, LAST_OF_RUN | shared | (forename ? AFTER_FORENAME : 0));
      if (last - first < 7) acronyms.add(run.map(({ text }) => text.charAt(0)).join(''));
    }
    first = -1;
  }
}
