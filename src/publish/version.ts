/** The version of the data: the same for the same records, another as soon as one differs. */
import { hash } from '../base/hash.ts';
import type { Site } from './site.ts';

/** The number of the build that last changed something, and a fingerprint of what is there. */
export function dataVersion(site: Site): string {
  const builds = site.history?.builds.at(-1)?.build ?? 0;
  const ids = [
    ...[...site.documents.values()].map(({ id, hash: content }) => `${id} ${content}`),
    ...site.entities.keys(),
    ...site.claims.keys(),
  ];
  return `${builds}-${hash(ids.join('\n'), 8)}`;
}
