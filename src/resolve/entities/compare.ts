import { singular, type OrganizationName } from '../names/organization.ts';
import { CALLED_BARE } from '../names/place.ts';
import type { Speller } from '../names/spelling.ts';
import { comparePersons } from './compare-person.ts';
import { feature, SAME, type Feature } from './evidence.ts';
import { genderOf, type Profile } from './profile.ts';
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

function compareOrganizations(
  one: Profile,
  other: Profile,
  speller: Speller,
): Feature[] | undefined {
  const x = one.reading.organization!;
  const y = other.reading.organization!;
  const values: [string, string] = [x.label, y.label];
  const [here, there] = [x.country ?? x.owner, y.country ?? y.owner];
  if (here !== undefined && there !== undefined && here !== there)
    return [feature('name:conflict', values, 'They belong to two countries.')];
  const isOneOfCountry = hasCountryToo(x, y) || hasCountryToo(y, x);
  if (x.country !== y.country && !isOneOfCountry) return undefined;
  if (isOneOfCountry || isLed(x, y) || isLed(y, x))
    return [
      feature('name:country', values, 'One of them says the country or union too.'),
      ...shareAcronym(one, other, values),
    ];
  if (isTurned(x, y))
    return [feature('name:order', values, 'The same words stand in another order.')];
  if (x.words.join('') === y.words.join('') && x.words.join('').length > 6)
    return [feature('name:spelling', values, 'They differ in a space.')];
  if (x.words.length !== y.words.length) return undefined;
  const spelt = x.words.map((word, at) => {
    const other = y.words[at]!;
    // "British Chamber of Commerce" and "British Chambers of Commerce".
    return x.words.length > 1 && singular(word) === singular(other)
      ? 1
      : speller.compare(word, other);
  });
  const least = Math.min(...spelt);
  if (least >= 0.9 && Math.min(x.words.join('').length, y.words.join('').length) > 5)
    return [feature('name:spelling', values, 'Every word can be a spelling of the other.', least)];
  return isSlip(x.words, y.words, speller)
    ? [feature('name:slip', values, 'One letter differs, of a word that is no known name.')]
    : undefined;
}

/** "Norland Trade Commission" and "Trade Commission". */
function isLed({ bare = [] }: OrganizationName, b: OrganizationName): boolean {
  return (
    bare.length > 1 && !b.generic && b.bare === undefined && bare.join(' ') === b.words.join(' ')
  );
}

/** "US Senate Trade Committee" and "Senate Trade Committee", but no "Trade Ministry". */
function hasCountryToo(a: OrganizationName, b: OrganizationName): boolean {
  return (
    a.country !== undefined &&
    b.country === undefined &&
    a.words.length > 2 &&
    !a.generic &&
    !b.generic &&
    [...a.words].sort().join(' ') === [...b.words].sort().join(' ')
  );
}

/** "Department of Lind" and "Lind Department". */
function isDepartment(a: OrganizationName, b: OrganizationName): boolean {
  // Many countries have a department of health.
  if (a.generic || b.generic) return false;
  const [head] = a.words;
  const isHead = /^(?:department|ministry|bureau|agency)$/.test(head!) && head === b.words.at(-1);
  const [first] = b.words;
  return (
    isHead || (/^(?:department|ministry|bureau|agency)$/.test(first!) && first === a.words.at(-1))
  );
}

/** Texts give both one acronym. */
function shareAcronym(a: Profile, b: Profile, values: [string, string]): Feature[] {
  const isShared = [...a.names].some(
    ([key, { reading }]) => reading.organization?.acronym !== undefined && b.names.has(key),
  );
  return isShared ? [feature('name:acronym', values, 'Texts give both one acronym.', 0.5)] : [];
}

/** Long names of which one word differs in a letter. */
function isSlip(a: readonly string[], b: readonly string[], speller: Speller): boolean {
  const differing = a.flatMap((word, at) => (word === b[at] ? [] : at));
  const [at, second] = differing;
  if (at === undefined || second !== undefined || a.length < 2) return false;
  return singular(a[at]!) !== singular(b[at]!) && speller.isSlip(a[at]!, b[at]!);
}

/** "Lind Bank" and "Bank Lind", but "University of Lind" may be another than "Lind University". */
function isTurned(a: OrganizationName, b: OrganizationName): boolean {
  const turned = [...a.words].sort().join(' ') === [...b.words].sort().join(' ');
  return (
    turned &&
    a.words.length > 1 &&
    (!/ (?:of|for|on|to|in|and) /iu.test(`${a.label} ${b.label}`) || isDepartment(a, b))
  );
}

function comparePlaces(a: Profile, b: Profile, speller: Speller): Feature[] | undefined {
  const x = a.reading.place!;
  const y = b.reading.place!;
  const values: [string, string] = [a.reading.label, b.reading.label];
  if (isRiverOf(a, b) || isRiverOf(b, a))
    return [feature('name:equal', values, 'One of them says what water it is.', 0.6)];
  if (isAirport(a, b) || isAirport(b, a))
    return [feature('name:equal', values, 'One of them says that it is an airport.', 0.8)];
  if (x.kind !== y.kind || x.sort !== y.sort)
    return [feature('kind', values, 'They are places of two kinds.')];
  const [here, there] = [a.place?.country ?? a.country, b.place?.country ?? b.country];
  if (here !== undefined && there !== undefined && here !== there)
    return [feature('country', values, 'They lie in two countries.')];
  if (a.place && b.place) return undefined;
  if (x.name === y.name) {
    const located = a.place ? a : b;
    const known = 0.8 + 0.2 * (located.documents.length / (located.documents.length + 5));
    return [feature('name:equal', values, 'The names are equal.', known)];
  }
  const isPlural = x.name === `${y.name}s` || y.name === `${x.name}s`;
  if (x.name.length > 4 && !isPlural && speller.compare(x.name, y.name) >= 0.9)
    return [feature('name:spelling', values, 'The names can be spellings of one name.')];
  return undefined;
}

/** "Velmora" on no map and the "Velmora River". */
function isRiverOf(river: Profile, b: Profile): boolean {
  const [x, y] = [river.reading.place!, b.reading.place!];
  const isBare = y.kind === undefined && b.country === undefined;
  return (
    CALLED_BARE.has(x.sort) &&
    // "South Velmora" is no sea, though the South Velmora Sea is one.
    !y.name.includes(' ') &&
    x.name === y.name &&
    isBare &&
    (b.place === undefined || b.place.kind === 'water')
  );
}

/** "Velmora" on no map and the "Velmora Airport" of one text. */
function isAirport(airport: Profile, b: Profile): boolean {
  const [x, y] = [airport.reading.place!, b.reading.place!];
  return (
    x.kind === 'facility' &&
    x.name === y.name &&
    /\sairport$/i.test(x.label) &&
    y.kind === undefined &&
    b.place === undefined &&
    countShared(airport.documents, b.documents) > 0
  );
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

/** Both ascending. */
function countShared(a: readonly number[], b: readonly number[]): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      count++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return count;
}
