import { singular, type OrganizationName } from '../names/organization.ts';
import { isWrittenAlike } from '../names/slip.ts';
import type { Speller } from '../names/spelling.ts';
import { feature, type Feature } from './evidence.ts';
import type { Profile } from './profile.ts';

/** So many words in another order make no other name, whatever "of" stands between them. */
const MANY_WORDS = 4;

/** What two names of organizations say about being one; undefined where nothing speaks for it. */
export function compareOrganizations(
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
    if (x.words.length > 1 && singular(word) === singular(other)) return 1;
    return isWrittenAlike(word, other) || x.words.length === 1 ? speller.compare(word, other) : 0;
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
    (a.words.length >= MANY_WORDS ||
      !/ (?:of|for|on|to|in|and) /iu.test(`${a.label} ${b.label}`) ||
      isDepartment(a, b))
  );
}
