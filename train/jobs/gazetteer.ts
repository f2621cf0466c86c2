import { makeGazetteers } from '../gazetteer.ts';
import type { TrainingJob } from '../train.ts';

export const job: TrainingJob = {
  name: 'gazetteer',
  order: 5,
  needsPackages: true,
  makes:
    'countries.tsv, places.tsv, forenames.tsv, surnames.tsv, organizations.tsv, peoples.tsv, things.tsv',
  run: ({ data, packages, write }) => {
    for (const [name, text] of Object.entries(makeGazetteers(data, packages!))) write(name, text);
  },
};
