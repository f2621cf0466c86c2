import type { Context } from '../context.ts';
import { clauseOf } from '../coreference/features.ts';
import type { TimeWords } from './words.ts';

export type Tense = 'past' | 'future' | 'present';

/** How many clauses above are asked where a clause itself does not tell. */
const CLAUSES = 3;
const PAST_AUXILIARIES = /^(?:was|were|did|had|have|has|['’](?:d|ve))$/i;

/** Tense of the clause around a token: from its verb and auxiliaries, else from the verbs above that look ahead. */
export function createTense(context: Context, words: TimeWords): (token: number) => Tense {
  const known = new Map<number, Tense | undefined>();
  const own = (clause: number): Tense | undefined => {
    if (!known.has(clause)) known.set(clause, tenseOfClause(context, clause, words));
    return known.get(clause);
  };
  return (token) => {
    let clause = clauseOf(context, token);
    for (let step = 0; step < CLAUSES; step += 1) {
      const tense = own(clause);
      if (tense !== undefined) return tense;
      const above = context.tree.head(clause);
      if (above < 0) break;
      clause = clauseOf(context, above);
    }
    return 'present';
  };
}

function tenseOfClause(
  { tree, analysis }: Context,
  clause: number,
  words: TimeWords,
): Tense | undefined {
  const { tokens } = analysis;
  const { xpos, lemma, upos } = tokens[clause]!;
  const before = tree.children(clause).filter((child) => child < clause);
  const auxiliaries = before
    .filter((child) => tokens[child]!.upos === 'AUX')
    .map((child) => tokens[child]!.text);
  const infinitive = before.some(
    (child) => tokens[child]!.text.toLowerCase() === 'to' && tokens[child]!.upos === 'PART',
  );
  // "if she were to be elected in November"
  if (infinitive && auxiliaries.some((text) => /^were$/i.test(text))) return 'future';
  if (auxiliaries.some((text) => PAST_AUXILIARIES.test(text))) return 'past';
  if (auxiliaries.some((text) => words.ahead.has(text.toLowerCase()) || /^['’]ll$/i.test(text)))
    return 'future';
  if (xpos === 'VBD') return 'past';
  if (infinitive || words.ahead.has(lemma.toLowerCase())) return 'future';
  if (xpos === 'VBN' && upos === 'VERB' && auxiliaries.length === 0) return 'past';
  return xpos === 'VBZ' || xpos === 'VBP' ? 'present' : undefined;
}
