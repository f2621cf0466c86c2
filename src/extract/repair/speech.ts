import type { Analysis, Sentence, Token } from '../../model/index.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { repairReports } from './reports.ts';
import { freeFronted, freePosted, freeQuoted, freeSubject } from './said.ts';

/** How many words a closing speaker's phrase has at most, and how many may follow the cue. */
const LONGEST_SPEAKER = 14;
const LONGEST_REST = 12;
/** A sentence that begins with one of these has no main clause before the comma. */
const SUBORDINATE =
  /^(?:when|while|as|after|before|although|though|asked|since|because|despite|speaking)$/;
const CHARGES = /^(?:accuse|charge|suspect|convict|blame|criticize|criticise|condemn|denounce)$/;

/**
 * Mends trees around speech, by words that leave no doubt: "…, the company's spokesman said." at the end of a sentence
 * stands beside everything before it, and in "accused X of hiding" it is X who hides. `cues` are verbs of saying, by
 * lemma.
 */
export function repairSpeech(
  analysis: Analysis,
  lexicon: Pick<PredicateLexicon, 'cues' | 'contentNouns' | 'intransitive'>,
): Analysis {
  const { cues } = lexicon;
  const tokens = analysis.tokens.map((token) => ({ ...token }));
  repairReports(tokens, analysis, lexicon);
  for (const sentence of analysis.sentences) hangClosingCue(tokens, sentence, cues);
  tokens.forEach((_, index) => {
    freeQuoted(tokens, index, cues);
    freeFronted(tokens, index, cues, lexicon.intransitive);
    freePosted(tokens, index, cues);
    hangCharge(tokens, index);
    hangContent(tokens, index, cues);
    freeParticiple(tokens, index, cues);
    freeInserted(tokens, index, cues);
    hangOpening(tokens, index, cues);
  });
  return { ...analysis, tokens };
}

function hangClosingCue(
  tokens: Token[],
  { first, last }: Sentence,
  cues: ReadonlyMap<string, string>,
): void {
  const cue = closingCue(tokens, first, last, cues);
  if (cue < 0) return;
  const comma = commaBefore(tokens, first, cue);
  if (comma < 0 || SUBORDINATE.test(tokens[first]!.text.toLowerCase())) return;
  freeSubject(tokens, first, comma, cue);
  const main = mainBefore(tokens, first, comma, cue);
  const speaker = speakerBetween(tokens, comma + 1, cue);
  if (main < 0 || speaker < 0) return;
  const whole = tokens[main]!.head === cue && tokens[main]!.relation === 'ccomp';
  if (!whole) {
    Object.assign(tokens[main]!, { head: -1, relation: 'root' });
    Object.assign(tokens[cue]!, { head: main, relation: 'parataxis' });
  }
  Object.assign(tokens[speaker]!, { head: cue, relation: 'nsubj' });
  const bare = !tokens
    .slice(first, comma)
    .some((one) => one.head === main && one.relation.startsWith('nsubj'));
  const thinks = /^(?:think|hope)$/.test(cues.get(tokens[main]!.lemma.toLowerCase()) ?? '');
  for (let at = first; at < comma; at += 1) {
    const subject = bare && at < main && tokens[at]!.relation.startsWith('nsubj');
    if (subject && tokens[at]!.head === cue) tokens[at]!.head = main;
    else if (at !== main) keepBefore(tokens, at, comma, main, thinks);
  }
  for (let at = comma + 1; at < last; at += 1) {
    if (at === cue || at === speaker) continue;
    const { head } = tokens[at]!;
    if (head >= 0 && head <= comma) tokens[at]!.head = at < cue ? speaker : cue;
  }
}

/** What hangs on the words behind the comma hangs on the main clause instead. */
function keepBefore(
  tokens: Token[],
  at: number,
  comma: number,
  main: number,
  thinks: boolean,
): void {
  const token = tokens[at]!;
  if (token.head >= 0 && token.head <= comma) return;
  token.head = main;
  // "We do not believe it is true, Berg said": what is thought stays so.
  if (thinks && at > main && token.relation === 'ccomp') return;
  if (!/^(?:ccomp|root|nsubj|obj|parataxis)/.test(token.relation)) return;
  const joined = tokens
    .slice(Math.max(0, at - 12), at)
    .some((one) => one.relation === 'cc' && one.head === at);
  token.relation = joined ? 'conj' : token.upos === 'VERB' ? 'parataxis' : 'dep';
}

