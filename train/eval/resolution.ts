import type { Extraction } from '../../src/model/index.ts';
import { createResolver, type Resolution } from '../../src/resolve/index.ts';
import type { EvalSection } from '../eval.ts';
import { readGum, readRedocred, type GoldCorpus } from '../resolution/corpus.ts';
import { bCubed } from '../resolution/score.ts';

/** Names given, every one alone, documents together: who is who within and across documents, as B³. */
export const section: EvalSection = {
  name: 'resolution',
  order: 61,
  run({ data, resources, log }) {
    const resolve = createResolver(resources);
    const report = (name: string, corpus: GoldCorpus) => {
      const system = systemClusters(corpus.extractions, resolve(corpus));
      const { precision, recall, f1 } = bCubed(system, corpus.gold);
      const percent = (value: number) => (100 * value).toFixed(1);
      log(
        `${name}: B³ F1 ${percent(f1)} (precision ${percent(precision)}, recall ${percent(recall)}) over ${system.length} names`,
      );
    };
    report('Re-DocRED dev', readRedocred(data));
    report('GUM dev, wikified', readGum(data, 'dev'));
  },
};

/** The entity of every mention; one that has none is alone. */
export function systemClusters(
  extractions: readonly Extraction[],
  { mentions }: Resolution,
): string[] {
  const entities = new Map(
    mentions.map(({ document, start, end, type, entity }) => [
      `${document} ${start} ${end} ${type}`,
      entity,
    ]),
  );
  return extractions.flatMap(({ document, mentions: given }) =>
    given.map(
      ({ start, end, type }) =>
        entities.get(`${document} ${start} ${end} ${type}`) ?? `${document} ${start}`,
    ),
  );
}
