import { fileResources } from '../src/host/resources.ts';
import { createAnalyzer } from '../src/language/index.ts';
import type { Benchmark } from './bench.ts';
import { HOSTILE, repeated } from './helpers/hostile.ts';
import { unsound } from './helpers/sound-analysis.ts';

const SIZES = [250_000, 500_000, 1_000_000];
/** Four times the text may take so many times the time: linear, with room for noise. */
const MOST = 6;
/** What takes less, in seconds, is too short to be measured. */
const LEAST = 0.5;

/** Texts of up to a million characters that break careless programs: the time must grow as they do. */
export const benchmark: Benchmark = ({ log }) => {
  const analyzer = createAnalyzer(fileResources());
  const slow: string[] = [];
  for (const [name, piece] of HOSTILE) {
    const seconds = SIZES.map((size) => {
      const text = repeated(piece, size);
      const begin = process.cpuUsage();
      const analysis = analyzer.analyze(text);
      const { user } = process.cpuUsage(begin);
      const fault = unsound(text, analysis);
      if (fault !== undefined) throw new Error(`${name}: ${fault}`);
      return user / 1e6;
    }) as [number, number, number];
    const [first] = seconds;
    const shown = seconds.map((s) => `${s.toFixed(2)} s (${(s / first).toFixed(1)})`);
    log(`${name.padEnd(22)}${shown.join('  ')}`);
    if (seconds[2] > LEAST && seconds[2] / first > MOST) slow.push(name);
  }
  log(`peak memory ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`);
  if (slow.length > 0) throw new Error(`more than linear: ${slow.join(', ')}`);
};
