import type { Tree } from '../tree.ts';

const NO_NOMINAL = new Set(['ADV', 'AUX', 'PUNCT', 'ADP', 'CCONJ', 'SCONJ', 'PART', 'INTJ', 'DET']);
const RELATIVE = new Set(['WDT', 'WP', 'WP$', 'WRB']);

/**
 * The head of a phrase and of what is coordinated with it, in the order of the text. Clauses are left out, and so is a
 * row without any conjunction: more often than not it is an apposition that the parser took for more.
 */
export function conjuncts(tree: Tree, head: number): number[] {
  if (tree.dependent(head, 'conj') === undefined) return [head];
  const found = [head];
  const open = [head];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const child of tree.dependents(next, 'conj')) {
      if (tree.dependent(child, 'nsubj', 'cop') !== undefined || isOpposed(tree, child)) continue;
      if (preposition(tree, child) !== '' && preposition(tree, head) === '') continue;
      if (tree.tokens[child]!.upos === 'VERB' && tree.tokens[head]!.upos !== 'VERB') continue;
      found.push(child);
      open.push(child);
    }
  }
  const ordered = found.sort((a, b) => a - b);
  const joined = (token: number): boolean =>
    token !== head && (hasConjunction(tree, token) || frontOf(tree, token).some(isJoined));
  // "Lind and Finnish President Berg": the parser may hang "and" on the title.
  const isJoined = (child: number): boolean => hasConjunction(tree, child);
  const last = ordered.findLastIndex(joined);
  return last < 0 ? [head] : ordered.slice(0, last + 1);
}

/** "A, but B", "A and not B": what holds of the one does not hold of the other. */
function isOpposed(tree: Tree, child: number): boolean {
  return tree
    .dependents(child, 'cc', 'advmod')
    .some((word) => /^(?:but|not|never|rather)$/i.test(tree.tokens[word]!.text));
}

function hasConjunction(tree: Tree, token: number): boolean {
  return tree.dependent(token, 'cc') !== undefined;
}

/** What stands before the head of a phrase: titles, compounds, adjectives. */
function frontOf(tree: Tree, token: number): number[] {
  return tree
    .dependents(token, 'nmod', 'compound', 'amod', 'appos', 'flat')
    .filter((child) => child < token);
}

/** Whether a token can head what a predicate is said of. */
export function isNominal(tree: Tree, token: number): boolean {
  const { upos, xpos } = tree.tokens[token]!;
  if (isShareOf(tree, token)) return true;
  if (upos === 'ADJ' || upos === 'VERB')
    return tree.dependent(token, 'det', 'nummod') !== undefined;
  return !NO_NOMINAL.has(upos) && xpos !== 'EX';
}

/** "most of the workers", "some of them" only where it is said who they are. */
function isShareOf(tree: Tree, token: number): boolean {
  const { upos, text } = tree.tokens[token]!;
  if (!/^(?:ADJ|DET|ADV)$/.test(upos) || !SHARE.test(text)) return false;
  if (tree.tokens[token + 1]?.text.toLowerCase() !== 'of') return false;
  // "how much of", "much of a difference", "for much of the game", "most of the day"
  if (/^(?:how|a|an|for)$/i.test(tree.tokens[token - 1]?.text ?? '')) return false;
  if (/^an?$/i.test(tree.tokens[token + 2]?.text ?? '')) return false;
  return tree.dependents(token, 'nmod').some((child) => {
    const { upos, lemma } = tree.tokens[child]!;
    return child > token && /^(?:NOUN|PROPN)$/.test(upos) && !SPAN.test(lemma);
  });
}

const SHARE = /^(?:most|many|much|some|several|few|half|all|both|each|more|fewer|less)$/i;
const SPAN = /^(?:second|minute|hour|day|night|week|month|year|decade|century|time|way)$/i;

/** The preposition of a phrase in lower case, `''` when it has none. The possessive "'s" is none. */
export function preposition(tree: Tree, head: number): string {
  const words: string[] = [];
  let last = -1;
  for (const child of tree.dependents(head, 'case')) {
    if (child > head || (last >= 0 && child !== last + 1)) continue;
    for (const token of [child, ...tree.dependents(child, 'fixed')]) {
      words.push(tree.tokens[token]!.text.toLowerCase());
      last = token;
    }
  }
  const text = words.join(' ').replace(/ up to$/, '') || levelBefore(tree, head);
  if (text === 'of') return ofAfter(tree, head);
  return text === 'with' ? withBefore(tree, head) : text;
}

