import type { Token } from '../../model/index.ts';
import { childOf, childrenOf, hasChild, isComma, isNoun, isUnder } from './look.ts';

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
