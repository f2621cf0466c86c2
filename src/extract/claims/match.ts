import type { DocumentMention } from '../../model/index.ts';
import type { Relation, RelationLexicon, Role } from '../lexicon/relations.ts';
import type { ClaimContext } from './argument.ts';

/** The first relation that an expression stands for and whose places admit these arguments. */
export function relationFor(
  context: ClaimContext,
  table: RelationLexicon['verbs'],
  expression: string,
  subject: number,
  object: number | undefined,
): Relation | undefined {
  return table.get(expression)?.find((relation) => {
    if (object === undefined && !relation.alone) return false;
    return (
      admits(context, relation.subject, subject) &&
      (object === undefined || admits(context, relation.object, object))
    );
  });
}

/** Whether a phrase may stand in a place. What is no mention, or of no known kind, may stand anywhere. */
function admits(
  { found }: ClaimContext,
  roles: readonly Role[] | undefined,
  head: number,
): boolean {
  if (!roles) return true;
  const index = found.mentionAt(head);
  const mention = index === undefined ? undefined : found.mentions[index];
  if (!mention) return true;
  const own = rolesOf(mention);
  return roles.some((role) => own.includes(role));
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
        : ['thing', 'event'];
  }
}
