/** Keeps the results of what is measured, so that it cannot be optimised away. */
export let sink = 0;

/**
 * Runs a piece of work once to warm up and then `rounds` times: the least and the mean of the seconds taken, and
 * their standard deviation. `work` gives a number that depends on all it did. Seconds of the processor are counted on
 * wish: they say more than those of the clock when the machine is busy with other things.
 */
export function measure(work: () => number, rounds: number, processor = false) {
  const now = (): number => (processor ? process.cpuUsage().user / 1000 : performance.now());
  sink += work();
  const seconds: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const begin = now();
    sink += work();
    seconds.push((now() - begin) / 1000);
  }
  const mean = seconds.reduce((sum, s) => sum + s, 0) / rounds;
  const variance = seconds.reduce((sum, s) => sum + (s - mean) ** 2, 0) / rounds;
  return { least: Math.min(...seconds), mean, deviation: Math.sqrt(variance) };
}
