export interface ParserTraining {
  epochs: number;
  seed: number;
  width: number;
  depth: number;
  /** Share of values that dropout sets to zero. */
  dropout: number;
  /** Share of word embeddings that are left out, so that the rest learns to do without. */
  wordDropout: number;
  rate: number;
  batch: number;
  /** Weight of the loss of tags; arcs and relations have 1. */
  tagWeight: number;
  /**
   * When given, the rate of learning stays at its top, and what is kept is the running mean of the weights, which fades by
   * this from step to step.
   */
  average?: number;
}

/** Training goes through these one after the other; each goes on from the 8-bit weights of the one before. */
export const PARSER_PHASES: Partial<ParserTraining>[] = [
  { epochs: 9, dropout: 0.28, wordDropout: 0.3, rate: 0.002, tagWeight: 0.5, seed: 11 },
  { epochs: 4, dropout: 0.18, wordDropout: 0.2, rate: 0.0008, tagWeight: 0.5, seed: 12 },
  { epochs: 6, dropout: 0.1, wordDropout: 0.15, rate: 0.001, tagWeight: 0.5, seed: 13 },
  { epochs: 4, dropout: 0.11, wordDropout: 0.15, rate: 0.0008, tagWeight: 1, seed: 14 },
  {
    epochs: 6,
    dropout: 0.12,
    wordDropout: 0.15,
    rate: 0.0008,
    tagWeight: 1,
    seed: 15,
    average: 0.999,
  },
];

export const PARSER_TRAINING: ParserTraining = {
  epochs: 9,
  seed: 11,
  width: 128,
  depth: 3,
  dropout: 0.28,
  wordDropout: 0.3,
  rate: 0.002,
  batch: 700,
  tagWeight: 0.5,
};

/**
 * Further networks, each from random weights. With the one of the phases they are the teachers; the first of them is the
 * student as well.
 */
export const TEACHERS: Partial<ParserTraining>[] = [
  { width: 160, depth: 3, seed: 21, epochs: 14 },
  { width: 128, depth: 4, seed: 31, epochs: 15 },
].map((shape) => ({
  ...shape,
  dropout: 0.15,
  wordDropout: 0.2,
  rate: 0.0015,
  tagWeight: 0.5,
  average: 0.998,
}));

/** What the student goes through last: the treebanks and, in every epoch, so many words of silver. */
export const STUDENT: Partial<ParserTraining> & { seed: number; silver: number } = {
  width: 160,
  depth: 3,
  epochs: 8,
  dropout: 0.1,
  wordDropout: 0.15,
  rate: 0.001,
  tagWeight: 0.7,
  seed: 41,
  average: 0.999,
  silver: 500_000,
};
