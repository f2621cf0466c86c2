import { stringify } from 'yaml';
import { compareText } from '../base/order.ts';
import { slug } from '../base/slug.ts';
import type { Entity, EntityId, Resources } from '../model/index.ts';
import { editEntities, type EditedEntities } from './corrections/edit.ts';
import { readSoundCorrections } from './corrections/read.ts';
import type { Decision, Feature } from './entities/evidence.ts';
import { resolveEntities, type ResolvedEntities } from './entities/resolve-entities.ts';
import { explain, type Explanation } from './explain.ts';
import { readKnowledge, type Knowledge } from './knowledge.ts';
import { originsOf } from './origins.ts';
import type { ResolveInput } from './types.ts';

/** Two entities that may be one, or an entity that may be two. */
export interface ReviewItem {
  question: 'one-or-two' | 'rightly-one';
  a: Entity;
  b: Entity;
  /** The names compared. */
  names: [string, string];
  score: number;
  features: Feature[];
  /** How much the answer changes: grows with the mentions and the doubt. */
  weight: number;
}

export interface Review {
  /** Takes ids, labels or aliases. */
  whySame(a: string, b: string): Explanation;
  /** What is least sure, best first. Pairs that the editor has answered are left out. */
  reviewQueue(): ReviewItem[];
}

/** Decisions made on weaker evidence than this are worth a look. */
const WEAK = 2.8;

/** Both commands throw RelataError when `corrections.yaml` is not sound: it is not to be written to. */
export function createReview(resources: Resources): (input: ResolveInput) => Review {
  const knowledge = readKnowledge(resources);
  return (input) => review(input, knowledge);
}

function review(input: ResolveInput, knowledge: Knowledge): Review {
  const { documents, extractions } = input;
  const corrections = readSoundCorrections(input.corrections);
  const origins = originsOf(documents);
  const resolved = resolveEntities({ documents, extractions, origins }, knowledge);
  const edited = editEntities(resolved, documents, corrections, knowledge);
  const pages = new Map(edited.entities.map((entity) => [entity.id, entity]));
  const entityOfKey = entitiesByKey(resolved, edited);
  const labels = new Map(resolved.profiles.map(({ key, reading }) => [key, reading.label]));
  const answered = new Set(
    corrections.flatMap((each) =>
      each.kind === 'apart' || each.kind === 'merge' ? pairsOf(each.ids) : [],
    ),
  );
  return {
    whySame: (a, b) => explain(a, b, { resolved, edited, knowledge, documents: documents.length }),
    reviewQueue: () => rank(resolved.decisions, { entityOfKey, pages, labels, answered }),
  };
}

function entitiesByKey(resolved: ResolvedEntities, edited: EditedEntities): Map<string, EntityId> {
  const byKey = new Map<string, EntityId>();
  resolved.locals.profile.forEach((profile, at) => {
    const id = edited.ids[edited.clusterOf[at]!];
    if (id !== undefined) byKey.set(resolved.profiles[profile]!.key, id);
  });
  return byKey;
}

function pairsOf(ids: readonly EntityId[]): string[] {
  return ids.flatMap((a) => ids.filter((b) => a < b).map((b) => `${a} ${b}`));
}

/** What questions are made from, by key of a profile or id of a page. */
interface Found {
  entityOfKey: ReadonlyMap<string, EntityId>;
  pages: ReadonlyMap<EntityId, Entity>;
  labels: ReadonlyMap<string, string>;
  /** Pairs of ids that the editor has said something of. */
  answered: ReadonlySet<string>;
}

function rank(decisions: readonly Decision[], found: Found): ReviewItem[] {
  const items = new Map<string, ReviewItem>();
  for (const decision of decisions) {
    const item = toItem(decision, found);
    if (!item) continue;
    const [first, second] = idsOf(item);
    const pair = `${first} ${second}`;
    const old = items.get(pair);
    if (!found.answered.has(pair) && (!old || old.weight < item.weight)) items.set(pair, item);
  }
  return [...items.values()].sort(
    (x, y) => y.weight - x.weight || compareText(x.a.id + x.b.id, y.a.id + y.b.id),
  );
}

/** The two pages asked about, or the page and the address that the other name would have; sorted. */
function idsOf({ question, a, b, names }: ReviewItem): [EntityId, EntityId] {
  const [first, second] =
    question === 'one-or-two' ? [a.id, b.id] : names.map((name) => `${a.type}/${slug(name)}`);
  return [first!, second!].sort(compareText) as [EntityId, EntityId];
}

function toItem(
  { a, b, verdict, score, features }: Decision,
  { entityOfKey, pages, labels }: Found,
): ReviewItem | undefined {
  const [x, y] = [pages.get(entityOfKey.get(a) ?? ''), pages.get(entityOfKey.get(b) ?? '')];
  if (!x || !y) return undefined;
  const open = verdict === 'unsure' && x !== y;
  const weak = verdict === 'same' && x === y && score < WEAK;
  if (!open && !weak) return undefined;
  const names: [string, string] = [labels.get(a) ?? x.label, labels.get(b) ?? y.label];
  const reach = Math.log2(1 + Math.min(x.mentions, y.mentions));
  const doubt = open ? 1 : 0.5;
  const question = open ? 'one-or-two' : 'rightly-one';
  return { question, a: x, b: y, names, score, features, weight: reach * doubt };
}

/** The entry of `corrections.yaml` that an answer to a question of the queue is: append it to the file. */
export function toEntry(
  item: ReviewItem,
  answer: 'one' | 'two',
  reason: string,
): string | undefined {
  const { question, a, names } = item;
  const ids = idsOf(item);
  if (answer === 'one') return ids[0] === ids[1] ? undefined : stringify([{ merge: ids, reason }]);
  if (question === 'one-or-two') return stringify([{ apart: ids, reason }]);
  // The name that the page is called by stays.
  const other = names[names[0] === a.label ? 1 : 0];
  return stringify([{ split: a.id, names: [other], label: other, reason }]);
}
