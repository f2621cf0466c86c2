/** Everything that is about to be published, for its owner to look through: `relata build --list`. */
import { compareIds, compareText } from '../base/order.ts';
import type { EntityId, EntityType, Publication } from '../model/index.ts';
import type { Site } from './site.ts';

export interface PublishedFile {
  /** From the root of the site. */
  path: string;
  /** Bytes. */
  size: number;
}

export interface PublicationList {
  /** Every entity with all its spellings, people first. */
  names: { id: EntityId; type: EntityType; label: string; others: string[]; noindex: boolean }[];
  /** Every article, with what of it is published. */
  sources: { id: string; path: string; publish: Publication }[];
  files: PublishedFile[];
  bytes: number;
}

const ORDER: readonly EntityType[] = ['person', 'organization', 'place', 'event', 'thing'];

export function publicationList(site: Site, files: Iterable<PublishedFile>): PublicationList {
  const { noindex } = site.settings;
  const names = [...site.entities.values()].map(({ id, type, label, aliases }) => ({
    id,
    type,
    label,
    others: aliases.map(({ text }) => text).filter((text) => text !== label),
    noindex: noindex === true || noindex.has(id),
  }));
  names.sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type) || compareIds(a, b));
  const sorted = [...files].sort((a, b) => compareText(a.path, b.path));
  return {
    names,
    sources: [...site.documents.values()]
      .map(({ id, path, publish }) => ({ id, path, publish }))
      .sort(compareIds),
    files: sorted,
    bytes: sorted.reduce((sum, { size }) => sum + size, 0),
  };
}

/** The list as lines of text, a record a line. */
export function* listLines({ names, sources, files, bytes }: PublicationList): Iterable<string> {
  yield `${names.length} names`;
  for (const { type, label, others, noindex } of names) {
    const also = others.length > 0 ? ` (${others.join(', ')})` : '';
    yield `  ${type}  ${label}${also}${noindex ? '  [noindex]' : ''}`;
  }
  yield `${sources.length} sources`;
  for (const { path, publish } of sources) yield `  ${publish}  ${path}`;
  yield `${files.length} files, ${bytes} bytes`;
  for (const { path, size } of files) yield `  ${size}  ${path}`;
}
