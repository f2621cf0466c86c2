import type { Resources } from '../model/index.ts';
import { parseGreedily, type ParserModel } from './arc-hybrid.ts';
import type { Clustered } from './lexical.ts';
import { readLinear } from './linear.ts';
import { readModel } from './model-file.ts';
import type { Matrix } from './nn/memory.ts';
import { tagGreedily } from './tagger.ts';

export const TAGGER_FILE = 'tagger.bin';
export const ARC_HYBRID_FILE = 'arc-hybrid.bin';

/** What the choice of the linear models adds to the network's score of a tag and of an arc; tuned on EWT dev. */
const TAG_VOTE = 2;
const ARC_VOTE = 1;

/** Tags and heads (n for the root) of a sentence, as the linear models choose them. */
export interface Votes {
  tags: number[];
  heads: Int32Array;
}

export type Voter = (words: readonly Clustered[]) => Votes;

/** Loads the linear models; tags are numbered as in `tagNames`, -1 for one that is not there. */
export function createVoter(resources: Resources, tagNames: readonly string[]): Voter {
  const taggerFile = readModel(resources, TAGGER_FILE);
  const tagger = readLinear(taggerFile, 'tags');
  const place = taggerFile.strings('tags').map((tag) => tagNames.indexOf(tag));
  const parserFile = readModel(resources, ARC_HYBRID_FILE);
  const model: ParserModel = {
    arcs: readLinear(parserFile, 'arcs'),
    labels: readLinear(parserFile, 'labels'),
  };
  return (words) => {
    const tags = tagGreedily(words, tagger);
    const { heads } = parseGreedily({ words, tags }, model);
    return { tags: tags.map((tag) => place[tag]!), heads };
  };
}

/** Adds the votes to the scores of arcs and tags; the words of the sentence are rows from `first` on. */
export function addVotes(
  f: Float32Array,
  { tags, heads }: Votes,
  arcs: Matrix,
  tagScores: Matrix,
  first: number,
): void {
  const n = tags.length;
  for (let i = 0; i < n; i++) {
    const head = heads[i] === n ? 0 : heads[i]! + 1;
    const arc = arcs.at + (i + 1) * arcs.cols + head;
    f[arc] = f[arc]! + ARC_VOTE;
    if (tags[i]! < 0) continue;
    const tag = tagScores.at + (first + i) * tagScores.cols + tags[i]!;
    f[tag] = f[tag]! + TAG_VOTE;
  }
}
