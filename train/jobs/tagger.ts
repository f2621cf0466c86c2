import { fileResources } from '../../src/host/resources.ts';
import { loadClusters } from '../../src/language/clusters.ts';
import { TAGGER_FILE } from '../../src/language/votes.ts';
import { trainTagger } from '../tagger.ts';
import type { TrainingJob } from '../train.ts';
import { readTraining } from '../treebank.ts';

export const job: TrainingJob = {
  name: 'tagger',
  order: 30,
  makes: `${TAGGER_FILE}: the tagger that votes (after clusters)`,
  run: ({ data, write, log }) => {
    const clusters = loadClusters(fileResources());
    write(TAGGER_FILE, trainTagger(readTraining(data), clusters, undefined, log).bytes());
  },
};
