import type { Token } from '../../model/index.ts';
import { restoreMain } from './main-verb.ts';
import {
  between,
  childOf,
  childrenOf,
  firstOf,
  hasChild,
  isComma,
  isFinite,
  isNoun,
  isUnder,
  lowered,
} from './look.ts';

/** Joins coordinated verbs to the verb that they agree with, and gives back main verbs that a phrase swallowed. */
export function mendJoins(
  tokens: Token[],
  at: number,
  cues: ReadonlyMap<string, string>,
  intransitive: ReadonlySet<string>,
): void {
  const { relation, upos } = tokens[at]!;
  if (isNoun(tokens[at])) {
    if (relation === 'conj') {
      splitClauses(tokens, at);
      undergo(tokens, at);
    }
    if (relation === 'root') restoreMain(tokens, at, cues);
    if (relation === 'obl') openClause(tokens, at, intransitive);
  }
  if (relation !== 'conj' || upos !== 'VERB' || hasChild(tokens, at, /^(?:nsubj|csubj|expl)/))
    return;
  if (!hasChild(tokens, at, /^cc$/)) return;
  joinAroundSpeech(tokens, at, cues);
  joinGerunds(tokens, at);
  joinByForm(tokens, at);
  joinByNumber(tokens, at);
}

/** "The office does not track it, Berg said, and focuses on others": the office focuses. */
function joinAroundSpeech(tokens: Token[], at: number, cues: ReadonlyMap<string, string>): void {
  const { head, xpos } = tokens[at]!;
  const cue = tokens[head];
  if (!cue || head > at || !/^VB[ZP]$/.test(xpos) || !/^VB[DN]$/.test(cue.xpos)) return;
  if (cues.get(cue.lemma.toLowerCase()) !== 'say') return;
  const content = childOf(tokens, head, /^ccomp$/);
  if (content === undefined || content > head) return;
  if (between(tokens, content, at, ({ text }) => /^["“”]|''$/.test(text))) return;
  tokens[at]!.head = content;
}

/** "praised the ties binding them and called for more": what follows "and" in a past form joins one. */
function joinByForm(tokens: Token[], at: number): void {
  const { head, xpos } = tokens[at]!;
  const first = tokens[head];
  if (head > at || first?.upos !== 'VERB' || hasChild(tokens, at, /^(?:aux|mark)/)) return;
  // "insisted he will act, and praised": what is said is to come, the praising is past.
  const content = first.relation === 'ccomp' && xpos === 'VBD' && isToCome(tokens, head);
  const gerund = first.xpos === 'VBG' && !hasChild(tokens, head, /^aux/);
  // "refused to sign it and sent it back"
  const infinitive = first.xpos === 'VB' && hasChild(tokens, head, /^mark$/);
  if (!content && !gerund && !infinitive) return;
  if (!/^VB[DZ]$/.test(xpos) && !(xpos === 'VBN' && first.relation === 'acl')) return;
  const form = xpos === 'VBZ' ? 'VBZ' : 'VBD';
  const verb = finiteAbove(tokens, head, (above) => tokens[above]!.xpos === form);
  if (verb < 0) return;
  tokens[at]!.head = verb;
  if (xpos === 'VBN') tokens[at]!.xpos = 'VBD';
}

/** "came despite Norland reporting a rise and keeping its aim": "-ing" joins "-ing". */
function joinGerunds(tokens: Token[], at: number): void {
  const { head, xpos } = tokens[at]!;
  const first = tokens[head];
  if (xpos !== 'VBG' || head > at || !/^VB[DZP]$/.test(first?.xpos ?? '')) return;
  if (hasChild(tokens, at, /^(?:aux|mark)/)) return;
  const gerund = childrenOf(tokens, head).findLast(
    (child) =>
      child > head &&
      child < at &&
      tokens[child]!.xpos === 'VBG' &&
      /^(?:advcl|xcomp)$/.test(tokens[child]!.relation),
  );
  if (gerund !== undefined && !hasChild(tokens, gerund, /^aux/)) tokens[at]!.head = gerund;
}

/** "will act". */
function isToCome(tokens: readonly Token[], verb: number): boolean {
  const helpers = childrenOf(tokens, verb).filter(
    (child) => child < verb && /^aux/.test(tokens[child]!.relation),
  );
  return helpers.some((child) =>
    /^(?:will|'ll|’ll|can|may|must|shall)$/.test(lowered(tokens[child])),
  );
}

/** "it stops when users call and offers a menu": users do not "offers". */
function joinByNumber(tokens: Token[], at: number): void {
  const { head } = tokens[at]!;
  if (head > at || hasChild(tokens, at, /^aux/)) return;
  const plural = pluralOf(tokens, at);
  if (plural === undefined || subjectAgrees(tokens, head, plural) !== false) return;
  const verb = finiteAbove(
    tokens,
    head,
    (above) => subjectAgrees(tokens, above, plural) === true && pluralOf(tokens, above) === plural,
  );
  if (verb >= 0) tokens[at]!.head = verb;
}

function pluralOf(tokens: readonly Token[], verb: number): boolean | undefined {
  const { xpos } = tokens[verb]!;
  if (xpos === 'VBZ') return false;
  return xpos === 'VBP' ? true : undefined;
}

/** Whether the subject of a verb has that number; undefined where it has none or could have either. */
function subjectAgrees(
  tokens: readonly Token[],
  verb: number,
  plural: boolean,
): boolean | undefined {
  const subject = childOf(tokens, verb, /^nsubj/);
  if (subject === undefined || subject > verb || hasChild(tokens, subject, /^(?:conj|nummod)/))
    return undefined;
  const { xpos, upos, text } = tokens[subject]!;
  if (upos === 'PRON' && /^(?:he|she|it)$/i.test(text)) return !plural;
  if (upos === 'PRON' && /^(?:they|we)$/i.test(text)) return plural;
  if (/^NNP?S$/.test(xpos)) return plural || (xpos === 'NNPS' ? undefined : false);
  if (xpos === 'NN') return !plural;
  return xpos === 'NNP' ? !plural || undefined : undefined;
}

/** The nearest verb above, before the token, that passes. */
function finiteAbove(
  tokens: readonly Token[],
  token: number,
  test: (above: number) => boolean,
): number {
  let above = tokens[token]!.head;
  for (let steps = 0; above >= 0 && steps < 8; steps += 1) {
    if (above < token && tokens[above]!.upos === 'VERB' && test(above)) return above;
    above = tokens[above]!.head;
  }
  return -1;
}

/** "Berg owns the mill and Norland has said it will": two clauses, not two things owned. */
function splitClauses(tokens: Token[], at: number): void {
  const cc = childOf(tokens, at, /^cc$/);
  if (cc === undefined || cc > at || tokens[at]!.head > cc) return;
  const verb = verbAfter(tokens, at);
  if (verb < 0 || hasChild(tokens, verb, /^(?:nsubj|csubj|expl|cc$)/)) return;
  const first = childrenOf(tokens, verb).find(
    (child) =>
      child < cc &&
      /^(?:ccomp|advcl|parataxis)$/.test(tokens[child]!.relation) &&
      isUnder(tokens, at, child),
  );
  if (first === undefined || !isFinite(tokens, first) || !hasChild(tokens, first, /^nsubj/)) return;
  if (hasChild(tokens, first, /^mark$/)) return;
  if (between(tokens, first, verb, ({ text }) => /^["“”]|''$/.test(text))) return;
  const { head, relation } = tokens[verb]!;
  Object.assign(tokens[first]!, { head, relation });
  Object.assign(tokens[verb]!, { head: first, relation: 'conj' });
  Object.assign(tokens[at]!, { head: verb, relation: 'nsubj' });
  tokens[cc]!.head = verb;
}

/** A finite verb right behind a noun, with nothing but its own auxiliaries and adverbs between, else -1. */
function verbAfter(tokens: readonly Token[], noun: number): number {
  for (let at = noun + 1; at < Math.min(tokens.length, noun + 6); at += 1) {
    const { upos, relation } = tokens[at]!;
    if (upos === 'VERB') return isFinite(tokens, at) ? at : -1;
    const inside = tokens[at]!.head === noun && /^(?:flat|compound)/.test(relation);
    if (!inside && !/^(?:AUX|ADV|PART)$/.test(upos)) return -1;
  }
  return -1;
}

/** "comes a day after Norland, a rival, released a list": a conjunction and a clause, no preposition. */
function openClause(tokens: Token[], noun: number, intransitive: ReadonlySet<string>): void {
  const { head } = tokens[noun]!;
  const mark = childOf(tokens, noun, /^case$/);
  if (mark === undefined || mark > noun || head > mark || head < 0) return;
  if (!/^(?:after|before|as|since|until)$/.test(lowered(tokens[mark]))) return;
  let at = noun + 1;
  while (at < Math.min(tokens.length, noun + 20)) {
    if (isUnder(tokens, at, noun) && sinks(tokens, at, intransitive)) break;
    if (isUnder(tokens, at, noun) || isComma(tokens[at])) {
      if (tokens[at]!.head === noun && tokens[at]!.relation === 'acl' && tokens[at]!.xpos === 'VBD')
        break;
      at += 1;
    } else if (isApart(tokens, at)) at = closing(tokens, at);
    else if (/^(?:AUX|ADV|PART)$/.test(tokens[at]!.upos)) at += 1;
    else break;
  }
  const verb = tokens[at];
  const sinking = sinks(tokens, at, intransitive);
  if (verb?.upos !== 'VERB' || !(isFinite(tokens, at) || sinking)) return;
  if (!/^(?:conj|parataxis|advcl|ccomp|dep|acl)$/.test(verb.relation)) return;
  if (!sinking && verb.head !== head && verb.head !== noun && !isApart(tokens, verb.head)) return;
  if (hasChild(tokens, at, /^(?:nsubj|csubj|expl|cc$|mark)/)) return;
  const aside = verb.head;
  if (isApart(tokens, aside))
    Object.assign(tokens[aside]!, { head: noun, relation: 'acl', xpos: 'VBN' });
  Object.assign(tokens[noun]!, { head: at, relation: 'nsubj' });
  Object.assign(tokens[mark]!, { head: at, relation: 'mark' });
  const above = isUnder(tokens, head, at) ? tokens[at]!.head : head;
  Object.assign(verb, { head: above, relation: 'advcl', ...(sinking ? { xpos: 'VBD' } : {}) });
}

/** "after a boat carrying 90 people capsized off the coast": nobody is capsized, so something capsizes. */
function sinks(tokens: readonly Token[], at: number, intransitive: ReadonlySet<string>): boolean {
  const verb = tokens[at];
  if (verb?.relation !== 'acl' || !/^VB[DN]$/.test(verb.xpos) || verb.head !== at - 1) return false;
  const above = tokens[tokens[at - 1]!.head];
  if (tokens[at - 1]!.relation !== 'obj' || above?.xpos !== 'VBG') return false;
  return (
    intransitive.has(verb.lemma.toLowerCase()) && !hasChild(tokens, at, /^(?:obj|aux|obl:agent)/)
  );
}

/** ", launched from the coast,": a participle taken for a verb in the past. */
function isApart(tokens: readonly Token[], at: number): boolean {
  if (!/^VB[DN]$/.test(tokens[at]?.xpos ?? '') || !isComma(tokens[at - 1])) return false;
  if (hasChild(tokens, at, /^(?:nsubj|cc$|obj$|aux)/)) return false;
  return /^(?:from|by|in|at|with|on)$/.test(lowered(tokens[at + 1]));
}

/** The token behind the next comma, or the end. */
function closing(tokens: readonly Token[], from: number): number {
  for (let at = from + 1; at < Math.min(tokens.length, from + 12); at += 1)
    if (isComma(tokens[at])) return at + 1;
  return tokens.length;
}

/** "killing 30 people and injuring scores of others": what follows a verb that has no object is no part of an earlier row. */
function undergo(tokens: Token[], noun: number): void {
  const { head } = tokens[noun]!;
  const first = firstOf(tokens, noun);
  const verb = tokens[first - 1];
  if (head < 0 || head >= first - 1 || verb?.upos !== 'VERB' || verb.relation !== 'conj') return;
  if (hasChild(tokens, noun, /^(?:cc|case|nsubj)$/) || !hasChild(tokens, first - 1, /^cc$/)) return;
  if (hasChild(tokens, first - 1, /^(?:i?obj|xcomp|ccomp)$/)) return;
  if (verb.head !== tokens[head]!.head) return;
  Object.assign(tokens[noun]!, { head: first - 1, relation: 'obj' });
}
