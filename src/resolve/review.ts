import { stringify } from 'yaml';
import { compareText } from '../base/order.ts';
import { foldText } from '../base/text.ts';
import type { Entity, EntityId, Resources } from '../model/index.ts';
import { editEntities, type EditedEntities } from './corrections/edit.ts';
import { readCorrections } from './corrections/read.ts';
import { compareProfiles } from './entities/compare.ts';
import { sharedContext } from './entities/context.ts';
import { leadOf } from './entities/describe.ts';
import { decide, type Decision, type Feature, type Verdict } from './entities/evidence.ts';
import { groupByKey, type Profile } from './entities/profile.ts';
import { resolveEntities, type ResolvedEntities } from './entities/resolve-entities.ts';
import { readKnowledge, type Knowledge } from './knowledge.ts';
import { originsOf } from './origins.ts';
import type { ResolveInput } from './types.ts';

/** Why two names are, or are not, one entity. */
export interface Explanation {
  verdict: Verdict | 'unknown';
  a?: Entity;
  b?: Entity;
  /** Log-odds. */
  score?: number;
  features: Feature[];
  /** One line that sums it up. */
  summary: string;
}

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

export function createReview(resources: Resources): (input: ResolveInput) => Review {
  const knowledge = readKnowledge(resources);
  return (input) => review(input, knowledge);
}

function review(input: ResolveInput, knowledge: Knowledge): Review {
  const { documents, extractions } = input;
  const { corrections } = readCorrections(input.corrections ?? '');
  const origins = originsOf(documents);
  const resolved = resolveEntities({ documents, extractions, origins }, knowledge);
  const edited = editEntities(resolved, documents, corrections, knowledge);
  const pages = new Map(edited.entities.map((entity) => [entity.id, entity]));
  const entityOfKey = entitiesByKey(resolved, edited);
  const answered = new Set(
    corrections.flatMap((each) =>
      each.kind === 'apart' || each.kind === 'merge' ? pairsOf(each.ids) : [],
    ),
  );
  return {
    whySame: (a, b) => {
      const [x, y] = [findPage(a, edited.entities), findPage(b, edited.entities)];
      return explain(x, y, a, b, resolved, edited, knowledge, documents.length);
    },
    reviewQueue: () => rank(resolved.decisions, entityOfKey, pages, answered),
  };
}

function entitiesByKey(resolved: ResolvedEntities, edited: EditedEntities): Map<string, EntityId> {
  const byKey = new Map<string, EntityId>();
  resolved.keyed.forEach(({ key }, at) => {
    const id = edited.ids[edited.clusterOf[at]!];
    if (id !== undefined) byKey.set(key, id);
  });
  return byKey;
}

function pairsOf(ids: readonly EntityId[]): string[] {
  return ids.flatMap((a) => ids.filter((b) => a < b).map((b) => `${a} ${b}`));
}

function findPage(name: string, entities: readonly Entity[]): Entity | undefined {
  const folded = foldText(name);
  const named = entities
    .filter(({ aliases }) => aliases.some(({ text }) => foldText(text) === folded))
    .sort((a, b) => b.mentions - a.mentions || compareText(a.id, b.id));
  return (
    entities.find(({ id }) => id === name) ??
    entities.find(({ label }) => foldText(label) === folded) ??
    named[0]
  );
}

function explain(
  x: Entity | undefined,
  y: Entity | undefined,
  a: string,
  b: string,
  resolved: ResolvedEntities,
  edited: EditedEntities,
  knowledge: Knowledge,
  documents: number,
): Explanation {
  if (!x || !y)
    return { verdict: 'unknown', features: [], summary: `Nothing is called ${x ? b : a}.` };
  const [p, q] = [profileOf(x, a, resolved, edited), profileOf(y, b, resolved, edited)];
  const made = decisionBetween(p, q, resolved, knowledge, documents);
  const features = made?.features ?? [];
  const score = made === undefined ? {} : { score: made.score };
  if (x === y) {
    const summary =
      p === q
        ? 'Both are one name, written the same but for case, accents or title.'
        : 'They are one page.';
    return { verdict: 'same', a: x, b: y, features, summary, ...score };
  }
  const verdict = made?.verdict === 'unsure' ? 'unsure' : 'different';
  return { verdict, a: x, b: y, features, ...score, summary: whyApart(x, y, verdict, features) };
}

function whyApart(x: Entity, y: Entity, verdict: Verdict, features: readonly Feature[]): string {
  if (x.type !== y.type)
    return `One is a ${x.type}, the other a ${y.type}: types are never mixed unasked.`;
  if (verdict === 'unsure') return 'They may be one, but the evidence is too weak to say so.';
  const against = [...features].sort((a, b) => a.score - b.score)[0];
  return against && against.score < 0
    ? against.sentence
    : 'Nothing in their names says that they are one.';
}

/** The profile of an entity that has the name asked for, else the fullest. */
function profileOf(
  entity: Entity,
  name: string,
  { keyed }: ResolvedEntities,
  { ids, clusterOf }: EditedEntities,
): Profile {
  const members = keyed.flatMap((_, at) => (ids[clusterOf[at]!] === entity.id ? [at] : []));
  const profiles = groupByKey(keyed, members);
  const folded = foldText(name);
  const asked = profiles.find(({ labels }) =>
    [...labels.keys()].some((text) => foldText(text) === folded),
  );
  return asked ?? leadOf(profiles);
}

function decisionBetween(
  p: Profile,
  q: Profile,
  { decisions, keyed }: ResolvedEntities,
  { speller }: Knowledge,
  documents: number,
): Decision | undefined {
  const made = decisions.find(
    ({ a, b }) => (a === p.key && b === q.key) || (a === q.key && b === p.key),
  );
  if (made) return made;
  const features = compareProfiles(p, q, speller, sharedContext(keyed, documents));
  return features && decide(p.key, q.key, features);
}

function rank(
  decisions: readonly Decision[],
  entityOfKey: ReadonlyMap<string, EntityId>,
  pages: ReadonlyMap<EntityId, Entity>,
  answered: ReadonlySet<string>,
): ReviewItem[] {
  const items = new Map<string, ReviewItem>();
  for (const decision of decisions) {
    const item = toItem(decision, entityOfKey, pages);
    if (!item) continue;
    const [first, second] = [item.a.id, item.b.id].sort(compareText) as [string, string];
    const pair = `${first} ${second}`;
    const old = items.get(pair);
    if (!answered.has(pair) && (!old || old.weight < item.weight)) items.set(pair, item);
  }
  return [...items.values()].sort(
    (x, y) => y.weight - x.weight || compareText(x.a.id + x.b.id, y.a.id + y.b.id),
  );
}

function toItem(
  { a, b, verdict, score, features }: Decision,
  entityOfKey: ReadonlyMap<string, EntityId>,
  pages: ReadonlyMap<EntityId, Entity>,
): ReviewItem | undefined {
  const [x, y] = [pages.get(entityOfKey.get(a) ?? ''), pages.get(entityOfKey.get(b) ?? '')];
  if (!x || !y) return undefined;
  const open = verdict === 'unsure' && x !== y;
  const weak = verdict === 'same' && x === y && score < WEAK;
  if (!open && !weak) return undefined;
  const names = features[0]?.values ?? [x.label, y.label];
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
  const { question, a, b, names } = item;
  if (question === 'one-or-two') {
    const ids = [a.id, b.id];
    return stringify([answer === 'one' ? { merge: ids, reason } : { apart: ids, reason }]);
  }
  if (answer === 'one') return undefined;
  return stringify([{ split: a.id, names: [names[1]], label: names[1], reason }]);
}
