import { canonicalJson } from '../../base/json.ts';
import { compareIds, compareText } from '../../base/order.ts';
import {
  FORMAT_VERSION,
  type Claim,
  type ClaimRecord,
  type Document,
  type DocumentId,
  type DocumentRecord,
  type Entity,
  type EntityRecord,
  type Evidence,
  type Mention,
  type MentionRecord,
} from '../../model/index.ts';

/** Every line is a whole record with its own `formatVersion`: nothing is lost when a file is cut up or joined. */
const VERSION = { formatVersion: FORMAT_VERSION } as const;

export function* entityLines(entities: readonly Entity[]): Iterable<string> {
  for (const entity of [...entities].sort(compareIds))
    yield canonicalJson({ ...VERSION, ...entity } satisfies EntityRecord);
}

/** Quotes from documents of which nothing is to be published are left empty. */
export function* claimLines(
  claims: readonly Claim[],
  documents: readonly Document[],
): Iterable<string> {
  const hidden = new Set(documents.filter((d) => d.publish === 'none').map(({ id }) => id));
  for (const claim of [...claims].sort(compareIds)) {
    const evidence = claim.evidence.map((item) => withoutHidden(item, hidden));
    yield canonicalJson({ ...VERSION, ...claim, evidence } satisfies ClaimRecord);
  }
}

function withoutHidden(evidence: Evidence, hidden: ReadonlySet<DocumentId>): Evidence {
  return hidden.has(evidence.document) ? { ...evidence, quote: '' } : evidence;
}

/** The text, and the words that were cut from it, only where the whole document is to be published. */
export function* documentLines(documents: readonly Document[]): Iterable<string> {
  for (const document of [...documents].sort(compareIds)) {
    const { text, cut, ...rest } = document;
    const full = document.publish === 'full';
    const record: DocumentRecord = {
      ...VERSION,
      ...rest,
      cut: full ? cut : cut.map((item) => ({ ...item, text: '' })),
      ...(full && { text }),
    };
    yield canonicalJson(record);
  }
}

export function* mentionLines(mentions: readonly Mention[]): Iterable<string> {
  for (const mention of [...mentions].sort(compareMentions))
    yield canonicalJson({ ...VERSION, ...mention } satisfies MentionRecord);
}

function compareMentions(a: Mention, b: Mention): number {
  return (
    compareText(a.document, b.document) ||
    a.start - b.start ||
    a.end - b.end ||
    compareText(a.entity, b.entity)
  );
}
