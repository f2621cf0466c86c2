/** B³ (Bagga and Baldwin 1998): `system[i]` and `gold[i]` are the clusters of item i. */
export function bCubed(
  system: readonly string[],
  gold: readonly string[],
): { precision: number; recall: number; f1: number } {
  const both = count(system.map((cluster, at) => `${cluster}\n${gold[at]!}`));
  const inSystem = count(system);
  const inGold = count(gold);
  let precision = 0;
  let recall = 0;
  system.forEach((cluster, at) => {
    const shared = both.get(`${cluster}\n${gold[at]!}`)!;
    precision += shared / inSystem.get(cluster)!;
    recall += shared / inGold.get(gold[at]!)!;
  });
  precision /= Math.max(1, system.length);
  recall /= Math.max(1, system.length);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

function count(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
