import { fileResources } from '../../src/host/resources.ts';
import { NAMES_FILE, NETWORK_FILE } from '../../src/language/names.ts';
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
    const rewrite = createRewriter(documents, data, resources, 3);
    write(NAMES_FILE, nameModelBytes(trainNames(rewrite(), knowledge, { ...DEFAULTS, log })));
    const again = createRewriter(documents, data, resources, 77);
    const options = { ...NETWORK, log };
    write(NETWORK_FILE, trainNameNetwork(again, knowledge, loadVectors(resources), options));
  },
};
