/** @jsxRuntime automatic @jsxImportSource relata */
import type { Entity, EntityId } from '../../src/model/index.ts';
import { joined, markup, Markup, type Child } from '../../src/publish/jsx-runtime.ts';
import { keep, type Page } from '../../src/publish/page.ts';
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
  return nameOf(page, entity, children ?? text ?? entity.label);
}

export function nameOf(page: Page, entity: Entity, words: Child): Markup {
  if (entity.id === page.self) return own(entity, words);
  return words === entity.label ? plainName(page, entity) : linked(page, entity, words);
}

/** Most names are an entity's label: the same element on every page of the folder. */
export function plainName(page: Page, entity: Entity): Markup {
  const { names } = page.drawn;
  return names.get(entity) ?? keep(names, entity, linked(page, entity, entity.label));
}

function linked(page: Page, { id, type }: Entity, words: Child): Markup {
  return markup`<a class="name is-${type}" href="${page.link(entityPath(id))}">${words}</a>`;
}

function own({ type }: Entity, words: Child): Markup {
  return markup`<strong class="name is-${type}">${words}</strong>`;
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
