import { finish, mix } from './hashing.ts';
import type { Clustered } from './lexical.ts';
import { best, type Scorer } from './linear.ts';

/**
 * Greedy arc-hybrid parsing (Kuhlmann, Gómez-Rodríguez & Satta 2011). Words are 0 to n - 1; n is the root, which
 * stands at the end of the buffer and takes exactly one word. Every result is a projective tree.
 */
export const SHIFT = 0;
/** The word on top of the stack becomes a dependent of the next word of the buffer. */
export const LEFT = 1;
/** The word on top of the stack becomes a dependent of the one below it. */
export const RIGHT = 2;

export const ARC_FEATURES = 104;
export const LABEL_FEATURES = 48;

export interface ParserInput {
  words: readonly Clustered[];
  /** Index of the tag of each word. */
  tags: readonly number[];
}

export interface ParserModel {
  arcs: Scorer;
  labels: Scorer;
}

/** What training wants to see, and to decide, on the way. */
export interface ParserHooks {
  onMove?(state: State, features: Int32Array, count: number, predicted: number): number;
  onLabel?(dependent: number, features: Int32Array, count: number, predicted: number): number;
}

export interface State {
  input: ParserInput;
  /** Number of words, and index of the root. */
  size: number;
  stack: Int32Array;
  /** Height of the stack. */
  height: number;
  /** First word of the buffer. */
  next: number;
  heads: Int32Array;
  labels: Int32Array;
  /** Outermost and second outermost children on either side, -1 for none. */
  left: Int32Array;
  left2: Int32Array;
  right: Int32Array;
  right2: Int32Array;
  /** Number of children on either side. */
  leftCount: Uint16Array;
  rightCount: Uint16Array;
}

/** Parses a sentence: the head of each word (n for the root) and the index of its label. */
export function parseGreedily(
  input: ParserInput,
  model: ParserModel,
  hooks: ParserHooks = {},
): { heads: Int32Array; labels: Int32Array } {
  const state = createState(input);
  const features = new Int32Array(ARC_FEATURES);
  const labelFeatures = new Int32Array(LABEL_FEATURES);
  const scores = new Float64Array(3);
  const labelScores = new Float64Array(model.labels.labels);
  while (state.next < state.size || state.height > 0) {
    const move = chooseMove();
    if (move === SHIFT) {
      state.stack[state.height++] = state.next++;
      continue;
    }
    const dependent = state.stack[--state.height]!;
    const head = move === LEFT ? state.next : state.stack[state.height - 1]!;
    const count = labelArc(state, dependent, head, labelFeatures);
    model.labels.score(labelFeatures, count, labelScores);
    const label = best(labelScores, model.labels.labels);
    attach(
      state,
      dependent,
      head,
      hooks.onLabel?.(dependent, labelFeatures, count, label) ?? label,
    );
  }
  return { heads: state.heads, labels: state.labels };

  function chooseMove(): number {
    const only = forcedMove(state);
    if (only >= 0) return only;
    const count = arcFeatures(state, features);
    model.arcs.score(features, count, scores);
    let move = -1;
    for (let m = 0; m < 3; m++) {
      if (isAllowed(state, m) && (move < 0 || scores[m]! > scores[move]!)) move = m;
    }
    return hooks.onMove?.(state, features, count, move) ?? move;
  }
}

function createState(input: ParserInput): State {
  const size = input.words.length;
  const none = (): Int32Array => new Int32Array(size + 1).fill(-1);
  return {
    input,
    size,
    stack: new Int32Array(size + 1),
    height: 0,
    next: 0,
    heads: none(),
    labels: none(),
    left: none(),
    left2: none(),
    right: none(),
    right2: none(),
    leftCount: new Uint16Array(size + 1),
    rightCount: new Uint16Array(size + 1),
  };
}

/** Whether a move keeps the tree possible; the root takes one word only, so all others are gathered first. */
export function isAllowed(state: State, move: number): boolean {
  if (move === SHIFT) return state.next < state.size;
  if (move === RIGHT) return state.height > 1;
  return state.height > 0 && (state.next < state.size || state.height === 1);
}

function forcedMove(state: State): number {
  if (state.height === 0) return SHIFT;
  if (state.next < state.size) return -1;
  return state.height === 1 ? LEFT : RIGHT;
}

