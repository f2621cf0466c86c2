import type { Analysis, Name, Token } from '../model/index.ts';
import {
  giveBoundItsObject,
  giveContentItsSubject,
  giveObjectDown,
  giveVerbItsSubject,
  turnPluralVerb,
} from './repair-clauses.ts';
import {
  callObject,
  giveNameItsCase,
  giveVerbItsCircumstance,
  giveVerbItsInfinitive,
  giveVerbItsPhrase,
  giveVerbItsPurpose,
  joinRelational,
  readBound,
} from './repair-attachments.ts';
import { demoteParticiple, raiseHeadless, readPluralVerb } from './repair-headless.ts';
import {
  freeRecipient,
  joinBetween,
  joinSecond,
  readPerfect,
  readNameBehind,
  readNamedSubject,
} from './repair-phrases.ts';
import {
  giveBetweenItsSecond,
  giveBroughtItsDeed,
  giveVerbItsParticle,
  hangCondition,
  markGerund,
} from './repair-marks.ts';
import { repairBusiness } from './repair-business.ts';
import { repairChange } from './repair-changes.ts';
import { repairMeasure } from './repair-measures.ts';
import { repairShare } from './repair-shares.ts';
import { giveRelativeItsTime, readInserted } from './repair-inserted.ts';
import { giveBeingItsSubject, giveNounItsPlace, readCompound } from './repair-nouns.ts';
import { readAdjective, readDue, readIsTo, readState } from './repair-is-to.ts';
import { joinParticiple, raisePerson, shareLastNoun } from './repair-rows.ts';
import { readPartisan } from './repair-names.ts';
import { raiseGapped, readFinite } from './repair-subjects.ts';
import { repairProse } from './repair-prose.ts';
import { giveSumItsNoun } from './repair-sums.ts';
import {
  freeSpan,
  giveLastItsTime,
  giveLastingItsSpan,
  giveShareItsVerb,
  joinParticle,
  raiseActive,
  readFiniteContent,
  readNameBehindTo,
  readProgressive,
  readUnchanged,
  shareNaming,
  sharePassive,
} from './repair-verbs.ts';
import { raiseVerb } from './repair-raise.ts';
import type { PredicateLexicon } from './lexicon/predicates.ts';
import { fitRelative, peopleAmong, type People } from './relatives.ts';

const SAYING =
  /^(?:said|says|declared|announced|added|wrote|stated|explained|asserted|warned|claimed|noted|insisted|argued|recalled|concluded|continued|reported|tweeted)$/i;
const CONJUNCTIONS = new Set([
  'if',
  'because',
  'when',
  'while',
  'although',
  'though',
  'unless',
  'since',
  'that',
  'whether',
]);

/**
 * Mends what parsers of news get wrong in regular ways, by words that leave no doubt: names that run across an "and",
 * sums that swallow the noun behind them, subjects beyond a conjunction, content clauses taken for relative ones.
 * Gives the same analysis where there is nothing to mend. The lexicon has nouns that take an infinitive and
 * irregular verbs; `kindOf` says what type of entity a noun names.
 */
