import { fileResources } from '../../src/host/resources.ts';
import { NAMES_FILE, NETWORK_FILE } from '../../src/language/name-models.ts';
import { readModel } from '../../src/language/model-file.ts';
import { loadVectors } from '../../src/language/vectors.ts';
import { createRewriter, readTrainingNames } from '../names/corpora.ts';
import { NETWORK, SECOND, trainNameNetwork } from '../names/network.ts';
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
    write(NETWORK_FILE, trainNetwork(rewrite, knowledge, vectors, log));
  },
};

/** Both phases, the second from the file of the first. */
export function trainNetwork(
  documents: Parameters<typeof trainNameNetwork>[0],
  knowledge: Parameters<typeof trainNameNetwork>[1],
  vectors: Parameters<typeof trainNameNetwork>[2],
  log: (line: string) => void,
): Uint8Array {
  const bytes = trainNameNetwork(documents, knowledge, vectors, { ...NETWORK, log });
  const start = readModel({ text: () => '', bytes: () => bytes }, NETWORK_FILE);
  return trainNameNetwork(documents, knowledge, vectors, { ...SECOND, start, log });
}
