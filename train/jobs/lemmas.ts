import { LEMMAS_FILE } from '../../src/language/lemmatizer.ts';
import { loadVectors } from '../../src/language/vectors.ts';
import { fileResources } from '../../src/host/resources.ts';
import { trainLemmas } from '../lemmas.ts';
import type { TrainingJob } from '../train.ts';
import { readTraining } from '../treebank.ts';

export const job: TrainingJob = {
  name: 'lemmas',
  order: 20,
  makes: `${LEMMAS_FILE}: what the rules for lemmas get wrong (after vectors)`,
  run: ({ data, write }) => {
    write(LEMMAS_FILE, trainLemmas(readTraining(data), loadVectors(fileResources())));
  },
};
