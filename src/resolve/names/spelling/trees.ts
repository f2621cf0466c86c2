/** Regression trees whose values are summed. Nodes of all trees in one list; the left child follows its parent. */
export interface Trees {
  /** First node of each tree. */
  roots: Uint16Array;
  /** What a node asks; -1 for a leaf. */
  features: Int8Array;
  /** Values below it go left; of a leaf, its value. */
  values: Float32Array;
  right: Uint16Array;
}

export function sumOfTrees(trees: Trees, input: Float64Array): number {
  const { roots, features, values, right } = trees;
  let sum = 0;
  for (const root of roots) {
    let at = root;
    for (let feature = features[at]!; feature >= 0; feature = features[at]!)
      at = input[feature]! < values[at]! ? at + 1 : right[at]!;
    sum += values[at]!;
  }
  return sum;
}
