import { isRelation, type Tree } from '../tree.ts';

const WEATHER = /^(?:rain|snow|hail|drizzle|thunder)$/;
/** "It is winter", "it was late". */
const TIMES =
  /^(?:night|nighttime|day|daytime|morning|noon|midday|evening|midnight|dawn|dusk|winter|spring|summer|autumn|time|late|early|dark|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const PRICED = /^(?:cost|take)$/;
/** Passives whose infinitive or "that" says what "it" stands for. */
const RESOLVED =
  /^(?:plan|decide|agree|recommend|suggest|propose|advise|intend|hope|fear|say|believe|feel)$/;
/** What somebody or something is to do. */
const OWN =
  /^(?:able|unable|likely|unlikely|ready|set|due|willing|unwilling|eager|bound|about|reluctant|prepared|keen|determined|free|sure|certain|entitled|expected|scheduled|supposed|slow|quick|happy|glad|right|wrong|responsible|liable|eligible|worth)$/;

/** "It will cost 58 million to clean it up", "it is night", "it is planned to build": nothing is meant by "it". */
export function isImpersonal(tree: Tree, token: number): boolean {
  const { text, relation } = tree.tokens[token]!;
  if (!/^it$/i.test(text)) return false;
  if (isRelation(relation, 'expl')) return true;
  const above = tree.head(token);
  if (above < 0 || !isRelation(relation, 'nsubj')) return false;
  const lemma = tree.tokens[above]!.lemma.toLowerCase();
  if (WEATHER.test(lemma) && tree.tokens[above]!.upos === 'VERB') return true;
  if (tree.dependent(above, 'cop') !== undefined) return isState(tree, above, lemma);
  if (PRICED.test(lemma)) return tree.dependent(above, 'obj') !== undefined && opens(tree, above);
  const passive = tree.dependent(above, 'aux:pass') !== undefined;
  return passive && RESOLVED.test(lemma) && opens(tree, above);
}

function isState(tree: Tree, predicate: number, lemma: string): boolean {
  if (TIMES.test(lemma) && tree.dependent(predicate, 'det', 'case', 'nmod:poss') === undefined)
    return true;
  const { upos } = tree.tokens[predicate]!;
  return upos === 'ADJ' && !OWN.test(lemma) && opens(tree, predicate);
}

/** A clause with "to", "that" or "whether" behind it. */
function opens(tree: Tree, predicate: number): boolean {
  return tree
    .dependents(predicate, 'xcomp', 'ccomp', 'csubj', 'advcl')
    .some(
      (clause) =>
        clause > predicate &&
        tree
          .dependents(clause, 'mark')
          .some((mark) => /^(?:to|that|whether|for)$/i.test(tree.tokens[mark]!.text)),
    );
}
