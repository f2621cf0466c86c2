import { compareText } from '../base/order.ts';
import { slug } from '../base/slug.ts';
import { foldText } from '../base/text.ts';
import type { Entity, EntityId, EntityType } from '../model/index.ts';
import type { EditedEntities } from './corrections/edit.ts';
import { compareProfiles } from './entities/compare.ts';
import { sharedContext } from './entities/context.ts';
import { leadOf } from './entities/describe.ts';
import { decide, feature, type Decision, type Feature, type Verdict } from './entities/evidence.ts';
import type { Profile } from './entities/profile.ts';
import type { ResolvedEntities } from './entities/resolve-entities.ts';
import type { Knowledge } from './knowledge.ts';

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

function findPage(name: string, entities: readonly Entity[]): Entity | undefined {
  const folded = foldText(name);
  const named = entities
    .filter(({ aliases }) => aliases.some(({ text }) => foldText(text) === folded))
    .sort((a, b) => b.mentions - a.mentions || compareText(a.id, b.id));
  return (
    entities.find(({ id }) => id === name) ??
    entities.find(({ label }) => foldText(label) === folded) ??
    named[0] ??
    entities.find(({ foundAs }) => foundAs?.some(({ type, text }) => idOf(type, text) === name))
  );
}

/** The id that a name would have with another type. */
function idOf(type: EntityType, text: string): EntityId {
  return `${type}/${slug(text)}`;
}

/** All that an explanation is made from. */
export interface Resolved {
  resolved: ResolvedEntities;
  edited: EditedEntities;
  knowledge: Knowledge;
  /** Number of documents. */
  documents: number;
}

/** Why `a` and `b`, ids, labels or aliases, have one page or two. */
export function explain(a: string, b: string, all: Resolved): Explanation {
  const [x, y] = [findPage(a, all.edited.entities), findPage(b, all.edited.entities)];
  if (!x || !y)
    return { verdict: 'unknown', features: [], summary: `Nothing is called ${x ? b : a}.` };
  const [p, q] = [profileOf(x, a, all), profileOf(y, b, all)];
  if (x === y) return { verdict: 'same', a: x, b: y, ...explainOne(x, p, q, [a, b], all) };
  const made = decisionBetween(p, q, all);
  const features = made?.features ?? [];
  const score = made === undefined ? {} : { score: made.score };
  const verdict = made?.verdict === 'unsure' ? 'unsure' : 'different';
  return { verdict, a: x, b: y, features, ...score, summary: whyApart(x, y, verdict, features) };
}

/** Two names of one page: how they came together, step by step where others stand between them. */
function explainOne(
  page: Entity,
  p: Profile,
  q: Profile,
  names: [string, string],
  all: Resolved,
): Pick<Explanation, 'features' | 'score' | 'summary'> {
  const types = explainTypes(page);
  if (p.key === q.key) {
    const features = [explainNames(p, names), ...types];
    return {
      features,
      score: features.reduce((sum, each) => sum + each.score, 0),
      summary: 'Both are one name, written the same but for case, accents or title.',
    };
  }
  const path = pathBetween(p, q, page, all);
  if (path.length === 0)
    return { features: [], summary: 'They are one page, by the word of the editor.' };
  const features = [...path.flatMap((step) => step.features), ...types];
  const score = Math.min(...path.map((step) => step.score));
  const through = path.length === 1 ? '' : `, by way of ${path.length - 1} other names`;
  return { features, score, summary: `They are one page${through}.` };
}

/** Mentions that were found with another type, and why they are here. */
function explainTypes({ type, label, foundAs = [] }: Entity): Feature[] {
  return foundAs.map((found) => {
    const mentions = `${found.count} mention${found.count === 1 ? '' : 's'} of “${found.text}”`;
    const sentence = `${mentions} looked like a name of type ${found.type}: the other mentions, the lists and the words beside the name speak for ${type}.`;
    return feature('type:found', [`${found.text}, ${found.type}`, `${label}, ${type}`], sentence);
  });
}

function explainNames({ documents, names }: Profile, values: [string, string]): Feature {
  const written = names.size > 1 && foldText(values[0]) !== foldText(values[1]);
  const sentence = written
    ? 'One text uses both for one: the shorter can stand for the longer there.'
    : `The names are equal, and nothing tells two bearers apart in ${documents.length} documents.`;
  return feature(written ? 'name:short' : 'name:equal', values, sentence);
}

/** The fewest decisions that lead from one profile of a page to another. */
function pathBetween(p: Profile, q: Profile, page: Entity, all: Resolved): Decision[] {
  const own = new Set(profilesOfPage(page, all).map(({ key }) => key));
  const steps = all.resolved.decisions.filter(
    ({ a, b, verdict }) => verdict === 'same' && own.has(a) && own.has(b),
  );
  const paths = new Map<string, Decision[]>([[p.key, []]]);
  for (const [key, path] of paths)
    for (const step of steps) {
      const other = step.a === key ? step.b : step.b === key ? step.a : undefined;
      if (other !== undefined && !paths.has(other)) paths.set(other, [...path, step]);
    }
  return paths.get(q.key) ?? [];
}

/** The profiles of which a page has local entities. */
function profilesOfPage({ id }: Entity, { resolved, edited }: Resolved): Profile[] {
  const found = new Set<number>();
  resolved.locals.profile.forEach((profile, at) => {
    if (edited.ids[edited.clusterOf[at]!] === id) found.add(profile);
  });
  return [...found].sort((a, b) => a - b).map((at) => resolved.profiles[at]!);
}

function whyApart(x: Entity, y: Entity, verdict: Verdict, features: readonly Feature[]): string {
  if (x.type !== y.type)
    return `One is of type ${x.type}, the other of type ${y.type}: two types of one name stay apart where lists, names or texts know two.`;
  if (verdict === 'unsure') return 'They may be one, but the evidence is too weak to say so.';
  const against = [...features].sort((a, b) => a.score - b.score)[0];
  return against && against.score < 0
    ? against.sentence
    : 'Nothing in their names says that they are one.';
}

/** The profile of an entity that has the name asked for, else the fullest. */
function profileOf(entity: Entity, name: string, all: Resolved): Profile {
  const profiles = profilesOfPage(entity, all);
  const folded = foldText(name);
  const asked = profiles.find(({ labels }) =>
    [...labels.keys()].some((text) => foldText(text) === folded),
  );
  return asked ?? leadOf(profiles);
}

function decisionBetween(
  p: Profile,
  q: Profile,
  { resolved, knowledge, documents }: Resolved,
): Decision | undefined {
  const made = resolved.decisions.find(
    ({ a, b }) => (a === p.key && b === q.key) || (a === q.key && b === p.key),
  );
  if (made) return made;
  const shared = sharedContext(resolved.profiles, documents);
  const features = compareProfiles(p, q, knowledge.speller, shared);
  return features && decide(p.key, q.key, features);
}
