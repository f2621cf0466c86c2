import type { Token } from '../../model/index.ts';

/** Words that are looked through on either side. */
const REACH = 40;
const SUBORDINATE = /^(?:if|unless|until|once|when|while|although|though|because|after|before)$/i;

/** "said that unless Norland agrees, it will lose": the condition hangs on what is said, not beside it. */
export function hangCondition(tokens: Token[], mark: number): void {
  const that = tokens[mark - 1];
  if (!SUBORDINATE.test(tokens[mark]!.text) || that?.text.toLowerCase() !== 'that') return;
  const condition = tokens[mark]!.head;
  const content = that.head;
  const clause = tokens[condition];
  if (!clause || condition <= mark || content <= condition || clause.head === content) return;
  if (clause.head >= mark || !/^(?:ccomp|advcl|acl)/.test(clause.relation)) return;
  Object.assign(clause, { head: content, relation: 'advcl' });
}

/** "asked about the council condemning the raid": the preposition brings the clause, not what is condemned there. */
export function markGerund(tokens: Token[], preposition: number): void {
  const word = tokens[preposition]!;
  const object = tokens[word.head];
  const gerund = object?.head ?? -1;
  if (!object || object.relation !== 'obj' || gerund <= preposition || gerund >= word.head) return;
  if (tokens[gerund]!.xpos !== 'VBG') return;
  const end = word.head;
  Object.assign(word, { head: gerund, relation: 'mark' });
  // "about the council condemning raids": the article is the council's too.
  const subject = tokens
    .slice(preposition + 1, gerund)
    .findIndex(({ head, relation }) => head === gerund && relation.startsWith('nsubj'));
  if (subject < 0) return;
  for (let at = preposition + 1; at < gerund; at += 1)
    if (tokens[at]!.head === end) tokens[at]!.head = preposition + 1 + subject;
}

/** "is ready to “step up patrols”": the particle is the verb's, whatever the quotation mark. */
export function giveVerbItsParticle(tokens: Token[], particle: number): void {
  const { head, xpos } = tokens[particle]!;
  const verb = tokens[particle - 1];
  if (xpos !== 'RP' || head <= particle || verb?.upos !== 'VERB') return;
  if (tokens[head]!.head !== particle - 1) return;
  tokens[particle]!.head = particle - 1;
}

/**
 * "between the camp allied to Norland and the union": without a partner for the first, what is coordinated inside its
 * description is the other side.
 */
export function giveBetweenItsSecond(tokens: Token[], preposition: number): void {
  const first = tokens[preposition]!.head;
  if (tokens[preposition]!.text.toLowerCase() !== 'between' || first < preposition) return;
  const noun = tokens[first]!;
  hangDescription(tokens, first);
  if (noun.upos === 'NUM' || /^NNP?S$/.test(noun.xpos)) return;
  const end = Math.min(tokens.length, first + REACH);
  let inside: number | undefined;
  for (let at = first + 1; at < end; at += 1) {
    const { head, relation } = tokens[at]!;
    if (relation !== 'cc' || !/^and$/i.test(tokens[at]!.text)) continue;
    const second = tokens[head]!;
    if (second.relation !== 'conj' || second.head === first) return;
    if (second.upos === 'VERB' || !isBelow(tokens, second.head, first)) return;
    if (inside !== undefined) return;
    inside = head;
  }
  if (inside !== undefined) tokens[inside]!.head = first;
}

/** "rare between the camp allied to Norland and …": what a preposition brings is no subject, but described. */
function hangDescription(tokens: Token[], noun: number): void {
  const { head, relation } = tokens[noun]!;
  const participle = tokens[head];
  if (!relation.startsWith('nsubj') || participle?.xpos !== 'VBN' || head < noun) return;
  const helped = tokens
    .slice(noun, head)
    .some((one) => one.head === head && one.relation.startsWith('aux'));
  if (helped || participle.head < 0 || participle.head > noun) return;
  Object.assign(tokens[noun]!, { head: participle.head, relation: 'obl' });
  Object.assign(participle, { head: noun, relation: 'acl' });
}

/** Whether a noun stands in the description behind another one. */
function isBelow(tokens: readonly Token[], token: number, above: number): boolean {
  let at = token;
  for (let steps = 0; steps < 6 && at > above; steps += 1) at = tokens[at]!.head;
  return at === above;
}

/** "with ten planes over two quarters hitting houses": the planes hit them. */
export function giveBroughtItsDeed(tokens: Token[], deed: number): void {
  const { xpos, head } = tokens[deed]!;
  if (xpos !== 'VBG' || head > deed || head < 0 || tokens[deed - 1]?.text === ',') return;
  let noun = head;
  for (let steps = 0; steps < 3; steps += 1) {
    const brought = tokens[noun];
    if (!brought || !/^(?:nmod|obl|flat|compound)$/.test(brought.relation)) return;
    const own = caseOf(tokens, noun);
    if (own === 'with' && noun !== head) {
      tokens[deed]!.head = noun;
      return;
    }
    if (own !== undefined && !/^(?:in|at|near|over|outside|on|of|across)$/.test(own)) return;
    noun = brought.head;
    if (noun < 0 || noun > deed || tokens[noun]!.upos !== 'NOUN') return;
  }
}

function caseOf(tokens: readonly Token[], noun: number): string | undefined {
  for (let at = noun - 1; at >= Math.max(0, noun - 8); at -= 1)
    if (tokens[at]!.head === noun && tokens[at]!.relation === 'case')
      return tokens[at]!.text.toLowerCase();
  return undefined;
}