function attach(state: State, dependent: number, head: number, label: number): void {
  state.heads[dependent] = head;
  state.labels[dependent] = label;
  if (dependent < head) {
    state.left2[head] = state.left[head]!;
    state.left[head] = dependent;
    state.leftCount[head] = state.leftCount[head]! + 1;
  } else {
    state.right2[head] = state.right[head]!;
    state.right[head] = dependent;
    state.rightCount[head] = state.rightCount[head]! + 1;
  }
}

function arcFeatures(state: State, out: Int32Array): number {
  const { stack, height, next, left, right, left2, right2, labels } = state;
  const s0 = stack[height - 1] ?? -1;
  const s1 = height > 1 ? stack[height - 2]! : -1;
  const s2 = height > 2 ? stack[height - 3]! : -1;
  const { words, tags } = state.input;
  const w = (i: number): number => (i < 0 ? 1 : i >= words.length ? 2 : words[i]!.lower);
  const t = (i: number): number => (i < 0 ? -1 : i >= words.length ? -2 : tags[i]!);
  const c = (i: number): number => (i < 0 || i >= words.length ? -2 : words[i]!.coarse);
  const child = (list: Int32Array, i: number): number => (i < 0 ? -1 : list[i]!);
  const lab = (i: number): number => (i < 0 ? -1 : labels[i]!);
  let n = 0;
  let template = 1000;
  const add = (a: number, b = 0, c = 0, d = 0): void => {
    out[n++] = finish(mix(mix(mix(mix(template++, a), b), c), d));
  };
  const b0 = next;
  const b1 = next + 1;
  const b2 = next + 2;
  const w0 = w(s0);
  const w1 = w(s1);
  const v0 = w(b0);
  const t0 = t(s0);
  const t1 = t(s1);
  const u0 = t(b0);
  const u1 = t(b1);
  const s0l = child(left, s0);
  const s0r = child(right, s0);
  const s1l = child(left, s1);
  const s1r = child(right, s1);
  const b0l = child(left, b0);
  const gap = s0 < 0 ? 0 : Math.min(b0 - s0, 8);
  const gap1 = s1 < 0 ? 0 : Math.min(s0 - s1, 8);
  const l0 = s0 < 0 ? 0 : Math.min(state.leftCount[s0]!, 3);
  const r0 = s0 < 0 ? 0 : Math.min(state.rightCount[s0]!, 3);
  const r1 = s1 < 0 ? 0 : Math.min(state.rightCount[s1]!, 3);
  const lb0 = Math.min(state.leftCount[b0]!, 3);
  add(0);
  add(w0);
  add(t0);
  add(w0, t0);
  add(w1);
  add(t1);
  add(w1, t1);
  add(v0);
  add(u0);
  add(v0, u0);
  add(w(b1));
  add(u1);
  add(w(b1), u1);
  add(w(b2), t(b2));
  add(t(b2));
  add(t(s2));
  add(w(s2), t(s2));
  add(t0, u0);
  add(w0, v0);
  add(w0, u0);
  add(t0, v0);
  add(w0, t0, u0);
  add(t0, v0, u0);
  add(w0, t0, v0, u0);
  add(t0, t1);
  add(w0, w1);
  add(w0, t1);
  add(t0, w1);
  add(t0, t1, w0);
  add(t0, t1, w1);
  add(u0, u1);
  add(v0, u1);
  add(t0, u0, u1);
  add(w0, u0, u1);
  add(t0, v0, u1);
  add(t0, t1, u0);
  add(w0, t1, u0);
  add(t0, w1, u0);
  add(t0, t1, v0);
  add(t0, t1, t(s2));
  add(t0, t1, u0, u1);
  add(u0, u1, t(b2));
  add(t0, u0, t(b0 + 1), t(b2));
  add(t1, u0);
  add(w1, v0);
  add(w1, u0, t1);
  add(t1, v0);
  add(t0, lab(s0l), lab(s0r));
  add(t0, t(s0l), u0);
  add(t0, t(s0r), u0);
  add(t0, t(child(left2, s0)), t(s0l));
  add(t0, t(child(right2, s0)), t(s0r));
  add(t1, t(s1r), t0);
  add(t1, t(s1l), t0);
  add(t1, lab(s1l), lab(s1r));
  add(t0, t1, lab(s1r));
  add(t0, t1, lab(s0l));
  add(t0, t1, lab(s0r));
  add(w0, lab(s0r), lab(s0l));
  add(w1, lab(s1r));
  add(u0, t(b0l), t0);
  add(u0, lab(b0l), t0);
  add(u0, t(child(left2, b0)), t0);
  add(v0, lab(b0l));
  add(w(s0l), t0);
  add(w(s0r), t0);
  add(w(s1r), t1);
  add(w(b0l), u0);
  add(gap, t0, u0);
  add(gap, w0);
  add(gap, v0);
  add(gap1, t0, t1);
  add(gap1, w0, t1);
  add(l0, t0);
  add(r0, t0, u0);
  add(l0, w0);
  add(r0, w0);
  add(r1, t1, t0);
  add(lb0, u0, t0);
  add(s0 < 0 || s0 >= words.length ? 0 : words[s0]!.suffixes[2]!, u0);
  add(b0 >= words.length ? 0 : words[b0]!.suffixes[2]!, t0);
  add(s1 < 0 ? 0 : words[s1]!.suffixes[2]!, t0);
  add(t(s0 - 1), t0, u0);
  add(t(s0 + 1), t0, u0);
  add(t(s1 + 1), t1, t0);
  add(Math.min(height, 4), u0, t0);
  add(c(s0), c(b0));
  add(c(s0), c(s1));
  add(c(s0), u0, t0);
  add(c(b0), t0, u0);
  add(c(s1), t0, t1);
  add(c(s0), t1, t0);
  add(c(b1), u0, t0);
  add(w0, c(b0));
  add(c(s0), v0);
  return n;
}

