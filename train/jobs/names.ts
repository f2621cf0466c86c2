import { fileResources } from '../../src/host/resources.ts';
import { NAMES_FILE, NETWORK_FILE } from '../../src/language/name-models.ts';
import { loadVectors } from '../../src/language/vectors.ts';
import { createRewriter, readTrainingNames } from '../names/corpora.ts';
import { NETWORK, trainNameNetwork } from '../names/network.ts';
import { DEFAULTS, loadKnowledge, nameModelBytes, trainNames } from '../names/train.ts';
import type { TrainingJob } from '../train.ts';

export const job: TrainingJob = {
  name: 'names',
  order: 40,
  makes: `${NAMES_FILE}, ${NETWORK_FILE}: the linear and the neural CRF that find names`,
  run: ({ data, write, log }) => {
    const resources = fileResources();
    const knowledge = loadKnowledge(resources);
    const documents = readTrainingNames(data, resources);
    const linear = nameModelBytes(trainNames(documents, knowledge, { ...DEFAULTS, log }));
    write(NAMES_FILE, linear);
    const vectors = loadVectors(resources);
    const rewrite = createRewriter(documents, data, resources, 77);
    write(NETWORK_FILE, trainNameNetwork(rewrite, knowledge, vectors, { ...NETWORK, log }));
  },
};
