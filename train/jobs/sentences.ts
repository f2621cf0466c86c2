import { SENTENCES_FILE } from '../../src/language/sentences.ts';
import { trainSentences } from '../sentences.ts';
import type { TrainingJob } from '../train.ts';
import { readTraining } from '../treebank.ts';

export const job: TrainingJob = {
  name: 'sentences',
  order: 20,
  makes: `${SENTENCES_FILE}: where sentences end`,
  run: ({ data, write, log }) => {
    write(SENTENCES_FILE, trainSentences(readTraining(data), log).bytes(0));
  },
};
