import type { Token } from '../../model/index.ts';
import { between, childOf, isComma } from './look.ts';

/** Verbs that tell what somebody says or whom he blames, besides those of saying. */
const TALK =
  /^(?:blame|cite|quote|refer|accuse|praise|thank|criticise|criticize|condemn|denounce|attribute|dismiss|liken|compare|hail)$/;

const DENYING = /^(?:deny|reject|dismiss|dispute|refute|rebut|confirm|defend|accept|welcome)$/;

/** "said it would cut jobs, blaming weak demand": who says the one thing says the other. */
export function hangTalk(tokens: Token[], at: number, cues: ReadonlyMap<string, string>): void {
  const { xpos, head } = tokens[at]!;
  if (xpos !== 'VBG' || head < 0 || head > at || !isComma(tokens[at - 1])) return;
  const lemma = tokens[at]!.lemma.toLowerCase();
  if (!TALK.test(lemma) && cues.get(lemma) !== 'say') return;
  const { relation, head: given } = tokens[head]!;
  // "rejected claims that police had used force, saying they had not"
  const noun = relation === 'acl' && given < head && given >= 0;
  const above = noun ? tokens[given]!.head : given;
  const cue = tokens[above];
  if ((relation !== 'ccomp' && !noun) || !cue || above > head) return;
  if (noun && childOf(tokens, above, /^nsubj/) !== undefined && !/^VB/.test(cue.xpos)) return;
  if (noun && DENYING.test(cue.lemma.toLowerCase())) {
    tokens[at]!.head = above;
    return;
  }
  if (cues.get(cue.lemma.toLowerCase()) !== 'say' || childOf(tokens, above, /^nsubj/) === undefined)
    return;
  if (between(tokens, head, at - 1, ({ upos }) => upos === 'CCONJ')) return;
  tokens[at]!.head = above;
}

/** "Asked about the scandal, Berg said": what stands before the subject without one of its own is not what he says. */
export function frontParticiple(tokens: Token[], at: number): void {
  const { xpos, head, relation } = tokens[at]!;
  if (relation !== 'ccomp' || !/^VB[NG]$/.test(xpos) || head < at) return;
  if (childOf(tokens, at, /^(?:nsubj|aux|cop|mark|csubj|expl)/) !== undefined) return;
  const subject = childOf(tokens, head, /^nsubj/);
  if (subject === undefined || subject < at || subject > head) return;
  if (at > 0 && tokens[at - 1]!.upos !== 'PUNCT' && tokens[at - 1]!.upos !== 'ADV') return;
  if (between(tokens, at, subject, isComma)) tokens[at]!.relation = 'advcl';
}
