import { fileResources } from '../../src/host/resources.ts';
import { createSimilarity } from '../../src/resolve/names/similarity.ts';
import { readListedNames } from '../../src/resolve/names/spelling/listed.ts';
import { readSpellingModel } from '../../src/resolve/names/spelling/model.ts';
import { readGroups } from '../spelling/groups.ts';
import { misjudged } from '../spelling/known.ts';
import { readPairs, type Pair } from '../spelling/pairs.ts';
import type { TrainingJob } from '../train.ts';

const HEADER = `# Pairs of words that are known to be spellings of one name (one) or two names (two) and that spelling.bin gets wrong;
# folded, in the order of their letters. Made by train/jobs/spelling-pairs.ts from groups of Latin spellings of one
# native name (CC0 1.0; see models/spelling.md). Pairs held back for the evaluation are not among them.
`;

export const job: TrainingJob = {
  name: 'spelling-pairs',
  order: 62,
  makes: 'spelling-pairs.txt: spellings and names that are known, where spelling.bin is wrong',
  run({ data, write, log }) {
    const resources = fileResources();
    const model = readSpellingModel(resources.bytes('spelling.bin'));
    const similarity = createSimilarity(model, readListedNames(resources));
    const groups = readGroups(data);
    const isOne = ({ a, b }: Pair) => similarity(a, b) >= 0.5;
    const { one, two } = misjudged(groups, readPairs(groups), isOne);
    const lines = [
      ...one.map(({ a, b }) => `one ${a} ${b}`),
      ...two.map(({ a, b }) => `two ${a} ${b}`),
    ];
    log(`spelling-pairs: ${one.length} of one name, ${two.length} of two`);
    write('spelling-pairs.txt', HEADER + lines.join('\n') + '\n');
  },
};
