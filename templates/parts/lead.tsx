/** @jsxRuntime automatic @jsxImportSource relata */
import type { Lead as LeadOf } from '../../src/publish/lead.ts';
import type { Page } from '../../src/publish/page.ts';
import { passageAnchor, sourcePath } from '../../src/publish/paths.ts';
import { EntityName } from './entity.tsx';

/** The opening sentence, and the passage it rests on. */
export function Lead({ page, lead }: { page: Page; lead: LeadOf }) {
  if (lead.parts.length === 0) return null;
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
          href={page.link(sourcePath(evidence.document), passageAnchor(lead.claim!, evidence))}
        >
          source
        </a>
      )}
    </p>
  );
}
