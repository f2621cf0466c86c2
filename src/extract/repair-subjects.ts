import type { Token } from '../model/index.ts';

/** How far, in tokens, a verb stands from the name before its aside. */
const REACH = 60;

/**
 * "Berg, who is from Lima, is a member of the board", "Lemnik, the second city, is …": a name that the parser takes for
 * somebody spoken to, with an aside of its own, before a finite verb without a subject.
 */
export function readAddressed(tokens: Token[], name: number): void {
  const { head, relation } = tokens[name]!;
  const verb = tokens[head];
  if (relation !== 'vocative' || !verb || head < name || head - name > REACH) return;
  let last = name;
  while (tokens[last + 1]?.relation === 'flat' && tokens[last + 1]!.head === name) last += 1;
  if (tokens[last + 1]?.text !== ',') return;
  const between = tokens.slice(last + 2, head);
  const aside = between.some((one) => one.head === name && /^(?:acl|appos)/.test(one.relation));
  if (!aside || !between.some(({ text }) => text === ',')) return;
  const own = tokens
    .slice(Math.max(0, head - REACH), head + REACH)
    .filter((one) => one.head === head);
  if (own.some((one) => /^(?:nsubj|csubj|expl)/.test(one.relation))) return;
  const finite = own.find((one) => /^(?:cop|aux)/.test(one.relation)) ?? verb;
  if (!/^(?:VB[DZP]|MD)$/.test(finite.xpos)) return;
  const passive = own.some((one) => one.relation === 'aux:pass');
  tokens[name]!.relation = passive ? 'nsubj:pass' : 'nsubj';
}
