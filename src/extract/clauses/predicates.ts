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

/** Whether a token heads a clause: a verb in its own right, or a noun or adjective with a copula. A root's head is none. */
export function isPredicate(tree: Tree, token: number): boolean {
  if (token < 0 || isPreposition(tree, token)) return false;
  const { upos, relation, text } = tree.tokens[token]!;
  if (isRelation(relation, ...NO_PREDICATE)) return false;
  if (upos === 'VERB' || upos === 'AUX')
    return !isAcronym(tree, token, text) && !isPluralNoun(tree, token);
  return tree.dependent(token, 'cop') !== undefined;
}

/** "compared with last year", "given access to it": participles that nobody undergoes. */
function isPreposition(tree: Tree, token: number): boolean {
  const { text, xpos, relation } = tree.tokens[token]!;
  if (xpos !== 'VBN' || !/^(?:compared|given)$/i.test(text)) return false;
  if (!isRelation(relation, 'advcl') && relation !== 'acl') return false;
  if (tree.dependent(token, 'nsubj', 'aux') !== undefined) return false;
  return relation !== 'acl' || /^compared$/i.test(text);
}

/** "AIG" among words in small letters is a name, whatever its tag. */
function isAcronym(tree: Tree, token: number, text: string): boolean {
  if (!/^[A-Z]{2,}$/.test(text)) return false;
  return [token - 1, token + 1].some((next) => /^[a-z]+$/.test(tree.tokens[next]?.text ?? ''));
}

/** "works by …" tagged as a verb: the lemma of a third person would have lost its "s". */
function isPluralNoun(tree: Tree, token: number): boolean {
  const { text, lemma, upos } = tree.tokens[token]!;
  return upos === 'VERB' && /[^su]s$/.test(text) && lemma.toLowerCase() === text.toLowerCase();
}

/** Passive by its auxiliary or subject; a bare participle is passive unless it shares an active auxiliary. */
export function isPassive(tree: Tree, token: number): boolean {
  const own = tree.tokens[token]!;
  const perfect = tree.dependents(token, 'aux').some((child) => lemmaOf(tree, child) === 'have');
  const auxiliary = tree.dependent(token, 'aux:pass');
  if (auxiliary !== undefined && lemmaOf(tree, auxiliary) === 'have') return false;
  if (auxiliary !== undefined) return true;
  if (SELF_DONE.test(lemmaOf(tree, token)) || NEVER_DONE.test(lemmaOf(tree, token))) return false;
  if (tree.dependent(token, 'nsubj:pass', 'csubj:pass') !== undefined)
    return !perfect && !isUnhelped(tree, token);
  if (tree.dependent(token, 'cop') !== undefined) return false;
  if (own.xpos === 'VBD') return isBareParticiple(tree, token);
  if (own.xpos !== 'VBN') return false;
  if (tree.dependent(token, 'aux') !== undefined) return false;
  if (tree.dependent(token, 'nsubj') !== undefined) return headlinePassive(tree, token);
  if (isRelation(own.relation, 'acl', 'advcl', 'xcomp')) return true;
  if (!isRelation(own.relation, 'conj')) return tree.dependent(token, 'obj') === undefined;
  const first = tree.head(token);
  return first >= 0 && isPredicate(tree, first) && isPassive(tree, first);
}

/** "the firm's issued a statement", "said Berg sketched out plans": a sentence has no passive without an auxiliary. */
function isUnhelped(tree: Tree, token: number): boolean {
  const { xpos, relation } = tree.tokens[token]!;
  if (tree.dependent(token, 'aux', 'cop') !== undefined) return false;
  const full = relation === 'root' && tree.dependent(token, 'obj', 'ccomp') !== undefined;
  if (xpos !== 'VBD' && !(xpos === 'VBN' && (full || relation === 'ccomp'))) return false;
  return isSentence(tree, token);
}

/** "a river called Long", "Star fined for brawl": tagged as a past tense, but nobody does it. */
function isBareParticiple(tree: Tree, token: number): boolean {
  if (tree.dependent(token, 'aux', 'ccomp') !== undefined) return false;
  const object = tree.dependent(token, 'obj') !== undefined;
  if (tree.tokens[token]!.relation === 'acl') {
    if (tree.dependent(token, 'nsubj') !== undefined) return false;
    // "…, a lender, recently filed for": a verb after a comma has its own subject somewhere.
    const lemma = lemmaOf(tree, token);
    const apart = tree.tokens.slice(tree.head(token) + 1, token).some(({ text }) => text === ',');
    if (apart && !/^(?:call|name|dub|entitle|title|nickname)$/.test(lemma))
      return !object && NEVER_ALONE.test(lemma);
    return object
      ? /^(?:award|give|offer|grant|assign|call|name)$/.test(lemma)
      : !NEVER_DONE.test(lemma);
  }
  if (object) return false;
  if (tree.tokens[token]!.relation !== 'root' || isSentence(tree, token)) return false;
  return /^(?:by|for|over|from)$/i.test(tree.tokens[token + 1]?.text ?? '');
}

