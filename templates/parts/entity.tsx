/** @jsxRuntime automatic @jsxImportSource relata */
import type { DrawnEntity } from '../../src/publish/drawn.ts';
import { markup, type Child, type Markup } from '../../src/publish/jsx-runtime.ts';
import type { Page } from '../../src/publish/page.ts';

interface Props {
  page: Page;
  id: string;
  /** The words of the text; the entity's label without. */
  text?: string;
  children?: Child;
}

/** A name that leads to its page; the words alone where it has none, or where it is the page itself. */
export function EntityName({ page, id, text, children }: Props): Markup {
  const drawn = page.drawn.entity(id);
  if (drawn === undefined) return markup`<span>${children ?? text ?? id}</span>`;
  return nameOf(page, drawn, children ?? text ?? drawn.entity.label);
}

/** Most names are an entity's label: the same element on every page of the folder. */
export function nameOf(page: Page, drawn: DrawnEntity, words: Child): Markup {
  const { entity } = drawn;
  const plain = words === entity.label;
  if (entity.id !== page.self) return plain ? plainName(drawn) : linked(drawn, words);
  return plain ? (drawn.own ??= own(drawn, words)) : own(drawn, words);
}

/** The label, linked also on the entity's own page. */
export function plainName(drawn: DrawnEntity): Markup {
  return (drawn.name ??= linked(drawn, drawn.entity.label).flat());
}

function linked({ entity, address }: DrawnEntity, words: Child): Markup {
  return markup`<a class="name is-${entity.type}" href="${address}">${words}</a>`;
}

function own({ entity }: DrawnEntity, words: Child): Markup {
  return markup`<strong class="name is-${entity.type}">${words}</strong>`;
}
