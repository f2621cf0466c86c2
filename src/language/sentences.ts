import type { Resources, Span } from '../model/index.ts';
import { keepUpTo } from '../base/memo.ts';
import { finish, mix } from './hashing.ts';
import { describe, type Lexical } from './lexical.ts';
import { readLinear, type Scorer } from './linear.ts';
import { readModel } from './model-file.ts';

export const SENTENCES_FILE = 'sentences.bin';
export const BORDER_FEATURES = 40;
/** Forms whose descriptions are kept. */
const KEPT = 16_384;

/** Decides where sentences end: gives, for tokens of one block, the number of tokens before each end. */
export type SentenceSplitter = (text: string, tokens: readonly Span[]) => number[];

export function createSentenceSplitter(resources: Resources): SentenceSplitter {
  const model = readModel(resources, SENTENCES_FILE);
  const thresholds = { threshold: model.number('threshold'), bare: model.number('bare') };
  return splitBy(readLinear(model, 'borders'), thresholds);
}

/** By how much the model must prefer a border. */
interface Thresholds {
  threshold: number;
  /** Between two letters or digits, without a stop or any other mark: headings run into their text. */
  bare: number;
}

function splitBy(scorer: Scorer, { threshold, bare }: Thresholds): SentenceSplitter {
  const scores = new Float64Array(2);
  const describe = keepUpTo(KEPT, describeForm);
  return (text, tokens) => {
    const ends: number[] = [];
    const decide = (features: Int32Array, count: number, i: number): boolean => {
      scorer.score(features, count, scores);
      const preference = scores[1]! - scores[0]!;
      if (preference <= threshold) return false;
      return preference > bare || !isBare(text, tokens[i]!, tokens[i + 1]!);
    };
    visitBorders(text, tokens, decide, { describe, isInside }).forEach((is, i) => {
      if (is) ends.push(i + 1);
    });
    if (tokens.length > 0) ends.push(tokens.length);
    return ends;
  };
}

function isBare(text: string, before: Span, after: Span): boolean {
  const word = /[\p{L}\p{N}]/u;
  return word.test(text[before.end - 1]!) && word.test(text[after.start]!);
}

/** What is known of a form when borders are judged. */
interface Form {
  text: string;
  word: Lexical;
  kind: number;
  /** Begins with a letter, or with a small one, and is no address. */
  isWord: boolean;
  isSmall: boolean;
}

const TERMINAL = 1;
const CLOSING = 2;
const OPENING = 3;
const QUOTE = 4;
const ELLIPSIS = 5;
const WORD = 0;

export interface BorderOptions {
  describe?: (form: string) => Form;
  /** Whether no border is possible between two forms, so that nobody need be asked. */
  isInside?: (before: Form, after: Form) => boolean;
}

/**
 * Asks `decide` about the places between two tokens, from left to right, and gives its answers. Features know what was
 * decided before.
 */
export function visitBorders(
  text: string,
  tokens: readonly Span[],
  decide: (features: Int32Array, count: number, index: number) => boolean,
  { describe: known = keepUpTo(KEPT, describeForm), isInside: never }: BorderOptions = {},
): boolean[] {
  const forms = tokens.map(({ start, end }) => known(text.slice(start, end)));
  const features = new Int32Array(BORDER_FEATURES);
  const answers: boolean[] = [];
  const state = { since: 0, open: 0, quotes: 0 };
  for (let i = 0; i + 1 < forms.length; i++) {
    const form = forms[i]!;
    state.since++;
    if (form.kind === OPENING) state.open++;
    if (form.kind === CLOSING && state.open > 0) state.open--;
    if (form.kind === QUOTE) state.quotes ^= 1;
    let is = false;
    if (!never?.(form, forms[i + 1]!)) {
      const space = tokens[i]!.end < tokens[i + 1]!.start ? 1 : 0;
      is = decide(features, borderFeatures(forms, i, space, state, features), i);
    }
    answers.push(is);
    if (is) Object.assign(state, { since: 0, open: 0, quotes: 0 });
  }
  return answers;
}

function describeForm(form: string): Form {
  return {
    text: form,
    word: describe(form),
    kind: kindOf(form),
    isWord: /^\p{L}[^/@]*$/u.test(form),
    isSmall: /^\p{Ll}[^/@]*$/u.test(form),
  };
}

/** A small letter goes on after a word or a comma, and a stop or comma belongs to the word before it: three places of four. */
function isInside(before: Form, after: Form): boolean {
  if (after.isSmall) return before.isWord || before.text === ',';
  return before.isWord && (after.kind === TERMINAL || after.text === ',');
}

function kindOf(form: string): number {
  if (/^[.!?。！？][.!?]*$/.test(form))
    return form.length > 1 && form[1] === '.' ? ELLIPSIS : TERMINAL;
  if (form === '…') return ELLIPSIS;
  if (/^[)\]}”’»]+$/.test(form)) return CLOSING;
  if (/^[([{“‘«]+$/.test(form)) return OPENING;
  if (form === '"' || form === "''" || form === '``' || form === "'") return QUOTE;
  return form.endsWith('.') ? 6 : WORD;
}

interface BorderState {
  /** Tokens since the last border. */
  since: number;
  open: number;
  quotes: number;
}

function borderFeatures(
  forms: readonly Form[],
  i: number,
  space: number,
  state: BorderState,
  out: Int32Array,
): number {
  const a = forms[i]!;
  const b = forms[i + 1]!;
  const before = forms[i - 1];
  const after = forms[i + 2];
  const since = Math.min(state.since, 3) + (state.since > 8 ? 1 : 0) + (state.since > 20 ? 1 : 0);
  const nest = Math.min(state.open, 1) * 2 + state.quotes;
  const bCase = b.word.case;
  const bKind = b.kind * 8 + bCase;
  const afterKind = after ? after.kind * 8 + after.word.case : -1;
  let n = 0;
  let template = 5000;
  const add = (x: number, y = 0, z = 0, w = 0): void => {
    out[n++] = finish(mix(mix(mix(mix(template++, x), y), z), w));
  };
  add(0);
  add(a.kind, bKind, space, nest);
  add(a.kind, bKind, space);
  add(a.kind, bKind, since);
  add(a.word.lower, bKind, space);
  add(a.word.lower, b.word.lower);
  add(a.word.lower, since);
  add(b.word.lower, a.kind, space);
  add(b.word.exact, a.kind);
  add(b.word.exact, space);
  add(b.word.shape, a.kind, space);
  add(b.word.shape, a.word.shape, space);
  add(before ? before.word.lower : 0, a.word.lower, bKind);
  add(before ? before.kind : -1, a.kind, bKind, space);
  add(before ? before.word.shape : -1, a.kind, bKind);
  add(before ? before.word.case * 8 + Math.min(before.text.length, 5) : -1, a.kind, bKind);
  add(a.kind, bKind, afterKind, space);
  add(b.word.lower, after ? after.word.lower : 0, a.kind);
  add(a.kind, after ? after.word.lower : 0, bCase);
  add(a.word.case * 8 + Math.min(a.text.length, 6), bKind, space);
  add(a.word.suffixes[2]!, bKind);
  add(b.word.exact, after ? after.word.case : 9, a.kind, nest);
  add(since, nest, a.kind, bKind);
  add(Math.min(state.since, 40) >> 2, bKind, a.kind);
  add(a.word.exact, a.kind, nest);
  return n;
}
