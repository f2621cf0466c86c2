import { push } from '../../base/order.ts';
import type { KnownNames } from '../names/known.ts';
import { decide, feature, UNSURE, type Decision, type Feature } from './evidence.ts';
import type { Profile } from './profile.ts';

type Paired = Decision & { pair: [number, number] };

/** Of several full names one fits, where its context speaks so many times louder than that of the next. */
const LOUDER = 2;

/**
 * "M Kovalenko" of a line-up: an initial says little, but where one full name alone of the corpus fits it, and the family
 * name is not one that many bear, or where one of several is spoken of with the same names, it is most likely his.
 * Changes the decisions.
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
    const { person } = profiles[short]!.reading;
    const ranked = [...found].sort((a, b) => decisions[b]!.score - decisions[a]!.score || a - b);
    const [best, second] = ranked.map((at) => decisions[at]!);
    const fit =
      second === undefined
        ? person && !names.isCommon(person.family) && onlyFit(best!)
        : contextOf(best!) > LOUDER * contextOf(second) && loudest(best!);
    if (!fit) continue;
    const { a, b, pair, features } = best!;
    decisions[ranked[0]!] = { ...decide(a, b, [...features, fit]), pair };
  }
}

function onlyFit({ features }: Decision): Feature {
  const sentence = 'No other full name of the corpus fits.';
  return feature('name:only-fit', features[0]!.values, sentence);
}

function loudest({ features }: Decision): Feature {
  const sentence = 'Of the full names that fit, its documents speak of the same names most.';
  return feature('name:only-fit', features[0]!.values, sentence);
}

function contextOf({ features }: Decision): number {
  return features.find(({ name }) => name === 'context')?.score ?? 0;
}

function isInitial({ reading }: Profile): boolean {
  return reading.person?.given[0]?.length === 1;
}
