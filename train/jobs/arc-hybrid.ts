import { fileResources } from '../../src/host/resources.ts';
import { loadClusters } from '../../src/language/clusters.ts';
import { ARC_HYBRID_FILE } from '../../src/language/votes.ts';
import { readModel } from '../../src/language/model-file.ts';
import { TAGGER_FILE } from '../../src/language/votes.ts';
import { toParserItems, trainArcHybrid } from '../arc-hybrid.ts';
import { jackknife } from '../tagger.ts';
import type { TrainingJob } from '../train.ts';
import { labelSet, readTraining } from '../treebank.ts';

export const job: TrainingJob = {
  name: 'arc-hybrid',
  order: 31,
  makes: `${ARC_HYBRID_FILE}: the greedy parser that votes (after tagger)`,
  run: ({ data, write, log }) => {
    const resources = fileResources();
    const clusters = loadClusters(resources);
    const sentences = readTraining(data);
    const tags = readModel(resources, TAGGER_FILE).strings('tags');
    const labels = labelSet(sentences);
    const predicted = jackknife(sentences, clusters, tags, log);
    const items = toParserItems(sentences, clusters, predicted, labels);
    write(ARC_HYBRID_FILE, trainArcHybrid(items, labels, undefined, log).bytes());
  },
};
