import type { Token } from '../../model/index.ts';
import {
  childOf,
  childrenOf,
  hasChild,
  isComma,
  isFinite,
  isNoun,
  isUnder,
  lowered,
} from './look.ts';

/** "The institute, a think tank that includes Berg, held a meeting": the verb is main, however the tree hangs it. */
export function restoreMain(
  tokens: Token[],
  noun: number,
  cues: ReadonlyMap<string, string>,
): void {
  if (hasChild(tokens, noun, /^(?:cop|nsubj|case|aux|parataxis)/)) return;
  if (!hasChild(tokens, noun, /^(?:appos|acl|nmod|conj|amod)/)) return;
  for (let at = noun + 2; at < Math.min(tokens.length, noun + 40); at += 1) {
    const { xpos, upos, relation } = tokens[at]!;
    if (/^[;:?!]$/.test(tokens[at]!.text)) return;
    if (upos === 'VERB' && shatters(tokens, at, noun)) {
      actMainly(tokens, at, noun);
      return;
    }
    if (upos !== 'VERB' || !/^VB[DZP]$/.test(xpos) || !isComma(tokens[at - 1])) continue;
    if (!/^(?:conj|parataxis|acl|appos|dep|advcl)$/.test(relation)) continue;
    if (hasChild(tokens, at, /^(?:nsubj|csubj|expl|cc$|mark|advmod)/) || !isUnder(tokens, at, noun))
      continue;
    if (
      cues.get(tokens[at]!.lemma.toLowerCase()) === 'say' &&
      !hasChild(tokens, at, /^(?:ccomp|obj)$/)
    )
      return;
    Object.assign(tokens[at]!, { head: -1, relation: 'root' });
    Object.assign(tokens[noun]!, { head: at, relation: 'nsubj' });
    return;
  }
}

/** "The blast, which was heard far away, shattered windows": a past tense taken for an adjective of its object. */
function shatters(tokens: Token[], at: number, noun: number): boolean {
  const { xpos, relation, head: object } = tokens[at]!;
  if (relation !== 'amod' || !/^VB[DN]$/.test(xpos) || !isComma(tokens[at - 1])) return false;
  if (object < at || object > at + 3 || !isNoun(tokens[object])) return false;
  if (!hasChild(tokens, noun, /^acl:relcl$/) || hasChild(tokens, object, /^(?:case|cop)$/))
    return false;
  if (!/^(?:obl|obj|nmod|appos|conj)/.test(tokens[object]!.relation)) return false;
  return childOf(tokens, object, /^(?:nsubj|cc)/) === undefined;
}

/** Makes a participle before a noun the verb of the sentence, with what "and" joins to it. */
function actMainly(tokens: Token[], at: number, noun: number): void {
  const object = tokens[at]!.head;
  const relative = childOf(tokens, noun, /^acl:relcl$/)!;
  for (const child of childrenOf(tokens, relative))
    if (child > at && /^conj/.test(tokens[child]!.relation)) tokens[child]!.head = at;
  Object.assign(tokens[object]!, { head: at, relation: 'obj' });
  Object.assign(tokens[at]!, { head: -1, relation: 'root', xpos: 'VBD' });
  Object.assign(tokens[noun]!, { head: at, relation: 'nsubj' });
}

/** Verbs that the parser read as participles, and participles that it read as verbs. */
export function mendMainVerb(tokens: Token[], at: number): void {
  const { relation, upos, xpos } = tokens[at]!;
  if (xpos === 'WRB') openWhere(tokens, at);
  if (upos !== 'VERB' || !/^VB[DN]$/.test(xpos)) return;
  actBehindAgent(tokens, at);
  if (relation === 'amod') actThroughout(tokens, at);
  else if (relation === 'root') describeAside(tokens, at);
}

/** "Forces loyal to the president regained control": what has a subject before it and an object behind it is a verb. */
function actThroughout(tokens: Token[], at: number): void {
  const object = tokens[at]!.head;
  const near = childOf(tokens, at, /^nsubj/);
  if (object < at || near === undefined || near > at || !isNoun(tokens[near])) return;
  const opening = childOf(tokens, object, /^case$/);
  if (opening === undefined || opening > near || lowered(tokens[opening]) !== 'to') return;
  const bond = opening - 1;
  const actor = tokens[bond]?.head ?? -1;
  if (tokens[bond]?.upos !== 'ADJ' || actor < 0 || actor > bond || !isNoun(tokens[actor])) return;
  const { head, relation } = tokens[actor]!;
  Object.assign(tokens[opening]!, { head: near });
  Object.assign(tokens[near]!, { head: bond, relation: 'obl' });
  Object.assign(tokens[object]!, { head: at, relation: 'obj' });
  for (const child of childrenOf(tokens, bond))
    if (child > at && child !== near) tokens[child]!.head = at;
  Object.assign(tokens[at]!, { head, relation, xpos: 'VBD' });
  Object.assign(tokens[actor]!, { head: at, relation: 'nsubj' });
}

