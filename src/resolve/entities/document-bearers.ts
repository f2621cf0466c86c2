import type { Clusters } from './cluster.ts';
import { decide, feature, type Decision } from './evidence.ts';
import { genderOf, type Profile } from './profile.ts';

/** A name alone that more documents have is known by itself. */
const FEW_DOCUMENTS = 3;
/** So sure is one fit in a document. */
const SURE = 2;

const ROYAL = /(?:^|\s)(?:al-|bin\s|ibn\s)/iu;

/** The people of one cluster, as far as a short name asks for them. */
interface Bearer {
  names: Set<string>;
  /** Titles before the full name. */
  crowned: Set<string>;
  /** Called by a number, or by the father: forenames alone with a title are his. */
  isRoyal: boolean;
  gender?: 'female' | 'male';
  /** Index of the profile with the most documents. */
  at: number;
}

/**
 * Forenames and family names alone whose document has one person who bears them, though by the other name only: "Anna"
 * of an article that calls her "Lind" otherwise, where the corpus knows Anna Lind. Joins clusters.
 */
export function joinDocumentBearers(profiles: readonly Profile[], clusters: Clusters): Decision[] {
  const bearers = bearersOf(profiles, clusters);
  const rootsOf = new Map<number, Set<number>>();
  profiles.forEach(({ type, documents }, at) => {
    const root = clusters.find(at);
    if (type !== 'person' || !bearers.has(root)) return;
    for (const document of documents)
      rootsOf.set(document, (rootsOf.get(document) ?? new Set()).add(root));
  });
  const found: [number, Bearer][] = profiles.flatMap((profile, at): [number, Bearer][] => {
    if (!isAlone(profile) || clusters.find(at) !== at || bearers.has(at)) return [];
    const bearer = onlyBearer(profile, rootsOf, bearers);
    return bearer ? [[at, bearer]] : [];
  });
  return found.map(([at, bearer]) => {
    clusters.join(at, bearer.at);
    return decideAlone(profiles[at]!, profiles[bearer.at]!);
  });
}

function isAlone({ type, reading: { person }, documents }: Profile): boolean {
  return (
    type === 'person' &&
    person?.words.length === 1 &&
    person.suffix === undefined &&
    documents.length <= FEW_DOCUMENTS
  );
}

function bearersOf(profiles: readonly Profile[], clusters: Clusters): Map<number, Bearer> {
  const bearers = new Map<number, Bearer>();
  profiles.forEach((profile, at) => {
    const { person } = profile.reading;
    const isFull = person !== undefined && (person.words.length > 1 || person.suffix !== undefined);
    if (!isFull) return;
    const root = clusters.find(at);
    const known = bearers.get(root) ?? { names: new Set(), crowned: new Set(), isRoyal: false, at };
    for (const title of person.title) known.crowned.add(title);
    known.isRoyal ||= person.suffix !== undefined || ROYAL.test(person.label);
    known.names.add(person.words[0]!).add(person.family);
    if (profiles[known.at]!.documents.length < profile.documents.length) known.at = at;
    const gender = genderOf(profile);
    if (gender !== undefined) known.gender ??= gender;
    bearers.set(root, known);
  });
  return bearers;
}

/** Who alone bears the name in each of its documents. */
function onlyBearer(
  profile: Profile,
  rootsOf: ReadonlyMap<number, ReadonlySet<number>>,
  bearers: ReadonlyMap<number, Bearer>,
): Bearer | undefined {
  const { words, crowned } = profile.reading.person!;
  const word = words[0]!;
  const gender = genderOf(profile);
  // "King Carl" is no Carl Lind.
  const mayBe = ({ crowned: titles, isRoyal }: Bearer) =>
    crowned === undefined || isRoyal || titles.has(crowned);
  let only: Bearer | undefined;
  for (const document of profile.documents) {
    const here = [...(rootsOf.get(document) ?? [])]
      .map((root) => bearers.get(root)!)
      .filter((bearer) => bearer.names.has(word) && mayBe(bearer));
    const [first, second] = here;
    if (first === undefined || second !== undefined) return undefined;
    if (only !== undefined && only !== first) return undefined;
    only = first;
  }
  const isOther = gender !== undefined && only?.gender !== undefined && gender !== only.gender;
  return isOther ? undefined : only;
}

function decideAlone(short: Profile, full: Profile): Decision {
  const values: [string, string] = [short.reading.label, full.reading.label];
  return decide(short.key, full.key, [
    feature('name:short', values, 'It is one name alone.'),
    feature('name:only-fit', values, 'Nobody else in its documents bears it.', SURE),
  ]);
}
