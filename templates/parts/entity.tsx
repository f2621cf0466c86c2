/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { EntityId } from '../../src/model/index.ts';
import type { Page } from '../../src/publish/page.ts';
import { entityPath } from '../../src/publish/paths.ts';

interface Props {
  page: Page;
  id: EntityId;
  /** The words of the text; the entity's label without. */
  text?: string;
  children?: ComponentChildren;
}

/** A name that leads to its page; the words alone where it has none, or where it is the page itself. */
export function EntityName({ page, id, text, children }: Props) {
  const entity = page.site.entities.get(id);
  const words = children ?? text ?? entity?.label ?? id;
  if (entity === undefined) return <span>{words}</span>;
  if (id === page.self) return <strong class={`name is-${entity.type}`}>{words}</strong>;
  return (
    <a class={`name is-${entity.type}`} href={page.link(entityPath(id))}>
      {words}
    </a>
  );
}
