import type { DocumentMention, EntityType } from '../../model/index.ts';
import { foldPhrase, type Geography } from '../geography.ts';
import type { KnownNames } from '../names/known.ts';

/**
 * One type for each name of a document that no list knows: read now as a product and now as a company, it is one thing.
 * A name that the lists know may be two ("Jordan"). By the words of the name; only where types differ.
 */
export function usualTypes(
  mentions: readonly DocumentMention[],
  names: KnownNames,
  geography: Geography,
): Map<string, EntityType> {
  const counts = new Map<string, Map<EntityType, number>>();
  for (const { kind, text, type } of mentions) {
    if (kind !== 'name') continue;
    const types = counts.get(text) ?? new Map<EntityType, number>();
    counts.set(text, types.set(type, (types.get(type) ?? 0) + 1));
  }
  const usual = new Map<string, EntityType>();
  for (const [text, types] of counts)
    if (types.size > 1 && !isListed(foldPhrase(text), names, geography)) {
      const type = mostFrequent(types);
      if (type !== undefined) usual.set(text, type);
    }
  return usual;
}

/** The type that is given twice as often as all others. */
function mostFrequent(types: ReadonlyMap<EntityType, number>): EntityType | undefined {
  const total = [...types.values()].reduce((sum, count) => sum + count, 0);
  return [...types].find(([, count]) => 3 * count >= 2 * total)?.[0];
}

function isListed(phrase: string, names: KnownNames, geography: Geography): boolean {
  return (
    phrase.split(' ').some((word) => names.isPersonal(word)) ||
    names.organization(phrase) !== undefined ||
    names.thing(phrase) !== undefined ||
    geography.country(phrase) !== undefined ||
    geography.government(phrase) !== undefined ||
    geography.places(phrase).length > 0
  );
}
