/** The version of the data: the same for the same records, another as soon as one differs. */
import { hash } from '../base/hash.ts';
import type { Records } from './load.ts';

/** The number of the build that last changed something, and a fingerprint of what is there. */
export function dataVersion({ history, documents, entities, claims }: Records): string {
  const builds = history?.builds.at(-1)?.build ?? 0;
  const ids = [
    ...documents.map(({ id, hash: content }) => `${id} ${content}`),
    ...entities.map(({ id, label }) => `${id} ${label}`),
    ...claims.map(({ id }) => id),
  ];
  return `${builds}-${hash(ids.join('\n'), 8)}`;
}
