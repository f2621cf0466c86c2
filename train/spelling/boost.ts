import { seededRandom } from '../../src/base/random.ts';
import type { Trees } from '../../src/resolve/names/spelling/trees.ts';

const TREES = 400;
const DEPTH = 5;
const RATE = 0.05;
/** Each tree sees so much of the examples, and so much of the features (Friedman 2002). */
const EXAMPLES = 0.7;
const FEATURES = 0.6;
const SMALLEST_LEAF = 40;
/** Pull of leaves towards zero (L2). */
const LAMBDA = 2;
const BINS = 64;

interface Column {
  /** Bounds between bins, ascending. */
  edges: number[];
  /** Bin of each example. */
  bins: Uint8Array;
}

interface Node {
  feature: number;
  /** The last bin that goes left, and the bound after it; of a leaf, its value. */
  bin: number;
  value: number;
  right: number;
}

/**
 * Gradient boosting for the logistic loss with second-order leaves (Chen and Guestrin 2016), by histograms, each tree of
 * a sample of examples and features.
 */
export function boost(
  inputs: readonly Float64Array[],
  targets: readonly number[],
  weights: readonly number[],
): Trees {
  const columns = Array.from(inputs[0]!, (_, feature) => columnOf(inputs, feature));
  const score = new Float64Array(inputs.length);
  const gradients = new Float64Array(inputs.length);
  const hessians = new Float64Array(inputs.length);
  const nodes: Node[] = [];
  const roots: number[] = [];
  const random = seededRandom(29);
  for (let tree = 0; tree < TREES; tree++) {
    for (let at = 0; at < inputs.length; at++) {
      const probability = 1 / (1 + Math.exp(-score[at]!));
      gradients[at] = (targets[at]! - probability) * weights[at]!;
      hessians[at] = Math.max(1e-6, probability * (1 - probability) * weights[at]!);
    }
    roots.push(nodes.length);
    const seen = Int32Array.from(inputs.keys()).filter(() => random() < EXAMPLES);
    const asked = columns.map(() => random() < FEATURES);
    const growth = { columns, asked, gradients, hessians, nodes };
    grow(seen, sumsOf(seen, growth), DEPTH, growth);
    addTree(score, columns, nodes, roots.at(-1)!);
  }
  return {
    roots: Uint16Array.from(roots),
    features: Int8Array.from(nodes, ({ feature }) => feature),
    values: Float32Array.from(nodes, ({ value }) => value),
    right: Uint16Array.from(nodes, ({ right }) => right),
  };
}

/** To all examples, those that the tree did not see as well. */
function addTree(
  score: Float64Array,
  columns: readonly Column[],
  nodes: readonly Node[],
  root: number,
): void {
  for (let example = 0; example < score.length; example++) {
    let at = root;
    for (let node = nodes[at]!; node.feature >= 0; node = nodes[at]!)
      at = columns[node.feature]!.bins[example]! <= node.bin ? at + 1 : node.right;
    score[example]! += nodes[at]!.value;
  }
}

function columnOf(inputs: readonly Float64Array[], feature: number): Column {
  const sorted = Float64Array.from(inputs, (input) => input[feature]!).sort();
  const edges: number[] = [];
  for (let bin = 1; bin < BINS; bin++) {
    // As it will be stored, so that training and use cut at the same place.
    const edge = Math.fround(sorted[Math.floor((bin * sorted.length) / BINS)]!);
    if (edges.length === 0 || edge > edges.at(-1)!) edges.push(edge);
  }
  const bins = Uint8Array.from(inputs, (input) => {
    let [low, high] = [0, edges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (input[feature]! >= edges[middle]!) low = middle + 1;
      else high = middle;
    }
    return low;
  });
  return { edges, bins };
}

interface Growth {
  columns: readonly Column[];
  /** Which of the columns this tree asks. */
  asked: readonly boolean[];
  gradients: Float64Array;
  hessians: Float64Array;
  nodes: Node[];
}

/**
 * Adds a node for the examples, and its children; leaves add their value to the examples' score. The sums of the
 * greater child are those of the node less those of the smaller one.
 */
function grow(members: Int32Array, sums: Float64Array, depth: number, growth: Growth): void {
  const { columns, nodes } = growth;
  const cut = depth > 0 ? bestCut(members.length, sums, growth) : undefined;
  if (!cut) {
    const value = Math.fround(leafValue(members, growth));
    nodes.push({ feature: -1, bin: 0, value, right: 0 });
    return;
  }
  const { bins, edges } = columns[cut.feature]!;
  const { feature, bin } = cut;
  const node: Node = { feature, bin, value: edges[bin]!, right: 0 };
  nodes.push(node);
  const left = members.filter((at) => bins[at]! <= cut.bin);
  const right = members.filter((at) => bins[at]! > cut.bin);
  const isLeftSmaller = left.length < right.length;
  const smaller = sumsOf(isLeftSmaller ? left : right, growth);
  const greater = sums.map((sum, slot) => sum - smaller[slot]!);
  grow(left, isLeftSmaller ? smaller : greater, depth - 1, growth);
  node.right = nodes.length;
  grow(right, isLeftSmaller ? greater : smaller, depth - 1, growth);
}

function leafValue(members: Int32Array, { gradients, hessians }: Growth): number {
  let [gradient, hessian] = [0, 0];
  for (const at of members) {
    gradient += gradients[at]!;
    hessian += hessians[at]!;
  }
  return (RATE * gradient) / (hessian + LAMBDA);
}

/** Of each bin of each feature: the sum of gradients, of hessians, and how many examples. */
function sumsOf(members: Int32Array, growth: Growth): Float64Array {
  const { columns, asked, gradients, hessians } = growth;
  const sums = new Float64Array(3 * BINS * columns.length);
  columns.forEach(({ bins }, feature) => {
    if (!asked[feature]) return;
    const first = 3 * BINS * feature;
    for (const at of members) {
      const slot = first + 3 * bins[at]!;
      sums[slot]! += gradients[at]!;
      sums[slot + 1]! += hessians[at]!;
      sums[slot + 2]!++;
    }
  });
  return sums;
}

function bestCut(size: number, sums: Float64Array, { columns, asked }: Growth) {
  let best: { feature: number; bin: number; gain: number } | undefined;
  columns.forEach(({ edges }, feature) => {
    if (!asked[feature]) return;
    const first = 3 * BINS * feature;
    let [gradient, hessian] = [0, 0];
    for (let slot = first; slot <= first + 3 * edges.length; slot += 3) {
      gradient += sums[slot]!;
      hessian += sums[slot + 1]!;
    }
    let [left, leftHessian, count] = [0, 0, 0];
    for (let bin = 0; bin < edges.length; bin++) {
      const slot = first + 3 * bin;
      left += sums[slot]!;
      leftHessian += sums[slot + 1]!;
      count += sums[slot + 2]!;
      if (count < SMALLEST_LEAF || size - count < SMALLEST_LEAF) continue;
      const gain =
        gainOf(left, leftHessian) +
        gainOf(gradient - left, hessian - leftHessian) -
        gainOf(gradient, hessian);
      if (gain > (best?.gain ?? 1e-3)) best = { feature, bin, gain };
    }
  });
  return best;
}

function gainOf(gradient: number, hessian: number): number {
  return (gradient * gradient) / (hessian + LAMBDA);
}
