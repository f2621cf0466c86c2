import { compareText, push } from '../base/order.ts';
import { foldText } from '../base/text.ts';
import type { Claim, Entity, EntityId, GraphFile } from '../model/index.ts';

/** What a claim is worth that both say, and what a name that nobody else has. */
const CLAIM = 2;
const NAME = 1;

/**
 * Where the pages of the last build are now that have no page of their own any more: with the entity that has most of
 * their claims, in the same place of the claim, and of their names. None where two have as much.
 */
export function findRenames(
  previous: GraphFile,
  entities: readonly Entity[],
  claims: readonly Claim[],
): Map<EntityId, EntityId> {
  const now = new Set(entities.map(({ id }) => id));
  const gone = previous.nodes.filter(({ key }) => !now.has(key));
  if (gone.length === 0) return new Map();
  const votes = new Map(gone.map(({ key }) => [key, new Map<EntityId, number>()]));
  const vote = (from: EntityId, to: EntityId | undefined, weight: number) => {
    const of = votes.get(from);
    if (of && to !== undefined && now.has(to)) of.set(to, (of.get(to) ?? 0) + weight);
  };
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  for (const { source, attributes } of previous.edges) {
    const claim = known.get(attributes.id);
    vote(source, claim?.subject, CLAIM);
    if (attributes.object !== undefined) vote(attributes.object, claim?.object, CLAIM);
  }
  const named = ownersOf(entities);
  for (const { key, attributes } of gone)
    for (const name of new Set([attributes.label, ...attributes.aliases].map(foldText))) {
      const owners = named.get(`${attributes.type} ${name}`) ?? [];
      for (const owner of owners) vote(key, owner, NAME / owners.length);
    }
  return new Map(
    [...votes].flatMap(([from, of]): [EntityId, EntityId][] => {
      const heir = winner(of);
      return heir === undefined ? [] : [[from, heir]];
    }),
  );
}

/** Entities by type and folded name. */
function ownersOf(entities: readonly Entity[]): Map<string, EntityId[]> {
  const owners = new Map<string, EntityId[]>();
  for (const { id, type, label, aliases } of entities)
    for (const name of new Set([label, ...aliases.map(({ text }) => text)].map(foldText)))
      push(owners, `${type} ${name}`, id);
  return owners;
}

function winner(votes: ReadonlyMap<EntityId, number>): EntityId | undefined {
  const ranked = [...votes].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  const [first, second] = ranked;
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}
