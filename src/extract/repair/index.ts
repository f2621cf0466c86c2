import type { Analysis } from '../../model/index.ts';
import {
  giveBoundItsObject,
  giveContentItsSubject,
  giveObjectDown,
  giveVerbItsSubject,
  turnPluralVerb,
} from './clauses.ts';
import {
  callObject,
  giveNameItsCase,
  giveVerbItsCircumstance,
  giveVerbItsInfinitive,
  giveVerbItsPhrase,
  giveVerbItsPurpose,
  joinRelational,
  readBound,
} from './attachments.ts';
import { demoteParticiple, raiseHeadless, readPluralVerb } from './headless.ts';
import {
  freeRecipient,
  joinBetween,
  joinSecond,
  readPerfect,
  readNameBehind,
  readNamedSubject,
} from './phrases.ts';
import {
  giveBetweenItsSecond,
  giveBroughtItsDeed,
  giveVerbItsParticle,
  hangCondition,
  markGerund,
} from './marks.ts';
import { repairBusiness } from './business.ts';
import { repairChange } from './changes.ts';
import { repairMeasure } from './measures.ts';
import { repairShare } from './shares.ts';
import { giveRelativeItsTime, readInserted } from './inserted.ts';
import { giveBeingItsSubject, giveNounItsPlace, readCompound, splitHyphened } from './nouns.ts';
import {
  dropFarSubject,
  freeThat,
  hangIntent,
  hangRelative,
  joinNames,
  keepContent,
  partNames,
  turnInversion,
} from './shapes.ts';
import { readAdjective, readDue, readIsTo, readState } from './is-to.ts';
import { joinParticiple, raisePerson, shareLastNoun } from './rows.ts';
import { readPartisan } from './names.ts';
import { raiseGapped, readFinite } from './subjects.ts';
import { repairProse } from './prose.ts';
import { giveSumItsNoun } from './sums.ts';
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
} from './verbs.ts';
import { raiseVerb } from './raise.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { fitRelative, peopleAmong } from './relatives.ts';

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
    if (token.xpos === 'VBN') splitHyphened(tokens, index);
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
