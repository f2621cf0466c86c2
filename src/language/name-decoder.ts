import type { NameType } from '../model/index.ts';
import { spanProbability, sums, viterbi, type Chain } from './crf.ts';
import { END, LABELS, NAME_TYPES, OUTSIDE, partOf, SINGLE, typeOf } from './name-labels.ts';
import type { FoundName } from './name-repairs.ts';
import type { Stretch } from './name-stretches.ts';

/** The names of a stretch by its emission scores; tokens count from the sentence's first. */
export type NameDecoder = (stretch: Stretch, emissions: Float64Array) => FoundName[];

/** What is less sure than `least` is no name. */
export function createNameDecoder(chain: Chain, least: number): NameDecoder {
  const within = bordered(chain);
  return ({ view, first, last }, emissions) => {
    const n = last - first;
    const used = within[(first > 0 ? 1 : 0) + (last < view.words.length ? 2 : 0)]!;
    const path = viterbi(used, emissions, n);
    if (path.every((label) => label === OUTSIDE)) return [];
    const lattice = sums(used, emissions, n);
    const names: FoundName[] = [];
    let begin = 0;
    for (let i = 0; i < n; i++) {
      const label = path[i]!;
      if (label === OUTSIDE) begin = i + 1;
      else if (partOf(label) === SINGLE || partOf(label) === END) {
        const type = NAME_TYPES[typeOf(label)] as NameType;
        const sure = spanProbability(used, lattice, path, begin, i + 1);
        const confidence = Math.round(1000 * sure) / 1000;
        const span = { first: first + begin, last: first + i + 1 };
        if (confidence >= least) names.push({ ...span, type, confidence });
        begin = i + 1;
      }
    }
    return names;
  };
}

/** The chain for stretches that begin (1) or end (2) within a sentence: beside them there are no names. */
function bordered(chain: Chain): Chain[] {
  const { step } = chain;
  const start = step.slice(OUTSIDE * LABELS, (OUTSIDE + 1) * LABELS);
  const end = chain.end.map((_, label) => step[label * LABELS + OUTSIDE]!);
  return [chain, { ...chain, start }, { ...chain, end }, { ...chain, start, end }];
}
