import { push } from '../../base/order.ts';
import type { KnownNames } from '../names/known.ts';
import { decide, feature, UNSURE, type Decision } from './evidence.ts';
import type { Profile } from './profile.ts';

type Paired = Decision & { pair: [number, number] };

/**
 * "M Kovalenko" of a line-up: an initial says little, but where one full name alone of the corpus fits it, and the family
 * name is not one that many bear, it is most likely his. Changes the decisions.
 */
export function backOnlyInitials(
  decisions: Paired[],
  profiles: readonly Profile[],
  names: KnownNames,
): void {
  const fitting = new Map<number, number[]>();
  decisions.forEach(({ pair, score, features }, at) => {
    if (score < UNSURE || !features.some(({ name }) => name === 'name:initial')) return;
    const short = pair.find((each) => isInitial(profiles[each]!));
    if (short !== undefined) push(fitting, short, at);
  });
  for (const [short, found] of fitting) {
    const [only, second] = found;
    const { person } = profiles[short]!.reading;
    if (second !== undefined || !person || names.isCommon(person.family)) continue;
    const { a, b, pair, features } = decisions[only!]!;
    const values = features[0]!.values;
    const fit = feature('name:only-fit', values, 'No other full name of the corpus fits.');
    decisions[only!] = { ...decide(a, b, [...features, fit]), pair };
  }
}

function isInitial({ reading }: Profile): boolean {
  return reading.person?.given[0]?.length === 1;
}
