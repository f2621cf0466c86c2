import type { Resources, Span } from '../model/index.ts';
import { parseGreedily } from './arc-hybrid.ts';
import { describer } from './lexical.ts';
import { readLinear } from './linear.ts';
import { readModel } from './model-file.ts';
import { tagGreedily } from './tagger.ts';

export const TAGGER_FILE = 'tagger.bin';
export const ARC_HYBRID_FILE = 'arc-hybrid.bin';

/** A word of a parsed sentence; `head` is an index into the sentence, -1 for the root. */
export interface ParsedWord extends Span {
  upos: string;
  xpos: string;
  head: number;
  relation: string;
}

export interface ParsedSentence {
  span: Span;
  words: ParsedWord[];
}

/** Tags and parses sentences, each given as the spans of its tokens. Sentences without tokens give nothing. */
export type Parser = (text: string, sentences: readonly (readonly Span[])[]) => ParsedSentence[];

export function createParser(resources: Resources): Parser {
  const taggerFile = readModel(resources, TAGGER_FILE);
  const tagger = readLinear(taggerFile, 'tags');
  const tagNames = taggerFile.strings('tags').map((tag) => tag.split('|') as [string, string]);
  const parserFile = readModel(resources, ARC_HYBRID_FILE);
  const model = { arcs: readLinear(parserFile, 'arcs'), labels: readLinear(parserFile, 'labels') };
  const labelNames = parserFile.strings('labels');
  return (text, sentences) => {
    const describe = describer();
    return sentences
      .filter((spans) => spans.length > 0)
      .map((spans) => {
        const words = spans.map(({ start, end }) => describe(text.slice(start, end)));
        const tags = tagGreedily(words, tagger);
        const { heads, labels } = parseGreedily({ words, tags }, model);
        return {
          span: { start: spans[0]!.start, end: spans.at(-1)!.end },
          words: spans.map(({ start, end }, i) => {
            const [upos, xpos] = tagNames[tags[i]!]!;
            const isRoot = heads[i] === spans.length;
            const relation = isRoot ? 'root' : unroot(labelNames[labels[i]!]!);
            return { start, end, upos, xpos, head: isRoot ? -1 : heads[i]!, relation };
          }),
        };
      });
  };
}

/** Only the root is called root. */
function unroot(relation: string): string {
  return relation === 'root' ? 'parataxis' : relation;
}
