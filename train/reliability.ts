/** A reliability table: for each tenth of confidence how many claims, their mean confidence, and how many are right. */
export function reliability(probabilities: readonly number[], right: readonly boolean[]): string[] {
  const lines = ['confidence  claims  mean  right'];
  const all = right.filter(Boolean).length;
  const recallOf = (kept: readonly number[]): number =>
    kept.filter((i) => right[i]).length / Math.max(1, all);
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
  for (const least of [0, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85]) {
    const kept = probabilities.flatMap((p, i) => (p >= least ? [i] : []));
    const share = kept.filter((i) => right[i]).length / Math.max(1, kept.length);
    lines.push(
      `at least ${least.toFixed(2)}: ${kept.length} claims, ${(share * 100).toFixed(1)} % right, ` +
        `${(recallOf(kept) * 100).toFixed(1)} % of the right ones`,
    );
  }
  lines.push(`expected calibration error ${calibrationError(probabilities, right).toFixed(3)}`);
  lines.push(`area under the ROC curve ${rankingOf(probabilities, right).toFixed(3)}`);
  return lines;
}

/** Mean distance between confidence and share of right ones, over tenths of confidence. */
export function calibrationError(
  probabilities: readonly number[],
  right: readonly boolean[],
): number {
  const gaps = new Float64Array(10);
  probabilities.forEach((p, i) => {
    gaps[Math.min(9, Math.floor(p * 10))]! += p - (right[i] ? 1 : 0);
  });
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / Math.max(1, probabilities.length);
}

/** How often a right one has the greater probability than a wrong one; equals count half. */
export function rankingOf(probabilities: readonly number[], right: readonly boolean[]): number {
  const good = probabilities.filter((_, i) => right[i]);
  const bad = probabilities.filter((_, i) => !right[i]);
  let won = 0;
  for (const a of good) for (const b of bad) won += a > b ? 1 : a === b ? 0.5 : 0;
  return won / Math.max(1, good.length * bad.length);
}