/** Verbs that take an object whenever somebody does it: "…, the head of the bank, criticized for his spending". */
const NEVER_ALONE =
  /^(?:accuse|appoint|arrest|attribute|blame|censure|charge|convict|criticise|criticize|elect|indict|injure|jail|link|praise|sentence|suspect|welcome|wound)$/;

/** Verbs that are not done to anybody. */
const NEVER_DONE =
  /^(?:become|remain|fall|rise|go|come|be|begin|happen|occur|say|arrive|die|seem|appear|last|stay)$/;

/** Verbs that take an infinitive or gerund and are passive only with an auxiliary: "managed to steal". */
const SELF_DONE =
  /^(?:refrain|abstain|desist|manage|fail|tend|hope|hesitate|strive|struggle|vow|seem|appear|decline)$/;

/** Whether the sentence of a token ends like one, and so is no headline. */
function isSentence(tree: Tree, token: number): boolean {
  let root = token;
  for (let head = tree.head(root); head >= 0; head = tree.head(root)) root = head;
  let last = tree.last(root);
  while (last < tree.tokens.length && tree.sentence(last) === tree.sentence(root)) last += 1;
  return /^[.!?…”"’')]+$/.test(tree.tokens[last - 1]!.text);
}

/** "Five killed in crash": in a line without a full stop, a participle with neither auxiliary nor object. */
function headlinePassive(tree: Tree, token: number): boolean {
  if (tree.dependent(token, 'obj', 'ccomp', 'xcomp') !== undefined) return false;
  return !isSentence(tree, token);
}

/** "is going to": a future. */
export function isGoingTo(tree: Tree, token: number): boolean {
  return tree.tokens[token]!.xpos === 'VBG' && lemmaOf(tree, token) === 'go';
}

/** A participle or infinitive. */
export function isNonfinite(tree: Tree, token: number): boolean {
  const { xpos } = tree.tokens[token]!;
  // "denied having received it"
  const [first] = tree.dependents(token, 'aux', 'cop');
  if (first !== undefined && tree.tokens[first]!.xpos === 'VBG') return true;
  if (first !== undefined) return isInfinitive(tree, token);
  return xpos === 'VBG' || xpos === 'VBN' || isInfinitive(tree, token);
}

/** "to install", "to be installing"; "switched to installing" has a preposition. */
export function isInfinitive(tree: Tree, token: number): boolean {
  if (tree.tokens[token]!.xpos === 'VBG' && tree.dependent(token, 'aux', 'cop') === undefined)
    return false;
  // "led to him being arrested"
  const gerund = tree
    .dependents(token, 'aux', 'cop')
    .some((one) => tree.tokens[one]!.xpos === 'VBG');
  if (gerund) return false;
  return tree
    .dependents(token, 'mark', 'aux')
    .some((child) => tree.tokens[child]!.lemma.toLowerCase() === 'to');
}

/** Lower-case lemma with its particle: `point out`. */
export function verbLemma(tree: Tree, token: number): string {
  const particle = particleOf(tree, token);
  const lemma = lemmaOf(tree, token);
  return particle === undefined ? lemma : `${lemma} ${tree.tokens[particle]!.text.toLowerCase()}`;
}

const ADVERBS =
  /^(?:away|back|higher|lower|forward|together|apart|aside|ahead|alone|offline|online|hostage|captive|viral|public|missing|bankrupt|aground|ashore|asleep|underground|astray|awry)$/i;
/** Prepositions only: "spoke for about an hour" has no particle. */
const NO_PARTICLE = /^(?:for|of|with|from|at|as|to|than)$/i;

/** The particle of a verb, among them adverbs that parsers do not count as such ("walk away"). */
export function particleOf(tree: Tree, token: number): number | undefined {
  const particle = tree
    .dependents(token, 'compound:prt')
    .find((child) => !NO_PARTICLE.test(tree.tokens[child]!.text));
  if (particle !== undefined || tree.tokens[token]!.upos !== 'VERB') return particle;
  return tree
    .dependents(token, 'advmod')
    .find(
      (child) =>
        child > token &&
        child - token < (/^(?:higher|lower)$/i.test(tree.tokens[child]!.text) ? 7 : 3) &&
        (ADVERBS.test(tree.tokens[child]!.text) || isBareParticle(tree, token, child)) &&
        tree.tokens[child + 1]?.text !== 'of',
    );
}

export function lemmaOf(tree: Tree, token: number): string {
  return tree.tokens[token]!.lemma.toLowerCase();
}

/** "guilty" of "pleaded guilty to". */
export function pleaOf(tree: Tree, verb: number): number | undefined {
  if (lemmaOf(tree, verb) !== 'plead') return undefined;
  return tree.dependents(verb, 'xcomp').find((child) => tree.tokens[child]!.upos === 'ADJ');
}

/** "walked out in a dispute", but "closed down 45 points". */
function isBareParticle(tree: Tree, verb: number, adverb: number): boolean {
  return (
    adverb === verb + 1 &&
    /^(?:out|off|down|up|over)$/i.test(tree.tokens[adverb]!.text) &&
    !/^(?:NUM|SYM)$/.test(tree.tokens[adverb + 1]?.upos ?? '')
  );
}
