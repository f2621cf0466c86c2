/** @jsxRuntime automatic @jsxImportSource relata */
import type { Lead as LeadOf } from '../../src/publish/lead.ts';
import type { Page } from '../../src/publish/page.ts';
import { claimAnchor, sourcePath } from '../../src/publish/paths.ts';
import { EntityName } from './entity.tsx';

/** The opening sentence, and the passage it rests on. */
export function Lead({ page, lead }: { page: Page; lead: LeadOf }) {
  const evidence = lead.claim?.evidence[0];
  return (
    <p class="lead">
      {lead.parts.map((part) =>
        typeof part === 'string' ? (
          part
        ) : (
          <EntityName page={page} id={part.entity} text={part.text} />
        ),
      )}
      {evidence && (
        <a
          class="source-mark"
          href={page.link(sourcePath(evidence.document), claimAnchor(lead.claim!.id))}
        >
          source
        </a>
      )}
    </p>
  );
}
