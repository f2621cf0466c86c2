import type { Clause, Oblique } from '../clauses/clause.ts';
import { isRelation } from '../tree.ts';
import type { Builder } from './builder.ts';
import type { Frame, Sides } from './frame.ts';

/** Most participants of one claim. */
const MOST = 6;

/** Arguments beside the object. Circumstances that are no participants are left out. */
export function participantsOf(
  { context, circumstances }: Builder,
  clause: Clause,
  sides: Sides,
  frame: Frame,
): Oblique[] {
  const { predicates, tree } = context;
  const used = new Set([sides.subject, frame.target, frame.noun, ...clause.subjects]);
  const same = clause.obliques.find(({ head }) => head === frame.target)?.preposition;
  const recipients = clause.recipients.map((head) => ({ head, preposition: 'to' }));
  const obliques = clause.obliques.filter(({ head, preposition, under }) => {
    if (under !== undefined && under !== frame.noun) return false;
    if (preposition === same) return false;
    if (predicates.noParticipant.has(preposition) || predicates.additive.has(preposition))
      return false;
    return !circumstances.isTime(head) && !isRelation(tree.tokens[head]!.relation, 'obl:unmarked');
  });
  return [...recipients, ...obliques].filter(({ head }) => !used.has(head)).slice(0, MOST);
}
