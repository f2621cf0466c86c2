import { quotationAt } from '../attribution/cues.ts';
import type { Clause } from '../clauses/clause.ts';
import { isGoverned } from '../clauses/governed.ts';
import { isPassive, isPredicate, verbLemma } from '../clauses/predicates.ts';
import { isRelation } from '../tree.ts';
import type { ClaimContext } from './argument.ts';
import { isCompared, isNegated } from './negation.ts';
import { isCleft } from './presupposed.ts';

/** Clauses that read like statements and state nothing by themselves. */
export function isUnsaid(context: ClaimContext, { predicate, kind }: Clause): boolean {
  if (isCompared(context.tree, predicate) || isNeverAsked(context, predicate)) return true;
  if (hasOpenObject(context, predicate)) return true;
  return kind === 'copula' && isCleft(context.tree, predicate);
}

/** Whole sentences in quotation marks of nobody known: what somebody says is no fact. */
export function isUnvoiced(
  { tree, analysis, quotations }: ClaimContext,
  predicate: number,
): boolean {
  const quotation = quotationAt(quotations, predicate);
  if (quotation === undefined || quotation.speaker !== undefined) return false;
  const { first } = analysis.sentences[tree.sentence(predicate)]!;
  return first >= quotation.first - 1 || tree.tokens[quotation.first - 2]?.text === ':';
}

/** "what people can do with it": what they do is left open. */
function hasOpenObject({ tree }: ClaimContext, predicate: number): boolean {
  return tree
    .dependents(predicate, 'obj')
    .some((one) => one < predicate && /^(?:what|whatever)$/i.test(tree.tokens[one]!.text));
}

/** "whose country is an ally": a country of nobody. "Told myself to go": of whoever that is. */
export function isOfWhom({ tree }: ClaimContext, head: number): boolean {
  if (/^(?:\w+sel(?:f|ves))$/i.test(tree.tokens[head]!.text)) return true;
  // "accused each other of lying": who does is said already.
  const [before, here, behind] = [head - 1, head, head + 1].map(
    (at) => tree.tokens[at]?.text.toLowerCase() ?? '',
  );
  if ((before === 'each' && here === 'other') || (here === 'each' && behind === 'other'))
    return true;
  const owned = tree.dependents(head, 'nmod:poss').some((one) => tree.tokens[one]!.xpos === 'WP$');
  return owned && tree.dependent(head, 'compound', 'flat', 'nmod') === undefined;
}

/** "had not told makers to start": neither that they start nor that they are not to. */
function isNeverAsked(context: ClaimContext, predicate: number): boolean {
  const { tree, predicates } = context;
  for (let token = predicate, depth = 0; depth < 4; depth += 1) {
    const head = tree.head(token);
    if (head < 0 || !isPredicate(tree, head)) return false;
    const { relation } = tree.tokens[token]!;
    if (!isRelation(relation, 'xcomp') && !isGoverned(tree, predicates, token)) return false;
    const verb = verbLemma(tree, head);
    const asks = predicates.governors.get(verb)?.includes('requested') === true;
    const object = tree.dependent(head, 'obj', 'iobj') !== undefined || isPassive(tree, head);
    if (asks && object && isNegated(tree, predicates, head)) return true;
    token = head;
  }
  return false;
}
