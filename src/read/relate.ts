/** What only the whole corpus shows. */
import { compareIds, compareText } from '../base/order.ts';
import { diagnostic } from '../diagnostics.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Document } from '../model/index.ts';
import { findCopies } from './copies.ts';

/** From this containment on, in both directions together, a copy may lend its date. */
const SAME_ARTICLE = 0.6;
/** A copy may have been published on another day than the text. */
const LENT = 0.8;

/**
 * Clashes of ids (the first by path stays, the others are reported and left out), near-duplicates, and dates of
 * copies for those that have none. The result is sorted by id.
 */
export function relateDocuments(documents: readonly Document[]): {
  documents: Document[];
  diagnostics: Diagnostic[];
} {
  const { unique, diagnostics } = withoutClashes(documents);
  const copies = findCopies(unique);
  const byId = new Map(unique.map((document) => [document.id, document]));
  const related = unique.map((document, index) =>
    withDate({ ...document, copies: copies[index]! }, byId),
  );
  return { documents: related, diagnostics };
}

function withoutClashes(documents: readonly Document[]): {
  unique: Document[];
  diagnostics: Diagnostic[];
} {
  const first = new Map<string, Document>();
  const diagnostics: Diagnostic[] = [];
  for (const document of [...documents].sort((a, b) => compareText(a.path, b.path))) {
    const holder = first.get(document.id);
    if (holder) diagnostics.push(diagnostic('read/id-clash', document.path, holder.path));
    else first.set(document.id, document);
  }
  return { unique: [...first.values()].sort(compareIds), diagnostics };
}

function withDate(document: Document, byId: ReadonlyMap<string, Document>): Document {
  if (document.date) return document;
  const lenders = document.copies
    .filter(({ containment }) => containment >= SAME_ARTICLE)
    .flatMap(({ document: id }) => byId.get(id)?.date ?? [])
    .sort((a, b) => b.confidence - a.confidence || compareText(a.value, b.value));
  const [best] = lenders;
  if (!best) return document;
  const confidence = Math.round(best.confidence * LENT * 100) / 100;
  return { ...document, date: { value: best.value, from: 'inferred', confidence } };
}
