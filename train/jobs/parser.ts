import { fileResources } from '../../src/host/resources.ts';
import { PARSER_FILE } from '../../src/language/parser.ts';
import { loadVectors } from '../../src/language/vectors.ts';
import { PARSER_PHASES, PARSER_TRAINING, trainParserNetwork } from '../parser-network.ts';
import type { TrainingJob } from '../train.ts';
import { readTraining } from '../treebank.ts';

export const job: TrainingJob = {
  name: 'parser',
  order: 40,
  makes: `${PARSER_FILE}: the network for tags and trees (after vectors; 35 minutes on one core)`,
  run: ({ data, write, log }) => {
    const vectors = loadVectors(fileResources());
    const sentences = readTraining(data);
    let bytes: Uint8Array | undefined;
    for (const phase of PARSER_PHASES) {
      const options = { ...PARSER_TRAINING, ...phase };
      log(`parser: ${JSON.stringify(options)}`);
      bytes = trainParserNetwork(sentences, vectors, options, log, bytes);
    }
    write(PARSER_FILE, bytes!);
  },
};
