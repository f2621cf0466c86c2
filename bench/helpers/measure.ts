/** Keeps the results of what is measured, so that it cannot be optimised away. */
export let sink = 0;

/**
 * Runs a piece of work once to warm up and then `rounds` times: the least and the mean of the seconds taken, and
 * their standard deviation. `work` gives a number that depends on all it did.
 */
export function measure(work: () => number, rounds: number) {
  sink += work();
  const seconds: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const begin = performance.now();
    sink += work();
    seconds.push((performance.now() - begin) / 1000);
  }
  const mean = seconds.reduce((sum, s) => sum + s, 0) / rounds;
  const variance = seconds.reduce((sum, s) => sum + (s - mean) ** 2, 0) / rounds;
  return { least: Math.min(...seconds), mean, deviation: Math.sqrt(variance) };
}
