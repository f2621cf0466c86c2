import { hash } from '../../base/hash.ts';
import { compareText, push } from '../../base/order.ts';
import { slug } from '../../base/slug.ts';
import type { EntityId, EntityType } from '../../model/index.ts';

/** What an id is made from. */
export interface Identity {
  type: EntityType;
  label: string;
  /** Documents and mentions: the one spoken of most keeps the plain id. */
  weight: readonly [documents: number, mentions: number];
  /** What tells it from others of its name, best first: a country, an office, a subtype, a date. */
  marks: readonly string[];
  /** Content that is its own: the last resort. */
  content: string;
}

/** `type/slug` of the label; of several with one label the greatest keeps it and the others add what tells them apart. */
export function identify(identities: readonly Identity[]): EntityId[] {
  const groups = new Map<string, number[]>();
  identities.forEach(({ type, label }, at) => push(groups, `${type}/${slug(label)}`, at));
  const ids = new Array<EntityId>(identities.length);
  const taken = new Set<string>(groups.keys());
  for (const plain of [...groups.keys()].sort(compareText)) {
    const members = groups.get(plain)!;
    members.sort((a, b) => compareIdentities(identities[a]!, identities[b]!));
    members.forEach((at, position) => {
      ids[at] = position === 0 ? plain : marked(plain, identities[at]!, taken);
      taken.add(ids[at]);
    });
  }
  return ids;
}

function compareIdentities(a: Identity, b: Identity): number {
  return (
    b.weight[0] - a.weight[0] || b.weight[1] - a.weight[1] || compareText(a.content, b.content)
  );
}

function marked(plain: string, identity: Identity, taken: ReadonlySet<string>): EntityId {
  for (const mark of identity.marks) {
    const id = `${plain}-${slug(mark)}`;
    if (!taken.has(id)) return id;
  }
  for (let length = 6; ; length++) {
    const id = `${plain}-${hash(identity.content, length)}`;
    if (length >= 64 || !taken.has(id)) return id;
  }
}
