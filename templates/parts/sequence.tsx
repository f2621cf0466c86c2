/** @jsxRuntime automatic @jsxImportSource relata */
import type { Entity } from '../../src/model/index.ts';
import type { EntityView } from '../../src/publish/entity-view.ts';
import { markup } from '../../src/publish/jsx-runtime.ts';
import type { Page } from '../../src/publish/page.ts';
import { entityPath } from '../../src/publish/paths.ts';

/** The way to the entities before and after in the list of the type. */
export function Sequence({ page, view, of }: { page: Page; view: EntityView; of: string }) {
  if (!view.previous && !view.next) return null;
  return (
    <nav class="sequence" aria-label={`${of}, in order`}>
      {view.previous && linkTo(page, view.previous, 'prev')}
      {view.next && linkTo(page, view.next, 'next')}
    </nav>
  );
}

function linkTo(page: Page, entity: Entity, rel: 'prev' | 'next') {
  return markup`
    <a class="${rel}" rel="${rel}" href="${page.link(entityPath(entity.id))}">
      <span class="soft">${rel === 'prev' ? 'Previous' : 'Next'}</span>
      ${entity.label}
    </a>`;
}
