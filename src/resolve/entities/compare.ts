import type { Speller } from '../names/spelling.ts';
import { compareOrganizations } from './compare-organization.ts';
import { comparePersons } from './compare-person.ts';
import { comparePlaces } from './compare-place.ts';
import { feature, SAME, type Feature } from './evidence.ts';
import { countShared, genderOf, type Profile } from './profile.ts';
import { mayAlias } from './short-names.ts';

/** One text may well use both of two names that differ so. */
const MAY_STAND_TOGETHER: ReadonlySet<string> = new Set([
  'name:initial',
  'name:slip',
  'name:country',
]);

/** How much the documents of two profiles speak of the same other names, 0 to 1; -1 where one speaks of none. */
export type SharedContext = (a: Profile, b: Profile) => number;

/** All evidence for and against two profiles being one. Names first: without agreement nothing else is asked. */
export function compareProfiles(
  a: Profile,
  b: Profile,
  speller: Speller,
  shared: SharedContext,
): Feature[] | undefined {
  if (a.type !== b.type) return undefined;
  const names = compareNames(a, b, speller);
  if (names === undefined || names.some((each) => each.name === 'name:conflict')) return names;
  const [only, second] = names;
  const isShort =
    second === undefined &&
    (MAY_STAND_TOGETHER.has(only!.name) ||
      a.reading.place?.sort !== b.reading.place?.sort ||
      (only!.name === 'name:forename-group' && only!.score > SAME));
  return [...names, ...compareGenders(a, b), ...compareDocuments(a, b, shared, isShort)];
}

/** A name of one document that is but for a letter that of several others. */
export function slipFeatures(a: Profile, b: Profile, shared: SharedContext): Feature[] {
  const values: [string, string] = [a.reading.label, b.reading.label];
  return [
    feature('name:slip', values, 'One letter differs, of a word that is no known name.'),
    feature('name:rare', values, 'The odd word stands in one document only, the other in several.'),
    ...compareGenders(a, b),
    ...compareDocuments(a, b, shared, true),
  ];
}

function compareNames(a: Profile, b: Profile, speller: Speller): Feature[] | undefined {
  const values: [string, string] = [a.reading.label, b.reading.label];
  if (a.reading.key === b.reading.key && !a.reading.place) return compareNamesakes(a, values);
  if (isBeside(a, b) || isBeside(b, a))
    return [feature('name:conflict', values, 'One sentence names both.')];
  if (isGiven(a, b) || isGiven(b, a))
    return [feature('name:given-in-text', values, 'A text gives both names for it.')];
  if (isCalled(a, b) || isCalled(b, a))
    return [feature('name:middle', values, 'A text has the shorter name for the longer.')];
  if (a.reading.person && b.reading.person)
    return comparePersons(a.reading.person, b.reading.person, speller);
  if (a.reading.organization && b.reading.organization) return compareOrganizations(a, b, speller);
  if (a.reading.place && b.reading.place) return comparePlaces(a, b, speller);
  return undefined;
}

/** A sentence has the fuller name of `b` beside that of `a`: see `LocalEntity.beside`. */
function isBeside(a: Profile, b: Profile): boolean {
  return a.key.includes(`|beside:${b.reading.key}`);
}

/** A text gives the name of `b` for `a`. Of acronyms the corpus decides: two organizations may have one. */
function isGiven(a: Profile, b: Profile): boolean {
  const { organization } = b.reading;
  if (organization?.acronym !== undefined || hasAcronym(a, b.reading.key)) return false;
  return a.given.has(b.reading.key) && mayAlias(a.reading, b.reading);
}

/** A document has the whole name of `b` as a shorter one of `a`. */
function isCalled({ names, reading }: Profile, b: Profile): boolean {
  const { person } = b.reading;
  return (
    person !== undefined &&
    person.words.length > 1 &&
    names.has(b.reading.key) &&
    (reading.person?.words.length ?? 0) > person.words.length
  );
}

/** Whether the key of a full name is what the texts of the profile write as an acronym. */
function hasAcronym({ names }: Profile, key: string): boolean {
  return names.get(key)?.reading.organization?.acronym !== undefined;
}

/** One name, and yet grouped apart: what told them apart stands, or the name says too little. */
function compareNamesakes(a: Profile, values: [string, string]): Feature[] | undefined {
  if (a.type !== 'person') return undefined;
  if (a.reading.person!.words.length > 1)
    return [
      feature('name:conflict', values, 'Gender or office tells two bearers of the name apart.'),
    ];
  return [
    feature('name:short', values, 'Both are one name alone.'),
    feature('name:common', values, 'Many people bear the name.'),
  ];
}

function compareGenders(a: Profile, b: Profile): Feature[] {
  const [x, y] = [genderOf(a), genderOf(b)];
  if (x === undefined || y === undefined || x === y) return [];
  return [feature('gender', [x, y], 'One is spoken of as a woman, the other as a man.')];
}

/** A text that has a nickname or an initial and the full form with one family name has one man. */
function compareDocuments(
  a: Profile,
  b: Profile,
  shared: SharedContext,
  isShort: boolean,
): Feature[] {
  const values: [string, string] = [a.reading.label, b.reading.label];
  const features: Feature[] = [];
  const both = countShared(a.documents, b.documents);
  const fewer = Math.min(a.documents.length, b.documents.length);
  if (both > 0 && !isShort)
    features.push(
      feature('same-document', values, `${both} of the documents use both names.`, both / fewer),
    );
  const alike = shared(a, b);
  if (alike > 0.05)
    features.push(feature('context', values, 'Their documents speak of the same names.', alike));
  return features;
}