/** "closed above 8,000": a preposition that parsers take for an adverb of the number. */
function levelBefore(tree: Tree, head: number): string {
  const { relation, upos } = tree.tokens[head]!;
  const before = tree.tokens[head - 1];
  if (upos !== 'NUM' || !relation.startsWith('obl') || before?.head !== head) return '';
  const word = before.text.toLowerCase();
  return /^(?:above|below)$/.test(word) ? word : '';
}

/** "ahead of", "out of", "instead of" are one, however the tree hangs their first word. */
function ofAfter(tree: Tree, head: number): string {
  const of = tree.dependents(head, 'case')[0] ?? head;
  const before = tree.tokens[of - 1]?.text.toLowerCase() ?? '';
  return /^(?:ahead|because|instead|outside|inside|regardless)$/.test(before)
    ? `${before} of`
    : 'of';
}

/** "along with" and "together with" are one, however the tree hangs their first word. */
function withBefore(tree: Tree, head: number): string {
  const first = tree.dependents(head, 'case')[0] ?? head;
  const before = tree.tokens[first - 1]?.text.toLowerCase() ?? '';
  return before === 'along' || before === 'together' ? `${before} with` : 'with';
}

/** Whether a token is who, which, that … of a relative clause. */
export function isRelativePronoun(tree: Tree, token: number): boolean {
  const { upos, xpos, text } = tree.tokens[token]!;
  return (
    (RELATIVE.has(xpos) && upos !== 'SCONJ') ||
    (upos === 'PRON' && /^(?:who|which|that|whom)$/i.test(text))
  );
}

/** What a relative pronoun stands for: the noun that its relative clause hangs on. */
export function antecedent(tree: Tree, pronoun: number): number | undefined {
  let token = pronoun;
  while (token >= 0) {
    const head = tree.head(token);
    // "it was Berg, not Lind, who"
    if (head >= 0 && tree.tokens[token]!.relation === 'acl:relcl')
      return tree.tokens[head]!.relation === 'conj' && isOpposed(tree, head)
        ? tree.head(head)
        : withoutFrame(tree, head, token);
    token = head;
  }
  return undefined;
}

/** "in the wake of a shooting that killed ten": the shooting did. */
function withoutFrame(tree: Tree, noun: number, clause: number): number {
  if (
    !/^(?:wake|aftermath|midst|face|course|eve|light|middle|run-up|event)$/.test(
      tree.tokens[noun]!.lemma,
    )
  )
    return noun;
  const inner = tree
    .dependents(noun, 'nmod')
    .find((child) => child > noun && child < clause && preposition(tree, child) === 'of');
  return inner ?? noun;
}

/** "was a botanist and illustrator who": the first of two that share its article, or the noun itself. */
function firstDescription(tree: Tree, noun: number): number {
  const head = tree.head(noun);
  if (head < 0 || tree.tokens[noun]!.relation !== 'conj') return noun;
  const shares = tree.dependent(noun, 'det', 'nmod:poss') === undefined;
  return shares && tree.tokens[head]!.upos === 'NOUN' ? head : noun;
}

/**
 * "Norland is a firm making tools": who is the firm, when a name or a personal pronoun says it for a fact; undefined
 * for a noun that nobody is said to be.
 */
export function describedBy(tree: Tree, described: number): number[] | undefined {
  const noun = firstDescription(tree, described);
  const cop = tree.dependent(noun, 'cop');
  if (cop === undefined || tree.tokens[noun]!.upos !== 'NOUN') return undefined;
  if (!/^VB[DPZ]$/.test(tree.tokens[cop]!.xpos)) return undefined;
  if (tree.dependent(noun, 'aux', 'case') !== undefined) return undefined;
  if (tree.dependent(noun, 'det') === undefined) return undefined;
  const open = tree
    .dependents(noun, 'advmod', 'det')
    .some((child) => /^(?:not|n['’]t|never|no|hardly|n’t)$/i.test(tree.tokens[child]!.text));
  const subject = tree.dependent(noun, 'nsubj');
  if (open || subject === undefined || subject > cop) return undefined;
  const { upos, text } = tree.tokens[subject]!;
  const named = upos === 'PROPN' || (upos === 'PRON' && /^(?:he|she|they|we|i)$/i.test(text));
  return named ? conjuncts(tree, subject) : undefined;
}
