import type { Token } from '../model/index.ts';

/** Whether "her" is hers or her: tag and relation come from one network but not of one mind, and the tree knows more. */
export function tagHer(token: Token): void {
  if (token.upos !== 'PRON' || token.text.toLowerCase() !== 'her') return;
  token.xpos = token.relation === 'nmod:poss' ? 'PRP$' : 'PRP';
}