function labelArc(state: State, dependent: number, head: number, out: Int32Array): number {
  const { words, tags } = state.input;
  const size = words.length;
  const w = (i: number): number => (i < 0 ? 1 : i >= size ? 2 : words[i]!.lower);
  const t = (i: number): number => (i < 0 ? -1 : i >= size ? -2 : tags[i]!);
  const c = (i: number): number => (i < 0 || i >= size ? -2 : words[i]!.coarse);
  const suffix = (i: number): number => (i < 0 || i >= size ? 0 : words[i]!.suffixes[2]!);
  const child = (list: Int32Array, i: number): number => (i < 0 ? -1 : list[i]!);
  const lab = (i: number): number => (i < 0 ? -1 : state.labels[i]!);
  let n = 0;
  let template = 3000;
  const add = (a: number, b = 0, c = 0, d = 0): void => {
    out[n++] = finish(mix(mix(mix(mix(template++, a), b), c), d));
  };
  const side = dependent < head ? 1 : 0;
  const distance = Math.min(Math.abs(head - dependent), 5) * 2 + side;
  const td = t(dependent);
  const th = t(head);
  const wd = w(dependent);
  const wh = w(head);
  const l = child(state.left, dependent);
  const r = child(state.right, dependent);
  const sibling = side ? child(state.left, head) : child(state.right, head);
  const other = side ? child(state.right, head) : child(state.left, head);
  add(side, td, th);
  add(side, wd, th);
  add(side, td, wh);
  add(side, wd, wh);
  add(side, wd);
  add(side, wh);
  add(side, td);
  add(side, th);
  add(distance, td, th);
  add(distance, wd);
  add(side, suffix(dependent), th);
  add(side, suffix(head), td);
  add(td, lab(l), w(l));
  add(td, th, t(l), side);
  add(td, th, lab(l), side);
  add(td, th, w(l), side);
  add(wh, w(l), side, td);
  add(td, lab(r), w(r));
  add(td, th, t(r), side);
  add(td, th, lab(r), side);
  add(td, t(child(state.left2, dependent)), t(l));
  add(td, w(child(state.left2, dependent)), th);
  add(td, th, lab(sibling), side);
  add(td, wh, lab(sibling), side);
  add(td, th, t(sibling), side);
  add(td, th, lab(other), side);
  add(td, w(sibling), th, side);
  add(td, th, t(dependent - 1), side);
  add(td, th, t(dependent + 1), side);
  add(td, th, t(head - 1), side);
  add(td, th, t(head + 1), side);
  add(td, w(dependent - 1), side, th);
  add(td, w(dependent + 1), side, th);
  add(td, th, lab(child(state.left2, head)), side);
  add(side, c(dependent), c(head));
  add(side, c(dependent), th);
  add(side, td, c(head));
  add(side, c(dependent), c(l), th);
  return n;
}
