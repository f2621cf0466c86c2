import { compareText } from '../base/order.ts';
import type { Document } from '../model/index.ts';

/** Of each document, the id of the first of the documents that copy each other: one independent source. */
export function originsOf(documents: readonly Document[]): string[] {
  const first = new Map(documents.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let root = id;
    while (first.get(root) !== root) root = first.get(root)!;
    first.set(id, root);
    return root;
  };
  for (const { id, copies } of documents)
    for (const copy of copies) {
      if (!first.has(copy.document)) continue;
      const [a, b] = [find(id), find(copy.document)].sort(compareText) as [string, string];
      first.set(b, a);
    }
  return documents.map(({ id }) => find(id));
}