/** The finite verb right behind the comma that ends an aside. */
function behindAside(tokens: readonly Token[], aside: number): number | undefined {
  for (let at = aside + 2; at < Math.min(tokens.length, aside + 25); at += 1) {
    const { upos, relation, xpos } = tokens[at]!;
    if (upos !== 'VERB' || !isComma(tokens[at - 1]) || !isUnder(tokens, at, aside)) continue;
    if (!/^(?:advcl|conj|parataxis|dep)$/.test(relation) || !/^VB[DNZP]$/.test(xpos)) continue;
    if (!hasChild(tokens, at, /^(?:nsubj|csubj|expl|cc$|mark|aux|obl:agent)/)) return at;
  }
  return undefined;
}

/** "…, set sail from the island": the verb behind the aside, taken for an adjective of its object. */
function misread(tokens: Token[], aside: number): number | undefined {
  for (let at = aside + 3; at < Math.min(tokens.length - 1, aside + 15); at += 1) {
    const { relation, xpos, upos, head } = tokens[at]!;
    if (!isComma(tokens[at - 1])) continue;
    if (upos !== 'VERB' || relation !== 'amod' || !/^VB[DN]$/.test(xpos)) return undefined;
    if (head !== at + 1 || !isNoun(tokens[head]) || !isUnder(tokens, head, aside)) return undefined;
    Object.assign(tokens[head]!, { head: at, relation: 'obj' });
    Object.assign(tokens[at]!, { head: aside, relation: 'conj' });
    return at;
  }
  return undefined;
}

/** "The ship, loaded with food, set sail": what stands between commas only describes. */
function describeAside(tokens: Token[], at: number): void {
  const subject = childOf(tokens, at, /^nsubj$/);
  if (subject === undefined || subject > at || !isComma(tokens[at - 1])) return;
  if (hasChild(tokens, at, /^(?:obj|iobj|aux|ccomp|cop)/) || !/ed$|[wrt]n$/.test(tokens[at]!.text))
    return;
  const next = misread(tokens, at) ?? behindAside(tokens, at);
  if (next === undefined) return;
  for (const child of childrenOf(tokens, at))
    if (child > next || child < at - 1) tokens[child]!.head = next;
  const finite = tokens[next]!.xpos === 'VBN' ? { xpos: 'VBD' } : {};
  Object.assign(tokens[next]!, { head: -1, relation: 'root', ...finite });
  Object.assign(tokens[at]!, { head: subject, relation: 'acl', xpos: 'VBN' });
}

/** "Troops backed by jeeps raided the town": the jeeps back them, and the troops raid. */
function actBehindAgent(tokens: Token[], at: number): void {
  const agent = childOf(tokens, at, /^obl/);
  if (agent === undefined || agent > at || hasChild(tokens, at, /^(?:n|c)subj|^(?:aux|mark|cc$)/))
    return;
  const by = childOf(tokens, agent, /^case$/);
  const first = by === undefined ? -1 : by - 1;
  if (lowered(tokens[by ?? -1]) !== 'by' || !/^VB[DN]$/.test(tokens[first]?.xpos ?? '')) return;
  const actor = childOf(tokens, first, /^nsubj/);
  if (actor === undefined || actor !== first - 1 || hasChild(tokens, first, /^(?:obj|aux)/)) return;
  const { head, relation } = tokens[first]!;
  Object.assign(tokens[agent]!, { head: first });
  Object.assign(tokens[actor]!, { head: at, relation: 'nsubj' });
  Object.assign(tokens[at]!, { head, relation, xpos: 'VBD' });
  Object.assign(tokens[first]!, { head: actor, relation: 'acl', xpos: 'VBN' });
}

/** "stormed a building where Berg, its owner, was hiding": a clause of the building, and nobody is stormed there. */
function openWhere(tokens: Token[], where: number): void {
  const { head } = tokens[where]!;
  const place = where - 1;
  if (lowered(tokens[where]) !== 'where' || head > place || !isNoun(tokens[place])) return;
  const second = childrenOf(tokens, head).find(
    (child) => child > where && /^(?:obj|iobj)$/.test(tokens[child]!.relation),
  );
  if (second === undefined || second - where > 6 || tokens[place]!.head !== head) return;
  for (let at = second + 1; at < Math.min(tokens.length, second + 20); at += 1) {
    const { upos } = tokens[at]!;
    if (upos !== 'VERB' || isUnder(tokens, at, second)) continue;
    if (!isFinite(tokens, at) || hasChild(tokens, at, /^(?:nsubj|csubj|expl|mark|cc$)/)) return;
    Object.assign(tokens[second]!, { head: at, relation: 'nsubj' });
    Object.assign(tokens[where]!, { head: at, relation: 'advmod' });
    Object.assign(tokens[at]!, { head: place, relation: 'acl:relcl' });
    return;
  }
}
