import type { DocumentMention } from '../../model/index.ts';
import type { Mentions } from '../context.ts';
import type { Relation, RelationLexicon, Role } from '../lexicon/relations.ts';
import type { ClaimContext } from './argument.ts';

type Table = RelationLexicon['verbs'];

/** The first relation that an expression stands for and whose places admit the phrases with these heads. */
export function relationFor(
  context: ClaimContext,
  table: Table,
  expression: string,
  subject: number,
  object: number | undefined,
): Relation | undefined {
  const at = context.found.mentionAt;
  const wanted = table.get(expression);
  return wanted?.find(
    (relation) =>
      (object !== undefined || relation.alone) &&
      (!relation.symmetric || object === undefined || at(object) !== undefined) &&
      admits(context, relation.subject, at(subject)) &&
      (object === undefined || admits(context, relation.object, at(object))),
  );
}

/** The same for mentions, absent where an argument is none. */
export function relationOf(
  context: ClaimContext,
  table: Table,
  expression: string,
  subject: number | undefined,
  object: number | undefined,
): Relation | undefined {
  return table
    .get(expression)
    ?.find(
      (relation) =>
        admits(context, relation.subject, subject) && admits(context, relation.object, object),
    );
}

/** Whether a mention may stand in a place. What is no mention may stand anywhere. */
function admits(
  { found }: ClaimContext,
  roles: readonly Role[] | undefined,
  mention: number | undefined,
): boolean {
  const filler = mention === undefined ? undefined : meantBy(found, mention);
  if (!roles || !filler) return true;
  const own = rolesOf(filler);
  return roles.some((role) => own.includes(role));
}

/** A pronoun fits where what it stands for fits. */
function meantBy({ mentions, clusters }: Mentions, mention: number): DocumentMention | undefined {
  const own = mentions[mention];
  if (own?.kind !== 'pronoun') return own;
  const others = (clusters[own.cluster]?.mentions ?? []).map((index) => mentions[index]);
  return (
    others.find((one) => one?.kind === 'name') ??
    others.find((one) => one?.kind === 'nominal') ??
    own
  );
}

function rolesOf({ type, subtype, acts }: DocumentMention): Role[] {
  switch (type) {
    case 'person':
      return ['person', 'actor', 'people'];
    case 'organization':
      return ['organization', 'actor'];
    case 'place':
      return acts || subtype === 'country' || subtype === 'nationality'
        ? ['place', 'actor', 'organization']
        : ['place'];
    case 'event':
    case 'thing':
      return subtype === 'people' || subtype === 'nationality'
        ? ['actor', 'people', 'person']
        : subtype === 'weapon'
          ? ['thing', 'event', 'weapon']
          : ['thing', 'event'];
  }
}
