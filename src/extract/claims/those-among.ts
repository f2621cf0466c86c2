import type { Clause } from '../clauses/clause.ts';
import { conjuncts, preposition } from '../clauses/phrases.ts';
import type { ClaimContext } from './argument.ts';

/** What brings some of those who are meant already. */
const AMONG = /^(?:including|among them|among whom)$/;

/**
 * The subjects with those who are named among them: "dozens were arrested, including a writer", "three firemen, among
 * them a captain, died". With an object before them they may be among what it means.
 */
export function subjectsWithThose({ tree }: ClaimContext, clause: Clause): readonly number[] {
  const { subjects, obliques, objects, passive, predicate } = clause;
  const beside = subjects.flatMap((subject) =>
    tree.dependents(subject, 'nmod').filter((child) => AMONG.test(preposition(tree, child))),
  );
  const behind =
    objects.length > 0 && !passive
      ? []
      : obliques
          .filter(({ head, preposition: word }) => head > predicate && AMONG.test(word))
          .map(({ head }) => head);
  const named = [...beside, ...behind].flatMap((head) => conjuncts(tree, head));
  return named.length === 0 ? subjects : [...new Set([...subjects, ...named])];
}

/** "along with the creation of a fund": one more object, when it follows the first. */
export function furtherObjects(context: ClaimContext, { objects, obliques }: Clause): number[] {
  const [first] = objects;
  if (first === undefined) return [];
  return obliques
    .filter(({ head, preposition: word }) => {
      if (head < first || !context.predicates.additive.has(word)) return false;
      return (
        !AMONG.test(word) || !(isOneByName(context, first) || isOtherKind(context, first, head))
      );
    })
    .map(({ head }) => head);
}

/** "recognizes Norland, including areas held by rebels": of one by name they are parts, not more of its kind. */
function isOneByName({ tree }: ClaimContext, head: number): boolean {
  return tree.tokens[head]!.xpos === 'NNP' && tree.dependent(head, 'conj') === undefined;
}

/** "toppled the regime, including several members": people are not among what is none. */
function isOtherKind({ tree, found }: ClaimContext, object: number, named: number): boolean {
  const typeOf = (head: number): string | undefined =>
    found.mentions[found.mentionAt(head) ?? -1]?.type;
  const whole = typeOf(object);
  if (tree.tokens[object]!.xpos !== 'NN' || typeOf(named) !== 'person') return false;
  return whole === 'organization' || whole === 'thing';
}
