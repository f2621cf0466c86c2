import type { Document, Extraction } from '../../model/index.ts';

/** Documents that are copies of each other have one origin. */
export interface Corpus {
  documents: readonly Document[];
  extractions: readonly Extraction[];
  /** Of each document: the id of the first of its copies. */
  origins: readonly string[];
}
