import { createTokenizer } from '../../src/language/tokenize.ts';
import { LISTS_FILE } from '../../src/language/name-lists.ts';
import { fileResources } from '../../src/host/resources.ts';
import { readBrands } from '../names/brands.ts';
import { readCommonWords } from '../names/common.ts';
import { makeNameLists } from '../names/lists.ts';
import type { TrainingJob } from '../train.ts';

export const job: TrainingJob = {
  name: 'name-lists',
  order: 6,
  needsPackages: true,
  makes: `${LISTS_FILE}: the gazetteers and names of brands as one table of hashed phrases`,
  run: ({ packages, write, log }) => {
    const resources = fileResources();
    const brands = readBrands(packages!);
    const isCommon = readCommonWords(packages!);
    log(`${String(brands.length)} brands`);
    write(LISTS_FILE, makeNameLists(resources, createTokenizer(resources), brands, isCommon));
  },
};
