import { readSimilarity } from '../../src/resolve/names/similarity.ts';
import { createSpeller } from '../../src/resolve/names/spelling.ts';
import type { EvalSection } from '../eval.ts';
import { readPairs, type Pair } from '../spelling/pairs.ts';

/** Held-back spelling pairs against hard negatives: names one letter apart that no group holds together. */
export const section: EvalSection = {
  name: 'spelling',
  order: 60,
  run({ data, resources, log }) {
    const similarity = readSimilarity(resources.text('spelling.tsv'));
    const speller = createSpeller(resources.text('forename-groups.txt'), similarity);
    const isOne = ({ a, b }: Pair) =>
      speller.compare(a, b) >= 0.5 || speller.forename(a) === speller.forename(b);
    const pairs = readPairs(data, true);
    const taken = (list: readonly Pair[]) => list.filter(isOne).length;
    const share = (list: readonly Pair[]) =>
      `${((100 * taken(list)) / Math.max(1, list.length)).toFixed(2)} % of ${list.length}`;
    const same = pairs.filter((pair) => pair.same);
    log(`pairs of spellings taken as one name: ${share(same)}`);
    for (const script of ['russian', 'arabic', 'hebrew', 'korean'])
      log(`  ${script}: ${share(same.filter(({ scripts }) => scripts.includes(script)))}`);
    log(`  in two scripts or more: ${share(same.filter(({ scripts }) => scripts.length > 1))}`);
    log(`names one letter apart taken as one: ${share(pairs.filter((pair) => !pair.same))}`);
  },
};