export function repairTrees(
  analysis: Analysis,
  words: Pick<
    PredicateLexicon,
    'nouns' | 'irregular' | 'intransitive' | 'cues' | 'nounPrepositions' | 'objectPrepositions'
  >,
  kindOf: (lemma: string) => string,
): Analysis {
  const { nouns: intents, irregular } = words;
  const tokens = analysis.tokens.map((token) => ({ ...token }));
  for (const name of analysis.names) readNameBehindTo(tokens, name);
  const endings = new Map(analysis.names.map(({ first, last }) => [last, first]));
  const people = peopleAmong(tokens, analysis.names, kindOf);
  tokens.forEach((token, index) => {
    if (token.upos === 'VERB' && token.lemma === token.text.toLowerCase())
      token.lemma = irregular.get(token.lemma) ?? token.lemma;
    // "She's got a test": she has one.
    if (
      /^got$/i.test(token.text) &&
      /^(?:['’]?(?:s|ve)|has|have)$/i.test(tokens[index - 1]?.text ?? '')
    )
      token.lemma = 'have';
    if (token.xpos === 'VBZ') turnPluralVerb(tokens, index);
    else if (token.upos === 'VERB') readUnchanged(tokens, index);
    readFiniteContent(tokens, index);
    repairChange(tokens, index);
    repairBusiness(tokens, index);
    repairMeasure(tokens, index);
    repairShare(tokens, index);
    repairProse(tokens, index);
    if (token.relation === 'root') {
      readFinite(tokens, index, words.intransitive);
      raiseHeadless(tokens, index, endings);
      readPluralVerb(tokens, index);
    }
    if (token.relation === 'flat') partNames(tokens, index);
    else if (token.relation.startsWith('nsubj')) {
      dropFarSubject(tokens, index);
      hangRelative(tokens, index);
      if (/^W/.test(token.xpos)) fitRelative(tokens, index, people);
    } else if (/^(?:obj|iobj)$/.test(token.relation)) {
      turnInversion(tokens, index, people);
      if (token.relation === 'obj') {
        freeRecipient(tokens, index);
        freeSpan(tokens, index);
        readPerfect(tokens, index);
        readState(tokens, index);
        freeThat(tokens, index);
        readProgressive(tokens, index);
        giveContentItsSubject(tokens, index);
        giveObjectDown(tokens, index);
        callObject(tokens, index);
      }
    } else if (/^(?:appos|conj|nmod|dep)$/.test(token.relation)) giveSumItsNoun(tokens, index);
    if (token.relation === 'amod') {
      joinParticiple(tokens, index);
      raiseActive(tokens, index);
      readNameBehind(tokens, index);
    }
    if (token.relation === 'nmod') giveNounItsPlace(tokens, index);
    if (token.xpos === 'VBG' && /^(?:aux|cop)/.test(token.relation))
      giveBeingItsSubject(tokens, index);
    if (token.relation === 'conj') {
      readCompound(tokens, index);
      joinBetween(tokens, index);
      joinSecond(tokens, index);
      demoteParticiple(tokens, index);
      giveVerbItsSubject(tokens, index);
      shareNaming(tokens, index);
      sharePassive(tokens, index);
      shareLastNoun(tokens, index, people.isPerson);
      raisePerson(tokens, index, people.isPerson);
    } else if (token.relation === 'acl') {
      giveBroughtItsDeed(tokens, index);
      giveVerbItsInfinitive(tokens, index);
      raiseGapped(tokens, index);
      giveVerbItsPurpose(tokens, index, intents);
      readInserted(tokens, index);
      giveShareItsVerb(tokens, index);
      raiseVerb(tokens, index, words.intransitive, words.cues);
    } else if (token.relation === 'case') {
      readDue(tokens, index);
      markGerund(tokens, index);
      giveBetweenItsSecond(tokens, index);
      giveNameItsCase(tokens, index);
      joinParticle(tokens, index);
      joinRelational(tokens, index, words.nounPrepositions);
      giveVerbItsPhrase(tokens, index, words.objectPrepositions);
      giveVerbItsCircumstance(tokens, index);
    }
    if (token.relation === 'det') giveNameItsCase(tokens, index);
    else if (token.relation === 'appos') readNamedSubject(tokens, index);
    else if (token.relation === 'obl') giveLastItsTime(tokens, index);
    if (token.relation === 'obl:unmarked') giveLastingItsSpan(tokens, index);
    if (token.relation === 'compound:prt') {
      giveVerbItsParticle(tokens, index);
      readBound(tokens, index);
    }
    if (token.relation === 'aux:pass') readAdjective(tokens, index);
    if (token.xpos === 'JJS') giveBoundItsObject(tokens, index);
    if (token.relation === 'mark') {
      keepContent(tokens, index);
      hangCondition(tokens, index);
      giveRelativeItsTime(tokens, index);
      hangIntent(tokens, index, intents);
      readIsTo(tokens, index, people);
    }
  });
  analysis.names.forEach((name, index) => {
    const next = analysis.names[index + 1];
    if (next) readPartisan(tokens, name, next);
  });
  const persons = analysis.names.filter(({ type }) => type === 'person');
  persons.forEach((name, index) => {
    const next = persons[index + 1];
    if (next) joinNames(tokens, name, next);
  });
  return { ...analysis, tokens };
}

function between(from: number, to: number): [number, number] {
  return from < to ? [from + 1, to] : [to + 1, from];
}

/** "A and President B C": B is no part of the name A. */
function partNames(tokens: Token[], index: number): void {
  const { head } = tokens[index]!;
  if (head < 0 || head > index || index - head > 8) return;
  const [first, last] = between(head, index);
  const cc = tokens.slice(first, last).findIndex(({ upos }) => upos === 'CCONJ');
  if (cc < 0) return;
  tokens[index]!.relation = 'conj';
  const conjunction = tokens[first + cc]!;
  conjunction.head = index;
  conjunction.relation = 'cc';
  for (const token of tokens.slice(first + cc + 1, index)) {
    if (token.head !== head || token.relation !== 'conj') continue;
    token.head = index;
    token.relation = 'amod';
  }
}

/** "A and Finnish President B": where the tree makes A a part of the phrase of B, the two are coordinated. */
function joinNames(tokens: Token[], a: Name, b: Name): void {
  const middle = tokens.slice(a.last, b.first);
  if (middle.length < 1 || middle.length > 5 || middle[0]!.upos !== 'CCONJ') return;
  if (!middle.slice(1).every(({ upos }) => /^(?:ADJ|NOUN|PROPN)$/.test(upos))) return;
  const headOf = ({ first, last }: Name): number => {
    for (let at = first; at < last; at += 1) {
      const { head } = tokens[at]!;
      if (head < first || head >= last) return at;
    }
    return first;
  };
  const [one, other] = [headOf(a), headOf(b)];
  const inside = (head: number): boolean => head >= a.last && head < b.last;
  if (!inside(tokens[one]!.head) || inside(tokens[other]!.head)) return;
  const { head, relation } = tokens[other]!;
  Object.assign(tokens[one]!, { head, relation });
  Object.assign(tokens[other]!, { head: one, relation: 'conj' });
  Object.assign(middle[0]!, { head: other, relation: 'cc' });
}

/** "support Lima if Berg were elected": Berg is not who supports. */
function dropFarSubject(tokens: Token[], index: number): void {
  const { head } = tokens[index]!;
  if (head < 0 || head > index) return;
  const [first, last] = between(head, index);
  const barred = tokens
    .slice(first, Math.min(last, first + 20))
    .some(({ upos, text }) => upos === 'SCONJ' && CONJUNCTIONS.has(text.toLowerCase()));
  if (barred) tokens[index]!.relation = 'dep';
}

/** "rebuffed by officials, who denied": a clause that begins with "who" hangs on the noun before. */
function hangRelative(tokens: Token[], index: number): void {
  const { head, text } = tokens[index]!;
  const clause = tokens[head];
  if (!/^(?:who|which)$/i.test(text) || !clause || head < index) return;
  if (!/^(?:advcl|conj|dep|parataxis)$/.test(clause.relation)) return;
  const before = tokens[index - 1]?.text === ',' ? index - 2 : index - 1;
  const noun = tokens[before];
  if (!noun || !/^(?:NOUN|PROPN)$/.test(noun.upos) || noun.head === head) return;
  clause.head = before;
  clause.relation = 'acl:relcl';
}

/** "…, declared the minister": who follows such a verb says it, whatever stands before the comma. */
function turnInversion(tokens: Token[], index: number, people: People): void {
  const { head, upos } = tokens[index]!;
  const verb = tokens[head];
  if (!verb || head > index || index - head > 6 || !/^(?:PROPN|NOUN|PRON)$/.test(upos)) return;
  const before = tokens[head - 1]?.text ?? '';
  if (!SAYING.test(verb.text) || !/^(?:,|”|"|''|’’)$/.test(before)) return;
  const hangs = (token: Token, relation: string): boolean =>
    token.head === head && token.relation.startsWith(relation);
  const behind = tokens.slice(head + 1, head + 40);
  if (behind.some((token) => hangs(token, 'ccomp') || hangs(token, 'xcomp'))) return;
  // "Berg, who lives in Lima, announced the plan": a plan declares nothing.
  if (upos === 'NOUN' && !people.isPeople(index)) return;
  for (const token of tokens.slice(Math.max(0, head - 60), head)) {
    if (hangs(token, 'nsubj')) token.relation = 'dep';
  }
  for (const token of tokens.slice(index + 1, index + 6)) {
    if (hangs(token, 'nsubj')) Object.assign(token, { head: index, relation: 'appos' });
  }
  tokens[index]!.relation = 'nsubj';
  if (verb.head >= 0 && verb.head < head && /^(?:conj|ccomp|advcl|dep)$/.test(verb.relation)) {
    verb.relation = 'parataxis';
  }
}

/** "the possibility that the US could": a clause with a conjunction and a subject has no gap. */
function keepContent(tokens: Token[], index: number): void {
  const { head, text, upos } = tokens[index]!;
  const clause = tokens[head];
  if (upos !== 'SCONJ' || text.toLowerCase() !== 'that' || clause?.relation !== 'acl:relcl') return;
  clause.relation = 'acl';
}

/** "the claim that Norland bought the drones": a second object is none. */
function freeThat(tokens: Token[], index: number): void {
  const that = tokens[index]!;
  const clause = tokens[that.head];
  if (that.text.toLowerCase() !== 'that' || clause?.relation !== 'acl:relcl') return;
  if (clause.head !== index - 1 || tokens[index - 1]!.upos !== 'NOUN') return;
  const own = tokens.slice(index + 1, that.head + 12).filter(({ head }) => head === that.head);
  const has = (relation: RegExp): boolean => own.some((one) => relation.test(one.relation));
  if (!has(/^nsubj/) || !has(/^obj$/)) return;
  Object.assign(that, { upos: 'SCONJ', xpos: 'IN', relation: 'mark' });
  clause.relation = 'acl';
}

/** "regarding his proposal to establish": the infinitive belongs to the noun right before it. */
function hangIntent(tokens: Token[], index: number, intents: ReadonlyMap<string, unknown>): void {
  const { head, text } = tokens[index]!;
  const verb = tokens[head];
  const noun = tokens[index - 1];
  if (text.toLowerCase() !== 'to' || noun?.upos !== 'NOUN' || !verb) return;
  // "called on the authorities to act": a body, no right to do so.
  if (/^authorities$/i.test(noun.text)) return;
  const owned = tokens
    .slice(Math.max(0, index - 6), index - 1)
    .some((one) => one.head === index - 1 && one.relation === 'nmod:poss' && one.upos !== 'PRON');
  if (verb.relation !== 'advcl' && !(verb.relation === 'xcomp' && owned)) return;
  if (head <= index || head > index + 2 || !intents.has(noun.lemma.toLowerCase())) return;
  verb.head = index - 1;
  verb.relation = 'acl';
}
