/** @jsxRuntime automatic @jsxImportSource relata */
import type { Claim } from '../../src/model/index.ts';
import type { Page } from '../../src/publish/page.ts';
import { Statement } from './statement.tsx';

/** Statements that contradict one another, side by side. */
export function Conflicts({ page, groups }: { page: Page; groups: readonly (readonly Claim[])[] }) {
  return (
    <>
      {groups.map((sides) => (
        <ul class="conflict" aria-label="Statements that contradict one another">
          {sides.map((claim) => (
            <Statement page={page} claim={claim} anchor={false} />
          ))}
        </ul>
      ))}
    </>
  );
}
