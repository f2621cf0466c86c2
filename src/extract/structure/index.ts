import type { Analysis } from '../../model/index.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { mendActors } from './actors.ts';
import { mendArcs } from './arcs.ts';
import { mendAsides } from './asides.ts';
import { mendBetweenCommas } from './between-commas.ts';
import { keepInside, mendContents } from './contents.ts';
import { mendControls } from './controls.ts';
import { mendInfinitives } from './infinitives.ts';
import { mendJoins } from './joins.ts';
import { mendJudged } from './judged.ts';
import { tieLooseEnds } from './loose-ends.ts';
import { leaveQuotation } from './quotes.ts';
import { mendMainVerb } from './main-verb.ts';
import { mendRows } from './rows.ts';
import { mendStates } from './states.ts';
import { readStrife } from './strife.ts';
import { frontParticiple, hangTalk } from './talk.ts';
import { mendVerbals } from './verbals.ts';
import { readWarning } from './warnings.ts';

type Words = Pick<
  PredicateLexicon,
  | 'intransitive'
  | 'attributive'
  | 'contentNouns'
  | 'evidenceNouns'
  | 'nouns'
  | 'cues'
  | 'objectControl'
>;

/**
 * Mends the shape of clauses where the tree breaks a rule that English hardly ever breaks: arcs do not cross, what
 * stands before a conjunction is no part of the clause behind it, a bare infinitive joins another one, a clause of
 * content hangs on what is said. Looks a fixed number of words around each token, so time is linear.
 */
export function repairStructure(analysis: Analysis, words: Words): Analysis {
  const tokens = analysis.tokens.map((token) => ({ ...token }));
  const { intransitive, attributive, contentNouns, evidenceNouns, nouns, cues, objectControl } =
    words;
  const isContent = (lemma: string): boolean =>
    contentNouns.has(lemma) || evidenceNouns.has(lemma) || nouns.has(lemma);
  for (let at = 0; at < tokens.length; at += 1) {
    readStrife(tokens, at);
    mendRows(tokens, at);
    tieLooseEnds(tokens, at);
    mendBetweenCommas(tokens, at);
    mendJoins(tokens, at, cues, intransitive);
    mendActors(tokens, at);
    readWarning(tokens, at);
    mendVerbals(tokens, at, attributive);
    mendJudged(tokens, at);
    mendInfinitives(tokens, at, objectControl);
    mendMainVerb(tokens, at);
    mendStates(tokens, at);
    mendContents(tokens, at, { cues, isContent });
    hangTalk(tokens, at, cues);
    frontParticiple(tokens, at);
  }
  const takesInfinitive = (lemma: string): boolean => nouns.has(lemma);
  for (let at = 0; at < tokens.length; at += 1) {
    keepInside(tokens, at);
    leaveQuotation(tokens, at);
    mendArcs(tokens, at);
    mendControls(tokens, at, takesInfinitive);
    mendAsides(tokens, at, cues);
  }
  return { ...analysis, tokens };
}
