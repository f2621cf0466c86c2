import { findWith, loadNameModels, type NameModels } from '../../src/language/names.ts';
import type { EvalSection } from '../eval.ts';
import { readHeldBackNames } from '../names/corpora.ts';
import { findInDocument } from '../names/find.ts';
import { describeScores, scoreNames } from '../names/score.ts';

/** Names on given tokens: exact spans of people, organizations and places. */
export const section: EvalSection = {
  name: 'names',
  order: 30,
  run({ data, split, resources, ablations, log }) {
    const models = loadNameModels(resources);
    const sets = readHeldBackNames(data, resources, split);
    const report = (label: string, parts: NameModels): void => {
      const find = findWith(parts);
      for (const [name, documents] of sets) {
        const scores = scoreNames(documents, (d) => findInDocument(find, d), [
          'person',
          'organization',
          'place',
        ]);
        log(`${name}${label}: ${describeScores(scores)}`);
      }
    };
    report('', models);
    if (!ablations) return;
    const { rules, ...unruled } = models;
    report(', without rules and agreement', rules ? unruled : models);
    models.parts.forEach(({ name, chain, score }) => {
      report(`, ${name} alone`, { ...models, chain, score });
    });
  },
};
