import type { Explanation } from '../resolve/index.ts';
import { openReview, type CorpusOptions } from './corpus.ts';
import { EXIT, printable, type Terminal } from './terminal.ts';

export interface WhyOptions extends CorpusOptions {
  json?: boolean;
}

/** `relata why A B`: why two names, pages or mentions are one entity, or are not. */
export async function whyCommand(
  a: string,
  b: string,
  options: WhyOptions,
  terminal: Terminal,
): Promise<number> {
  const explanation = (await openReview(options, terminal)).whySame(a, b);
  const text = options.json ? JSON.stringify(explanation) : describeExplanation(explanation);
  terminal.out(`${printable(text)}\n`);
  return explanation.verdict === 'unknown' ? EXIT.nothing : EXIT.ok;
}

/** The verdict, then the evidence: score, values compared and a sentence. */
function describeExplanation({ summary, score, features }: Explanation): string {
  const lines = features.map(describeFeature);
  const total = score === undefined ? [] : [`  ${signed(score)}  in all (log-odds)`];
  return [summary, ...lines, ...total].join('\n');
}

/** Score, sentence, and what was compared. */
export function describeFeature({
  score,
  sentence,
  values,
}: Explanation['features'][number]): string {
  return `  ${signed(score)}  ${sentence} (${values[0]} – ${values[1]})`;
}

function signed(score: number): string {
  return `${score < 0 ? '−' : '+'}${Math.abs(score).toFixed(2)}`.padStart(7);
}
