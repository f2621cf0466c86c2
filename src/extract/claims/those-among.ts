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
