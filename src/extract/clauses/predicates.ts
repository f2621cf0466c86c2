import { isRelation, type Tree } from '../tree.ts';

const NO_PREDICATE = [
  'amod',
  'compound',
  'case',
  'fixed',
  'cc',
  'mark',
  'aux',
  'cop',
  'flat',
  'det',
  'nmod',
  'punct',
  'goeswith',
  'discourse',
];

/** Whether a token heads a clause: a verb in its own right, or a noun or adjective with a copula. */
export function isPredicate(tree: Tree, token: number): boolean {
  const { upos, relation } = tree.tokens[token]!;
  if (isRelation(relation, ...NO_PREDICATE)) return false;
  if (upos === 'VERB' || upos === 'AUX') return true;
  return tree.dependent(token, 'cop') !== undefined;
}

/** Passive by its auxiliary or subject; a bare participle is passive unless it shares an active auxiliary. */
export function isPassive(tree: Tree, token: number): boolean {
  const own = tree.tokens[token]!;
  if (tree.dependent(token, 'aux:pass', 'nsubj:pass', 'csubj:pass') !== undefined) return true;
  if (tree.dependent(token, 'cop') !== undefined || own.xpos !== 'VBN') return false;
  if (tree.dependent(token, 'aux') !== undefined) return false;
  if (tree.dependent(token, 'nsubj') !== undefined) return headlinePassive(tree, token);
  if (isRelation(own.relation, 'acl', 'advcl', 'xcomp'))
    return !isRelation(own.relation, 'acl:relcl');
  if (!isRelation(own.relation, 'conj')) return tree.dependent(token, 'obj') === undefined;
  const first = tree.head(token);
  return first >= 0 && isPredicate(tree, first) && isPassive(tree, first);
}

/** "Five killed in crash": a participle with a subject and neither auxiliary nor object. */
function headlinePassive(tree: Tree, token: number): boolean {
  return tree.dependent(token, 'obj', 'ccomp', 'xcomp') === undefined;
}

/** A participle or infinitive. */
export function isNonfinite(tree: Tree, token: number): boolean {
  const { xpos } = tree.tokens[token]!;
  if (tree.dependent(token, 'aux', 'cop') !== undefined) return isInfinitive(tree, token);
  return xpos === 'VBG' || xpos === 'VBN' || isInfinitive(tree, token);
}

export function isInfinitive(tree: Tree, token: number): boolean {
  return tree
    .dependents(token, 'mark', 'aux')
    .some((child) => tree.tokens[child]!.lemma.toLowerCase() === 'to');
}

const GERUND_MARKS = /^(?:from|of|at|in|on|about|for|against|with|into|to|towards?|over)$/;

/** "refrained from answering", "accused of taking", "insisted on leaving": a gerund that its verb asks for. */
export function isGovernedGerund(
  tree: Tree,
  governors: ReadonlyMap<string, unknown>,
  token: number,
): boolean {
  const { xpos, relation } = tree.tokens[token]!;
  const head = tree.head(token);
  if (xpos !== 'VBG' || head < 0 || !isRelation(relation, 'advcl') || head > token) return false;
  const marked = tree
    .dependents(token, 'mark')
    .some((mark) => GERUND_MARKS.test(lemmaOf(tree, mark)));
  return marked && isPredicate(tree, head) && governors.has(verbLemma(tree, head));
}

/** Lower-case lemma with its particle: `point out`. */
export function verbLemma(tree: Tree, token: number): string {
  const particle = tree.dependent(token, 'compound:prt');
  const lemma = lemmaOf(tree, token);
  return particle === undefined ? lemma : `${lemma} ${tree.tokens[particle]!.text.toLowerCase()}`;
}

export function lemmaOf(tree: Tree, token: number): string {
  return tree.tokens[token]!.lemma.toLowerCase();
}
