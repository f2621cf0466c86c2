import type { Modality } from '../../model/index.ts';
import { conjuncts, preposition } from '../clauses/phrases.ts';
import { lemmaOf } from '../clauses/predicates.ts';
import { isRelation } from '../tree.ts';
import type { Builder } from './builder.ts';
import { relationOf } from './match.ts';
import type { NominalSides } from './nominal-sides.ts';
import { isNone } from './negation.ts';
import { partiesOf } from './parties.ts';

const MEETING =
  /^(?:meeting|talk|negotiation|discussion|conversation|summit|consultation|call|interview|dialogue)$/;
const VISIT = /^(?:visit|trip|tour)$/;
/** When something happens during, or after, what its subject takes part in. */
const THERE = /^(?:during|after|following|in|at|on)$/;
/** Before, or for, what is still to come. */
const AHEAD = /^(?:for|before|ahead of)$/;

/**
 * What the subject of a clause takes part in while, before or after it acts: "said after a meeting with the king",
 * "signed a deal during a visit to Lima", "flew in for talks with Berg".
 */
export function attended({ context, clauseAt }: Builder, noun: number): NominalSides[] {
  const { tree, relations } = context;
  const lemma = lemmaOf(tree, noun);
  const word = preposition(tree, noun);
  const ahead = AHEAD.test(word);
  if (!ahead && !THERE.test(word)) return [];
  if (VISIT.test(lemma) ? word === 'in' || word === 'at' : !MEETING.test(lemma) || word === 'on')
    return [];
  const verb = tree.head(noun);
  if (verb < 0 || !isRelation(tree.tokens[noun]!.relation, 'obl') || isNone(tree, noun)) return [];
  if (tree.dependent(noun, 'nmod:poss') !== undefined || tree.tokens[noun + 1] === undefined)
    return [];
  const clause = clauseAt(verb);
  if (!clause || clause.kind !== 'verb') return [];
  const subjects = partiesOf(context, clause.agents.length > 0 ? clause.agents : clause.subjects);
  const others = tree
    .dependents(noun, 'nmod')
    .concat(tree.dependents(verb, 'obl').filter((child) => tree.first(child) === tree.last(noun)))
    .filter((child) => child > noun && /^(?:with|to)$/.test(preposition(tree, child)));
  const force: { force: Modality } | undefined = ahead ? { force: 'planned' } : undefined;
  return others.slice(0, 1).flatMap((child) =>
    partiesOf(context, conjuncts(tree, child)).flatMap((object) =>
      subjects.flatMap((subject) => {
        const role = preposition(tree, child);
        const [a, b] = [subject.argument.mention, object.argument.mention];
        const relation = relationOf(context, relations.nouns, `${lemma} ${role}`, a, b);
        if (!relation || a === undefined || b === undefined) return [];
        return [
          { noun, subject, object, relation, preposition: role, rule: 'noun-owner', ...force },
        ];
      }),
    ),
  );
}
