import { hash } from '../../base/hash.ts';
import { compareIds } from '../../base/order.ts';
import { diagnostic, type Diagnostic } from '../../diagnostics.ts';
import type { Claim, Document, EntityId } from '../../model/index.ts';
import type { MergedClaim } from '../claims/merge.ts';
import { normal } from '../claims/statement.ts';
import { CORRECTIONS_FILE, type AddedClaim, type Correction } from './model.ts';

export interface CorrectedClaims {
  merged: MergedClaim[];
  added: Claim[];
  stale: Diagnostic[];
}

/** Takes rejected claims out and makes those that the editor adds. `entityOf`: the entity an id now leads to. */
export function correctClaims(
  corrections: readonly Correction[],
  merged: readonly MergedClaim[],
  documents: readonly Document[],
  entityOf: (id: EntityId) => EntityId | undefined,
): CorrectedClaims {
  const ids = new Set(merged.map(({ claim }) => claim.id));
  const rejected = new Set<string>();
  const added = new Map<string, Claim>();
  const stale: Diagnostic[] = [];
  const report = (line: number, what: string) =>
    stale.push(diagnostic('corrections/stale', CORRECTIONS_FILE, what, { line }));
  for (const correction of corrections) {
    if (correction.kind === 'reject') {
      if (ids.has(correction.id)) rejected.add(correction.id);
      else report(correction.line, `reject: there is no claim ${correction.id}`);
    }
    if (correction.kind === 'claim') {
      const claim = makeClaim(correction.claim, documents, entityOf);
      if (typeof claim === 'string') report(correction.line, `claim: ${claim}`);
      else added.set(claim.id, claim);
    }
  }
  return {
    merged: merged.filter(({ claim }) => !rejected.has(claim.id)),
    added: [...added.values()].sort(compareIds),
    stale,
  };
}

/** The claim, or why it cannot be made: its words must stand in the document. */
function makeClaim(
  { subject, label, object, document: id, quote }: AddedClaim,
  documents: readonly Document[],
  entityOf: (id: EntityId) => EntityId | undefined,
): Claim | string {
  const document = documents.find((each) => each.id === id);
  if (!document) return `there is no document ${id}`;
  const start = document.text.indexOf(quote);
  if (start < 0) return `the quote does not stand in ${id}`;
  const from = entityOf(subject);
  if (from === undefined) return `there is no ${subject}`;
  const to = object === undefined ? undefined : (entityOf(object) ?? object);
  const end = start + quote.length;
  const relation = normal(label).replace(/ /g, '-');
  return {
    id: hash(`editor\n${subject}\n${relation}\n${object ?? ''}\n${quote}`, 16),
    subject: from,
    subjectText: from,
    predicate: label,
    relation,
    class: 'OTHER',
    label,
    symmetric: false,
    ...(to === undefined ? {} : { object: to, objectText: object! }),
    participants: [],
    ...(document.date ? { reported: document.date.value } : {}),
    amounts: [],
    polarity: 'positive',
    modality: 'asserted',
    attribution: [],
    evidence: [{ document: id, start, end, quote, trigger: { start, end }, chain: [] }],
    sources: 1,
    status: 'single',
    confidence: 1,
  };
}
