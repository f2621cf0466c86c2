import type { Analysis, Document, Extraction, Resources, Span } from '../model/index.ts';

/** Finds mentions, coreference and claims in one document. Pure. */
export type Extractor = (document: Document, analysis: Analysis) => Extraction;

export function createExtractor(_resources: Resources): Extractor {
  throw new Error('not yet written');
}

/** An open relation tuple in the sentence's own words (`relata analyze --format oie`). */
export interface OpenTuple {
  /** 0 to 1. */
  confidence: number;
  subject: string;
  predicate: string;
  /** Object and further arguments, in the order of the sentence. */
  arguments: string[];
  trigger: Span;
}

/** The tuples of each sentence of an analysis, in order. */
export type OpenExtractor = (analysis: Analysis) => OpenTuple[][];

export function createOpenExtractor(_resources: Resources): OpenExtractor {
  throw new Error('not yet written');
}
