import type { Trees } from '../../src/resolve/names/spelling/trees.ts';

const TREES = 250;
const DEPTH = 5;
const RATE = 0.08;
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
  value: number;
  right: number;
}

/** Gradient boosting for the logistic loss with second-order leaves (Chen and Guestrin 2016), by histograms. */
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
  for (let tree = 0; tree < TREES; tree++) {
    for (let at = 0; at < inputs.length; at++) {
      const probability = 1 / (1 + Math.exp(-score[at]!));
      gradients[at] = (targets[at]! - probability) * weights[at]!;
      hessians[at] = Math.max(1e-6, probability * (1 - probability) * weights[at]!);
    }
    roots.push(nodes.length);
    const all = Int32Array.from(inputs, (_, at) => at);
    const growth = { columns, gradients, hessians, nodes, score };
    grow(all, sumsOf(all, growth), DEPTH, growth);
  }
  return {
    roots: Uint16Array.from(roots),
    features: Int8Array.from(nodes, ({ feature }) => feature),
    values: Float32Array.from(nodes, ({ value }) => value),
    right: Uint16Array.from(nodes, ({ right }) => right),
  };
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
  gradients: Float64Array;
  hessians: Float64Array;
  nodes: Node[];
  score: Float64Array;
}

/**
 * Adds a node for the examples, and its children; leaves add their value to the examples' score. The sums of the
 * greater child are those of the node less those of the smaller one.
 */
function grow(members: Int32Array, sums: Float64Array, depth: number, growth: Growth): void {
  const { columns, nodes, score } = growth;
  const cut = depth > 0 ? bestCut(members.length, sums, growth) : undefined;
  if (!cut) {
    const value = Math.fround(leafValue(members, growth));
    nodes.push({ feature: -1, value, right: 0 });
    for (const at of members) score[at]! += value;
    return;
  }
  const { bins, edges } = columns[cut.feature]!;
  const node: Node = { feature: cut.feature, value: edges[cut.bin]!, right: 0 };
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
function sumsOf(members: Int32Array, { columns, gradients, hessians }: Growth): Float64Array {
  const sums = new Float64Array(3 * BINS * columns.length);
  columns.forEach(({ bins }, feature) => {
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

function bestCut(size: number, sums: Float64Array, { columns }: Growth) {
  let best: { feature: number; bin: number; gain: number } | undefined;
  columns.forEach(({ edges }, feature) => {
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
