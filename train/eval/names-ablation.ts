import { loadNameModels, type NameModels } from '../../src/language/name-models.ts';
import { findWith } from '../../src/language/names.ts';
import { loadVectors } from '../../src/language/vectors.ts';
import type { EvalSection } from '../eval.ts';
import { readHeldBackNames } from '../names/corpora.ts';
import { findInDocument } from '../names/find.ts';
import { f1, scoreNames } from '../names/score.ts';
import { MARKED } from './names.ts';

/** What each part of the names brings: F1 without it, nothing trained anew. Never on test sets. */
export const section: EvalSection = {
  name: 'names-ablation',
  order: 31,
  run({ data, split, resources, log }) {
    if (split === 'test') return;
    const sets = [...readHeldBackNames(data, resources, 'dev')];
    const measure = (models: NameModels): number[] => {
      const find = findWith(models);
      return sets.map(([, documents]) => {
        const scores = scoreNames(documents, (d) => findInDocument(find, d), MARKED);
        return f1(scores.get('all')!);
      });
    };
    const whole = loadNameModels(resources);
    const all = measure(whole);
    const show = (label: string, scores: number[]): void => {
      const columns = scores.map((score, k) => {
        const change = (score - all[k]!).toFixed(1).padStart(6);
        return `${sets[k]![0]} ${score.toFixed(1)} (${change})`;
      });
      log(`${label.padEnd(34)}${columns.join('  ')}`);
    };
    show('everything', all);
    for (const [label, models] of variants(whole, resources)) show(label, measure(models));
  },
};

type Resources = Parameters<typeof loadNameModels>[0];

function* variants(whole: NameModels, resources: Resources): Generator<[string, NameModels]> {
  for (const { name, chain, score } of whole.parts)
    yield [`${name} alone`, { ...whole, chain, score }];
  const unknown = { fine: () => -1, coarse: () => -1, broad: () => -1 };
  const vectors = { ...loadVectors(resources), row: () => -1 };
  yield ['models without lists', loadNameModels(resources, { lists: { bits: () => 0 } })];
  yield ['without clusters and vectors', loadNameModels(resources, { clusters: unknown, vectors })];
  const { rules, ...unruled } = whole;
  if (rules) yield ['without rules', unruled];
  yield ['without agreement of a document', { ...whole, agreement: false }];
}