/** The last finite verb of a sentence, if it is one of saying with nothing but adverbs and phrases behind it. */
function closingCue(
  tokens: readonly Token[],
  first: number,
  last: number,
  cues: ReadonlyMap<string, string>,
): number {
  for (let at = last - 1; at > first && at >= last - LONGEST_REST; at -= 1) {
    const { upos, xpos, lemma, text } = tokens[at]!;
    if (/^["“”:?]$|^``$/.test(text)) return -1;
    if (upos !== 'VERB' && upos !== 'AUX') continue;
    const says = cues.get(lemma.toLowerCase()) === 'say' && /^VB[DZPN]$/.test(xpos);
    return says && isRest(tokens, at + 1, last) ? at : -1;
  }
  return -1;
}

/** "in a statement on Friday", "Tuesday", "Reuters by telephone": nothing that could be what is said. */
function isRest(tokens: readonly Token[], from: number, last: number): boolean {
  const rest = tokens.slice(from, last);
  if (/^(?:a|an|no|its|his|her|their|so|nothing)$/i.test(rest[0]?.text ?? '')) return false;
  return rest.every(({ upos, text }) => upos !== 'SCONJ' && !/^(?:[,;]|to|of)$/.test(text));
}

/** The comma that parts the speaker from what is said: no other mark and no verb between. */
function commaBefore(tokens: readonly Token[], first: number, cue: number): number {
  for (let at = cue - 1; at > first + 2 && at >= cue - LONGEST_SPEAKER; at -= 1) {
    const { text, upos } = tokens[at]!;
    if (text === ',') return at < cue - 1 ? beforeName(tokens, at) : -1;
    if (upos === 'VERB' || upos === 'SCONJ' || /^[;:"“”–—]$/.test(text)) return -1;
  }
  return -1;
}

/** "…, Anna Berg, a member of the board said": the comma before a name that the phrase describes. */
function beforeName(tokens: readonly Token[], comma: number): number {
  let at = comma - 1;
  while (tokens[at]?.upos === 'PROPN') at -= 1;
  return at < comma - 1 && /^[,"”]$/.test(tokens[at]?.text ?? '') ? at : comma;
}

/** The highest predicate before the comma; the subject of one with a copula may hang on the cue. */
function mainBefore(tokens: readonly Token[], first: number, comma: number, cue: number): number {
  const before = tokens.slice(first, comma);
  for (let at = first; at < comma; at += 1) {
    const { head, upos } = tokens[at]!;
    if (head >= first && head < comma) continue;
    const subject = before.some((one) => one.head === at && one.relation.startsWith('nsubj'));
    const copula = head === cue && before.some((one) => one.head === at && one.relation === 'cop');
    if ((subject || copula) && /^(?:VERB|AUX|ADJ|NOUN|NUM|PROPN|PRON)$/.test(upos)) return at;
  }
  return -1;
}

/** The head of the phrase right before the cue. */
function speakerBetween(tokens: readonly Token[], from: number, cue: number): number {
  if (/^(?:who|which|that)$/i.test(tokens[from]?.text ?? '')) return -1;
  if (/^(?:CCONJ|ADP|SCONJ)$/.test(tokens[from]?.upos ?? '')) return -1;
  for (let at = from; at < cue; at += 1) {
    const { head, upos } = tokens[at]!;
    if (/^(?:PROPN|NOUN|PRON)$/.test(upos) && (head < from || head >= cue)) return at;
  }
  return -1;
}

/** "She told him that it was ready, the agency reported, after …": inserted, not said by her. */
function freeInserted(tokens: Token[], cue: number, cues: ReadonlyMap<string, string>): void {
  const { head, relation, lemma, xpos } = tokens[cue]!;
  if (relation !== 'ccomp' || head < 0 || head > cue || !/^VB[DZ]$/.test(xpos)) return;
  if (cues.get(lemma.toLowerCase()) !== 'say' || tokens[cue + 1]?.text !== ',') return;
  let at = cue - 1;
  while (cue - at <= 8 && /^(?:PROPN|NOUN|DET|ADJ)$/.test(tokens[at]?.upos ?? '')) at -= 1;
  if (at === cue - 1 || tokens[at]?.text !== ',') return;
  tokens[cue]!.relation = 'parataxis';
  for (const token of tokens.slice(cue + 2, cue + LONGEST_REST))
    if (token.head === cue && /^(?:obl|advcl)/.test(token.relation)) token.head = head;
}

/** Words that a clause with "that" can hang on for no other reason than that they stand before it. */
const BEFORE_THAT = /^(?:obl|obj|iobj|nmod|nmod:unmarked|obl:unmarked)$/;

/** "told the paper that he had …", "added in Geneva that he …": what is said, not what the paper or the city is. */
function hangContent(tokens: Token[], index: number, cues: ReadonlyMap<string, string>): void {
  const that = tokens[index]!;
  if (that.text.toLowerCase() !== 'that' || that.head <= index) return;
  const clause = tokens[that.head]!;
  const noun = /^(?:acl|advcl)/.test(clause.relation) ? tokens[clause.head] : undefined;
  if (!noun || clause.head >= index) return;
  if (isSayer(tokens, clause.head, index, cues)) {
    Object.assign(clause, { head: index - 1, relation: 'ccomp' });
    that.relation = 'mark';
    return;
  }
  if (noun.upos === 'ADV' ? noun.relation !== 'advmod' : !BEFORE_THAT.test(noun.relation)) return;
  if (clause.relation === 'advcl' && noun.upos !== 'ADV') return;
  const cue = tokens[noun.head];
  if (!cue || !(holdsNothing(noun) || isTold(noun, cue))) return;
  if (noun.head > clause.head || cues.get(cue.lemma.toLowerCase()) !== 'say') return;
  const own = tokens
    .slice(index + 1, that.head)
    .some((one) => one.head === that.head && /^(?:nsubj|expl)/.test(one.relation));
  if (!own || that.relation.startsWith('nsubj')) return;
  Object.assign(clause, { head: noun.head, relation: 'ccomp' });
  that.relation = 'mark';
}

/** "Lima states that it has": the clause behind the cue is no clause to its subject. */
function isSayer(
  tokens: readonly Token[],
  noun: number,
  that: number,
  cues: ReadonlyMap<string, string>,
): boolean {
  const cue = tokens[that - 1]!;
  const { head, relation } = tokens[noun]!;
  if (head !== that - 1 || noun >= head || !relation.startsWith('nsubj')) return false;
  return cue.upos === 'VERB' && cues.get(cue.lemma.toLowerCase()) === 'say';
}

/** "in Geneva", "told the paper", "in a statement", "earlier": what is said hangs on the verb. */
function holdsNothing({ upos, relation }: Token): boolean {
  return upos === 'PROPN' || upos === 'ADV' || (upos === 'NOUN' && relation === 'obl');
}

/** "told reporters that": who is told something is no clause's noun. */
function isTold({ upos, relation }: Token, { lemma }: Token): boolean {
  const told = /^(?:tell|inform|remind|assure|notify|warn|advise|reassure)$/.test(
    lemma.toLowerCase(),
  );
  return told && upos === 'NOUN' && /^i?obj$/.test(relation);
}

/** `"…," said Anna Berg, wearing a coat`: what she does, not what she says. */
function freeParticiple(tokens: Token[], index: number, cues: ReadonlyMap<string, string>): void {
  const token = tokens[index]!;
  if (token.xpos !== 'VBG' || token.relation !== 'ccomp' || tokens[index - 1]?.text !== ',') return;
  const cue = tokens[token.head];
  if (!cue || token.head > index || cues.get(cue.lemma.toLowerCase()) !== 'say') return;
  token.relation = 'advcl';
}

/** "Taking the stand, Berg said that she regretted it": what opens the sentence goes with the saying. */
function hangOpening(tokens: Token[], index: number, cues: ReadonlyMap<string, string>): void {
  const { relation, head, xpos } = tokens[index]!;
  if (xpos !== 'VBG' || head < index) return;
  if (relation === 'ccomp' && cues.get(tokens[head]!.lemma.toLowerCase()) === 'say') {
    const behind = tokens.slice(head + 1, head + LONGEST_REST);
    if (behind.some((one) => one.head === head && one.relation === 'ccomp'))
      tokens[index]!.relation = 'advcl';
  }
  if (relation !== 'advcl') return;
  const content = tokens[head]!;
  const cue = content.relation === 'ccomp' ? content.head : -1;
  if (cue <= index || cue >= head || cues.get(tokens[cue]!.lemma.toLowerCase()) !== 'say') return;
  tokens[index]!.head = cue;
}

/** "accused the ministry of hiding figures": the clause belongs to the verb, whose object controls it. */
function hangCharge(tokens: Token[], index: number): void {
  const token = tokens[index]!;
  if (token.xpos !== 'VBG' || !/^(?:of|for|with)$/.test(tokens[index - 1]?.text ?? '')) return;
  if (!/^(?:acl|advcl|obl|nmod|xcomp)$/.test(token.relation) || token.head > index) return;
  for (let at = token.head, steps = 0; at >= 0 && steps < 4; at = tokens[at]!.head, steps += 1) {
    if (at > index) return;
    if (!CHARGES.test(tokens[at]!.lemma)) continue;
    if (index - at > 20) return;
    token.head = at;
    token.relation = 'xcomp';
    return;
  }
}
