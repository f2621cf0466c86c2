/** Long lists in parts: no page of the site grows with the corpus. */
import { sitePath, type SitePath } from './paths.ts';

export interface Part<T> {
  path: SitePath;
  items: readonly T[];
  /** Counted from 1. */
  number: number;
  /** Where every part stands, in order. */
  all: readonly SitePath[];
}

/** The first part stands at `first`, the others are numbered: `list/person/2.html` for `folder` `list/person`. */
export function inParts<T>(
  items: readonly T[],
  size: number,
  first: SitePath,
  folder: string,
): Part<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  const all = Array.from({ length: count }, (_, index) =>
    index === 0 ? first : sitePath(`${folder}/${index + 1}.html`),
  );
  return all.map((path, index) => ({
    path,
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    all,
  }));
}
