/** @jsxRuntime automatic @jsxImportSource relata */
import type { Claim, Evidence } from '../../src/model/index.ts';
import { markup } from '../../src/publish/jsx-runtime.ts';
import type { Lead as LeadOf, LeadPart } from '../../src/publish/lead.ts';
import type { Page } from '../../src/publish/page.ts';
import { passageAnchor } from '../../src/publish/paths.ts';
import { EntityName } from './entity.tsx';

/** The opening sentence, and the passage it rests on. */
export function Lead({ page, lead: { parts, claim } }: { page: Page; lead: LeadOf }) {
  if (parts.length === 0) return null;
  return markup`
    <p class="lead">
      ${parts.map((part) => Part({ page, part }))}
      ${claim?.evidence[0] && SourceMark({ page, claim, evidence: claim.evidence[0] })}
    </p>`;
}

function Part({ page, part }: { page: Page; part: LeadPart }) {
  return typeof part === 'string' ? part : EntityName({ page, id: part.entity, text: part.text });
}

function SourceMark({ page, claim, evidence }: { page: Page; claim: Claim; evidence: Evidence }) {
  const { address } = page.drawn.source(evidence.document);
  return markup`<a class="source-mark" href="${address}#${passageAnchor(claim, evidence)}">source</a>`;
}
