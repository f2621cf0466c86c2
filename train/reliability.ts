/** A reliability table: for each tenth of confidence how many claims, their mean confidence, and how many are right. */
export function reliability(probabilities: readonly number[], right: readonly boolean[]): string[] {
  const lines = ['confidence  claims  mean  right'];
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const inside = probabilities.flatMap((p, i) =>
      Math.min(9, Math.floor(p * 10)) === tenth ? [i] : [],
    );
    if (inside.length === 0) continue;
    const mean = inside.reduce((sum, i) => sum + probabilities[i]!, 0) / inside.length;
    const share = inside.filter((i) => right[i]).length / inside.length;
    lines.push(
      `${(tenth / 10).toFixed(1)}–${((tenth + 1) / 10).toFixed(1)}     ` +
        `${String(inside.length).padStart(6)}  ${mean.toFixed(2)}  ${share.toFixed(2)}`,
    );
  }
  for (const least of [0, 0.4, 0.5, 0.6, 0.7]) {
    const kept = probabilities.flatMap((p, i) => (p >= least ? [i] : []));
    const share = kept.filter((i) => right[i]).length / Math.max(1, kept.length);
    lines.push(
      `at least ${least.toFixed(1)}: ${kept.length} claims, ${(share * 100).toFixed(1)} % right`,
    );
  }
  return lines;
}
