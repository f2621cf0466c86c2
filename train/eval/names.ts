import { loadNameModels } from '../../src/language/name-models.ts';
import { findWith } from '../../src/language/names.ts';
import type { EvalSection } from '../eval.ts';
import { readHeldBackNames } from '../names/corpora.ts';
import { findInDocument } from '../names/find.ts';
import { describeScores, scoreNames } from '../names/score.ts';

/** Types that all the sets mark. */
export const MARKED = ['person', 'organization', 'place'] as const;

/** Names on given tokens: exact spans of people, organizations and places. */
export const section: EvalSection = {
  name: 'names',
  order: 30,
  run({ data, split, resources, log }) {
    const find = findWith(loadNameModels(resources));
    for (const [name, documents] of readHeldBackNames(data, resources, split)) {
      const scores = scoreNames(documents, (d) => findInDocument(find, d), MARKED);
      log(`${name}: ${describeScores(scores)}`);
    }
  },
};
