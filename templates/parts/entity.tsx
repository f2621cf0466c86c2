/** @jsxRuntime automatic @jsxImportSource relata */
import type { Entity, EntityId } from '../../src/model/index.ts';
import { joined, Markup, type Child } from '../../src/publish/jsx-runtime.ts';
import { once, type Page } from '../../src/publish/page.ts';
import { entityPath } from '../../src/publish/paths.ts';

interface Props {
  page: Page;
  id: EntityId;
  /** The words of the text; the entity's label without. */
  text?: string;
  children?: Child;
}

/** A name that leads to its page; the words alone where it has none, or where it is the page itself. */
export function EntityName({ page, id, text, children }: Props) {
  const entity = page.site.entities.get(id);
  if (entity === undefined) return <span>{children ?? text ?? id}</span>;
  const words = children ?? text ?? entity.label;
  if (id === page.self) return own(entity, words);
  return words === entity.label ? plainName(page, entity) : linked(page, entity, words);
}

/** Most names are an entity's label: the same element on every page of the folder. */
function plainName(page: Page, entity: Entity): Markup {
  return once(page.drawn.names, entity.id, () => linked(page, entity, entity.label));
}

function linked(page: Page, entity: Entity, words: Child): Markup {
  return (
    <a class={`name is-${entity.type}`} href={page.link(entityPath(entity.id))}>
      {words}
    </a>
  );
}

function own({ type }: Entity, words: Child): Markup {
  return <strong class={`name is-${type}`}>{words}</strong>;
}

/** What was drawn for any page, without links to this one. */
export function withoutOwnLinks(page: Page, content: Child): Markup {
  const drawn = joined(content);
  const entity = page.self === undefined ? undefined : page.site.entities.get(page.self);
  if (entity === undefined) return drawn;
  const name = own(entity, entity.label).bytes;
  return new Markup(
    drawn.bytes.replaceAll(plainName(page, entity).bytes, () => name),
    true,
  );
}
