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
  /** With a running mean: the rate falls in a straight line to this share of its top. */
  fall?: number;
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

/** Further networks, each from random weights; with the one of the phases they are the first teachers. */
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

/** Training over the treebanks and, in every epoch, so many words of silver. */
export interface StudentTraining extends Partial<ParserTraining> {
  seed: number;
  silver: number;
  /** Which of the first teachers goes on; without it, random weights. */
  from?: number;
}

const STUDENT = {
  width: 160,
  depth: 3,
  epochs: 8,
  dropout: 0.1,
  wordDropout: 0.15,
  rate: 0.001,
  tagWeight: 0.7,
  average: 0.999,
  silver: 500_000,
};

/** They learn from the first teachers, and are the second ones. */
export const STUDENTS: StudentTraining[] = [
  { ...STUDENT, from: 1, seed: 41 },
  {
    ...STUDENT,
    width: 192,
    depth: 4,
    epochs: 6,
    dropout: 0.12,
    wordDropout: 0.2,
    rate: 0.0018,
    fall: 0.325,
    seed: 51,
  },
  { ...STUDENT, from: 2, width: 128, depth: 4, epochs: 10, rate: 0.0014, fall: 0.292, seed: 52 },
];

/** What the first student goes through last, with silver of the second teachers. */
export const LAST: StudentTraining = { ...STUDENT, fall: 0.05, seed: 61, silver: 550_000 };
