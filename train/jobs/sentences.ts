import { SENTENCES_FILE } from '../../src/language/sentences.ts';
import { trainSentences } from '../sentences.ts';
import type { TrainingJob } from '../train.ts';
import { readTraining } from '../treebank.ts';

/** `bare` is set on the development sets: 3,000 costs EWT 0.1 of F1, 8,000 as much and gives GUM 0.2, 30,000 costs EWT 0.5. */
const THRESHOLDS = { threshold: 0, bare: 8000 };

export const job: TrainingJob = {
  name: 'sentences',
  order: 20,
  makes: `${SENTENCES_FILE}: where sentences end`,
  run: ({ data, write, log }) => {
    write(SENTENCES_FILE, trainSentences(readTraining(data), log).bytes(THRESHOLDS));
  },
};
