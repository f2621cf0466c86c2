import type { Analysis, Block, Resources } from '../model/index.ts';

/** A sentence whose tokens are given (CoNLL-U in): they are kept as they are. */
export interface GivenSentence {
  tokens: readonly { text: string; spaceAfter: boolean }[];
}

export interface Analyzer {
  /** Any text; sentences do not cross the borders of blocks. Independent of what was analysed before. */
  analyze(text: string, blocks?: readonly Block[]): Analysis;
  /** Given sentences and tokens; offsets are those of the text rebuilt from tokens and `spaceAfter`. */
  annotate(sentences: readonly GivenSentence[]): Analysis;
}

export function createAnalyzer(_resources: Resources): Analyzer {
  throw new Error('not yet written');
}
