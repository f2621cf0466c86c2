import type { Analysis, Document, Extraction, Resources, Span } from '../model/index.ts';
import { findQuotations } from './attribution/quotations.ts';
import { findClaims } from './claims/index.ts';
import type { ClaimContext } from './claims/argument.ts';
import { loadConfidence, type ConfidenceTable } from './claims/confidence.ts';
import { loadPredicates, type PredicateLexicon } from './lexicon/predicates.ts';
import { loadRelations, type RelationLexicon } from './lexicon/relations.ts';
import { findMentions, readMentionLexicon, type MentionLexicon } from './mentions.ts';
import { wordTuples, type WordTuple } from './open/tuples.ts';
import { readAcronyms } from './repair/acronyms.ts';
import { repairSpeech } from './repair/speech.ts';
import { repairTrees } from './repair/index.ts';
import { repairStructure } from './structure/index.ts';
import { createTree } from './tree.ts';

/** Finds mentions, coreference and claims in one document. Pure. */
export type Extractor = (document: Document, analysis: Analysis) => Extraction;

/** All words that the stage needs. */
export interface Lexicons {
  predicates: PredicateLexicon;
  relations: RelationLexicon;
  mentions: MentionLexicon;
  confidence: ConfidenceTable;
}

export function readLexicons(resources: Resources): Lexicons {
  return {
    predicates: loadPredicates(resources),
    relations: loadRelations(resources),
    mentions: readMentionLexicon(resources),
    confidence: loadConfidence(resources),
  };
}

export function createExtractor(resources: Resources): Extractor {
  const lexicons = readLexicons(resources);
  return (document, analysis) => {
    const context = readDocument(document, analysis, lexicons);
    const claims = findClaims(context, lexicons.confidence);
    const { mentions, clusters, aliases } = context.found;
    return { document: document.id, mentions, clusters, claims, aliases };
  };
}

/** Everything that is known of a document before its claims: trees, quotations, mentions. */
export function readDocument(
  document: Document,
  given: Analysis,
  { predicates, relations, mentions }: Lexicons,
): ClaimContext {
  const read = readAcronyms(given);
  const shaped = repairStructure(repairSpeech(read, predicates), predicates);
  const senseOf = (lemma: string): string => {
    const sense = mentions.words.noun(lemma);
    return typeof sense === 'string' ? sense : sense.type;
  };
  const repaired = repairTrees(shaped, predicates, senseOf);
  const analysis = settled(given, repaired);
  const tree = createTree(analysis);
  const quotations = findQuotations({ document, analysis, tree }, predicates, senseOf);
  const found = findMentions({ document, analysis, tree }, quotations, mentions);
  const timeTokens = new Set(found.times.flatMap(({ first, last }) => range(first, last)));
  return { document, analysis, tree, predicates, relations, quotations, found, timeTokens };
}

/** Where a repair gave another head or relation, words leave no doubt; the parser's is forgotten. */
function settled(given: Analysis, repaired: Analysis): Analysis {
  const tokens = repaired.tokens.map((token, index) => {
    const { certainty, head, relation } = given.tokens[index]!;
    const same = head === token.head && relation === token.relation;
    return same || certainty === undefined ? token : { ...token, certainty: 1 };
  });
  return { ...repaired, tokens };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first }, (_, index) => first + index);
}

/** An open relation tuple in the sentence's own words (`relata analyze --format oie`). */
export interface OpenTuple {
  /** 0 to 1. */
  confidence: number;
  subject: string;
  predicate: string;
  /** The object first, then further arguments in the order of the sentence, with their prepositions. */
  arguments: string[];
  trigger: Span;
}

/** The tuples of each sentence of an analysis, in order. */
export type OpenExtractor = (analysis: Analysis) => OpenTuple[][];

export function createOpenExtractor(resources: Resources): OpenExtractor {
  const predicates = loadPredicates(resources);
  return (analysis) =>
    wordTuples(analysis, predicates).map((tuples) =>
      tuples.map((tuple) => writeTuple(analysis, tuple)),
    );
}

function writeTuple(analysis: Analysis, tuple: WordTuple): OpenTuple {
  const { start, end } = analysis.tokens[tuple.clause.predicate]!;
  return {
    confidence: tuple.confidence,
    subject: inWords(analysis, tuple.subject),
    predicate: inWords(analysis, tuple.predicate),
    arguments: tuple.arguments.map((words) => inWords(analysis, words)),
    trigger: { start, end },
  };
}

/** Words as they stand, one space between those that are not written together. */
function inWords({ tokens }: Analysis, words: readonly number[]): string {
  let text = '';
  words.forEach((word, index) => {
    const before = words[index - 1];
    const tight = before !== undefined && tokens[before]!.end === tokens[word]!.start;
    text += (index === 0 || tight ? '' : ' ') + tokens[word]!.text;
  });
  return text.replace(/\s+/gu, ' ');
}
