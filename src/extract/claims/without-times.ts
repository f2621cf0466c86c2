import type { Clause, Oblique } from '../clauses/clause.ts';
import { preposition as prepositionOf } from '../clauses/phrases.ts';
import { lemmaOf } from '../clauses/predicates.ts';
import type { ClaimContext } from './argument.ts';
import type { Builder } from './builder.ts';

/** Time expressions fill no places. */
export function withoutTimes({ circumstances, context }: Builder, clause: Clause): Clause {
  const { noParticipant, additive } = context.predicates;
  const circumstance = (word: string): boolean =>
    noParticipant.has(word) && !additive.has(word) && word !== 'than';
  const isArgument = (head: number): boolean => !circumstances.isTime(head);
  return {
    ...clause,
    subjects: clause.subjects.filter(isArgument),
    objects: clause.objects.filter(isArgument),
    recipients: clause.recipients.filter(isArgument),
    obliques: clause.obliques
      .map((one) => throughNoun(context, one))
      .filter(
        ({ head, preposition }) =>
          isArgument(head) &&
          !circumstance(preposition) &&
          !isVerbal(preposition) &&
          !isCount(context, head, preposition),
      ),
  };
}

/** "now in its third year": how long something lasts by then, wherever the parser hangs it. */
function isCount({ tree }: ClaimContext, head: number, preposition: string): boolean {
  return (
    preposition === 'in' &&
    /^(?:year|month|week|day|season|decade|term)$/.test(lemmaOf(tree, head)) &&
    tree.dependent(head, 'nmod:poss') !== undefined &&
    tree
      .dependents(head, 'amod', 'nummod')
      .some((child) =>
        /^(?:\d+(?:st|nd|rd|th)|first|.*(?:ond|rd|th))$/i.test(tree.tokens[child]!.text),
      )
  );
}

/** "in response to the raid": the raid, by a preposition of three words. */
function throughNoun({ tree, predicates }: ClaimContext, oblique: Oblique): Oblique {
  const { head } = oblique;
  const lead = `${oblique.preposition} ${lemmaOf(tree, head)}`;
  if (!predicates.nounPrepositions.has(lead)) return oblique;
  for (const child of tree.dependents(head, 'nmod')) {
    const preposition = `${lead} ${prepositionOf(tree, child)}`;
    if (predicates.nounPrepositions.has(preposition))
      return { ...oblique, head: child, preposition };
  }
  return oblique;
}

/** A participle, or the "s" of an owner, that the parser took for a preposition. */
function isVerbal(preposition: string): boolean {
  if (preposition.length < 2) return true;
  return (
    /ing$/.test(preposition) &&
    !/^(?:following|including|regarding|concerning|during|pending|involving|surrounding)$/.test(
      preposition,
    )
  );
}
