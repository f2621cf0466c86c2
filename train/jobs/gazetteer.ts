import { createTokenizer } from '../../src/language/tokenize.ts';
import { LISTS_FILE } from '../../src/language/name-lists.ts';
import { fileResources } from '../../src/host/resources.ts';
import { makeGazetteers } from '../gazetteer.ts';
import { makeNameLists } from '../names/lists.ts';
import type { TrainingJob } from '../train.ts';

export const job: TrainingJob = {
  name: 'gazetteer',
  order: 5,
  needsPackages: true,
  makes: `countries.tsv, places.tsv, forenames.tsv, surnames.tsv, organizations.tsv, peoples.tsv, things.tsv, ${LISTS_FILE}`,
  run: ({ data, packages, write }) => {
    for (const [name, text] of Object.entries(makeGazetteers(data, packages!))) write(name, text);
    const resources = fileResources();
    write(LISTS_FILE, makeNameLists(resources, createTokenizer(resources)));
  },
};
