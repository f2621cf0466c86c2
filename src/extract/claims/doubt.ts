import type { Tree } from '../tree.ts';

/** The tokens whose place in the tree a claim rests on. */
export interface Footing {
  /** Token of the verb or noun. */
  trigger: number;
  subjectHead: number;
  objectHead?: number;
}

/** Steps and children looked at: real trees are lower and narrower, hostile ones cost no more. */
const FAR = 60;

/** Below which certainties a feature is set: every feature that holds adds its weight to those of the milder ones. */
const LIMITS = {
  path: [0.3, 0.5, 0.65, 0.8, 0.9, 0.97],
  trigger: [0.5, 0.8, 0.95],
  near: [0.1, 0.3, 0.5, 0.75],
  above: [0.15, 0.4, 0.7, 0.9],
} as const;

/**
 * Where the parser was in doubt (`Token.certainty`): on the paths between the trigger and its arguments, at the trigger
 * itself, at what hangs on the three, and between the trigger and the root. None for trees that were given.
 */
export function doubtFeatures(tree: Tree, { trigger, subjectHead, objectHead }: Footing): string[] {
  if (tree.tokens[trigger]!.certainty === undefined) return [];
  const ends = objectHead === undefined ? [subjectHead] : [subjectHead, objectHead];
  const path = new Set(ends.flatMap((end) => between(tree, trigger, end)));
  const hanging = [...new Set([trigger, ...ends])]
    .flatMap((token) => tree.children(token).slice(0, FAR))
    .filter((token) => tree.tokens[token]!.upos !== 'PUNCT');
  return [
    ...below('path', product(tree, path)),
    ...below('trigger', product(tree, [trigger])),
    ...below('near', product(tree, hanging)),
    ...below('above', product(tree, upwards(tree, trigger))),
  ];
}

function below(name: keyof typeof LIMITS, certainty: number): string[] {
  return LIMITS[name]
    .filter((limit) => certainty < limit)
    .map((limit) => `doubt:${name}<${String(limit)}`);
}

function product({ tokens }: Tree, places: Iterable<number>): number {
  let certainty = 1;
  for (const place of places) certainty *= tokens[place]!.certainty ?? 1;
  return certainty;
}

/** Tokens whose arcs join two tokens: all on the way but the one where both ways meet. */
function between(tree: Tree, from: number, to: number): number[] {
  const [rising, falling] = [upwards(tree, from), upwards(tree, to)];
  const meeting = rising.find((token) => falling.includes(token));
  if (meeting === undefined) return [...rising, ...falling];
  return [
    ...rising.slice(0, rising.indexOf(meeting)),
    ...falling.slice(0, falling.indexOf(meeting)),
  ];
}

/** A token and those above it. */
function upwards(tree: Tree, from: number): number[] {
  const found: number[] = [];
  for (let token = from; token >= 0 && found.length < FAR; token = tree.head(token)) {
    found.push(token);
  }
  return found;
}
