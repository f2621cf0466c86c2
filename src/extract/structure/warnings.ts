import type { Token } from '../../model/index.ts';
import { childOf, childrenOf, lowered } from './look.ts';

/** "with Berg warning that the town is under threat": somebody warns, and the noun of the same form is not meant. */
export function readWarning(tokens: Token[], at: number): void {
  const { xpos, relation } = tokens[at]!;
  if (lowered(tokens[at]) !== 'warning' || xpos !== 'NN' || !/^(?:obl|nmod)$/.test(relation))
    return;
  const [speaker, opening] = [tokens[at - 1], childOf(tokens, at, /^case$/)];
  if (opening === undefined || lowered(tokens[opening]) !== 'with' || speaker?.head !== at) return;
  if (!/^(?:compound|flat)$/.test(speaker.relation) || !brings(tokens, at)) return;
  const named = speaker.upos === 'PROPN';
  const determiner = childOf(tokens, at, /^det$/);
  if (!named && (determiner === undefined || lowered(tokens[determiner]) !== 'the')) return;
  for (const child of childrenOf(tokens, at)) {
    const below = tokens[child]!;
    if (child === opening) below.relation = 'mark';
    else if (child === at - 1) below.relation = 'nsubj';
    else if (child < at) below.head = at - 1;
    else if (below.relation === 'acl') below.relation = 'ccomp';
    else if (below.relation === 'nmod') below.relation = 'obl';
  }
  Object.assign(tokens[at]!, { upos: 'VERB', xpos: 'VBG', lemma: 'warn', relation: 'advcl' });
}

/** "warning that", "warning of", "warning repeatedly of". */
function brings(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.upos === 'ADV' ? at + 2 : at + 1;
  const word = lowered(tokens[next]);
  return word === 'that' || (word === 'of' && (next > at + 1 || tokens[at - 1]!.upos === 'PROPN'));
}
