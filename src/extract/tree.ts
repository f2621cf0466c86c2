import type { Analysis, Token } from '../model/index.ts';

/**
 * Dependency trees of an analysis, indexed. All positions are indices into `Analysis.tokens`; ranges are
 * `last` exclusive. A head that lies outside of its sentence, or that closes a cycle, counts as the root.
 */
export interface Tree {
  readonly tokens: readonly Token[];
  /** Head of a token, -1 for a root. */
  head(token: number): number;
  /** Children in the order of the text. */
  children(token: number): readonly number[];
  /** Children with one of these relations; `nsubj` also finds `nsubj:pass`, `nsubj:pass` only itself. */
  dependents(token: number, ...relations: string[]): number[];
  dependent(token: number, ...relations: string[]): number | undefined;
  /** Leftmost token of the subtree. */
  first(token: number): number;
  /** One past the rightmost token of the subtree. */
  last(token: number): number;
  /** Index of the sentence that holds the token. */
  sentence(token: number): number;
  /** Whether `ancestor` is the token itself or stands above it. */
  within(token: number, ancestor: number): boolean;
}

/** Whether a relation is one of those asked for, or a subtype of one. */
export function isRelation(relation: string, ...wanted: string[]): boolean {
  // Asked many times a token: no strings are made.
  for (const one of wanted) {
    if (!relation.startsWith(one)) continue;
    if (relation.length === one.length || relation.charCodeAt(one.length) === COLON) return true;
  }
  return false;
}

const COLON = 58;
const NONE: readonly number[] = [];

/** Indexes the trees of an analysis in linear time. */
export function createTree(analysis: Analysis): Tree {
  const { tokens } = analysis;
  const sentences = sentenceIndex(analysis);
  const heads = soundHeads(analysis, sentences);
  const children = childLists(heads);
  const { first, last, enter, leave } = traverse(heads, children);
  const dependents = (token: number, ...relations: string[]): number[] => {
    const found: number[] = [];
    for (const child of children[token] ?? NONE)
      if (isRelation(tokens[child]!.relation, ...relations)) found.push(child);
    return found;
  };
  return {
    tokens,
    head: (token) => heads[token] ?? -1,
    children: (token) => children[token] ?? NONE,
    dependents,
    dependent: (token, ...relations) => {
      for (const child of children[token] ?? NONE)
        if (isRelation(tokens[child]!.relation, ...relations)) return child;
      return undefined;
    },
    first: (token) => first[token]!,
    last: (token) => last[token]!,
    sentence: (token) => sentences[token]!,
    within: (token, ancestor) =>
      enter[token]! >= enter[ancestor]! && leave[token]! <= leave[ancestor]!,
  };
}

function sentenceIndex({ sentences, tokens }: Analysis): Int32Array {
  const index = new Int32Array(tokens.length);
  sentences.forEach((sentence, number) => index.fill(number, sentence.first, sentence.last));
  return index;
}

/** Heads with everything that is no tree cut off: states are 0 unseen, 1 on the path, 2 done. */
function soundHeads({ tokens }: Analysis, sentences: Int32Array): Int32Array {
  const heads = Int32Array.from(tokens, (token, index) =>
    sentences[token.head] === sentences[index] && token.head !== index ? token.head : -1,
  );
  const state = new Uint8Array(tokens.length);
  for (let start = 0; start < heads.length; start += 1) {
    let token = start;
    while (token >= 0 && state[token] === 0) {
      state[token] = 1;
      const head = heads[token]!;
      if (head >= 0 && state[head] === 1) heads[token] = -1;
      token = heads[token]!;
    }
    for (token = start; token >= 0 && state[token] === 1; token = heads[token]!) state[token] = 2;
  }
  return heads;
}

function childLists(heads: Int32Array): number[][] {
  const children: number[][] = Array.from(heads, () => []);
  heads.forEach((head, token) => {
    if (head >= 0) children[head]!.push(token);
  });
  return children;
}

/** Extent of every subtree, and the numbers of an Euler tour, without recursion: trees can be deep. */
function traverse(heads: Int32Array, children: readonly number[][]) {
  const first = Int32Array.from(heads, (_, token) => token);
  const last = Int32Array.from(heads, (_, token) => token + 1);
  const enter = new Int32Array(heads.length);
  const leave = new Int32Array(heads.length);
  const next = new Int32Array(heads.length);
  let clock = 0;
  heads.forEach((above, root) => {
    if (above >= 0) return;
    let token = root;
    enter[root] = clock++;
    while (token >= 0) {
      const child = children[token]![next[token]!];
      if (child !== undefined) {
        next[token]! += 1;
        enter[child] = clock++;
        token = child;
        continue;
      }
      leave[token] = clock++;
      const head = heads[token]!;
      if (token !== root && head >= 0) {
        first[head] = Math.min(first[head]!, first[token]!);
        last[head] = Math.max(last[head]!, last[token]!);
      }
      token = token === root ? -1 : head;
    }
  });
  return { first, last, enter, leave };
}
