import type { Diagnostic } from '../diagnostics.ts';
import type { Document, Resources } from '../model/index.ts';

/** A file of the seeds folder. */
export interface SourceFile {
  /** Path below the seeds folder, with `/` on every platform. */
  path: string;
  bytes: Uint8Array;
}

export interface ReadResult {
  /** Absent when the file cannot be read as an article; the diagnostics say why. */
  document?: Document;
  diagnostics: Diagnostic[];
}

/** Turns the bytes of one file into a document. Pure. `copies` is filled by `relateDocuments`. */
export type Reader = (file: SourceFile) => ReadResult;

export function createReader(_resources: Resources): Reader {
  throw new Error('not yet written');
}

/**
 * What only the whole corpus shows: clashes of ids, near-duplicates (containment of shingles), sorted by id.
 */
export function relateDocuments(_documents: readonly Document[]): {
  documents: Document[];
  diagnostics: Diagnostic[];
} {
  throw new Error('not yet written');
}
