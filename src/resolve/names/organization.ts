import { foldText } from '../../base/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { cleanName } from './clean.ts';

export interface OrganizationName {
  label: string;
  /** Equal for names that say the same in another order, spelling or legal form. */
  key: string;
  /** Content words of the key. */
  words: readonly string[];
  /** ISO code, where the name holds a country or its adjective: "Russian Defense Ministry". */
  country?: string;
  /** The words behind the country or union that the name begins with: "federal trade commission" of "US …". */
  bare?: readonly string[];
  /** The key without words that firms add to their names: "sony" of "Sony Entertainment". */
  stem?: string;
  /** Set when it ends like the name of a club, which is called by its stem. */
  isClub?: true;
  /** Set when the name itself looks like an acronym: its capitals. */
  acronym?: string;
  /** Initials of a name of three words or more, with and without its small words. */
  initials: readonly string[];
  /** Set when it is a common noun alone: "the Court", "Foreign Ministry". */
  generic?: true;
  /** Set when such a noun is that of a body of state, of which a country has one: not of "the University". */
  ofState?: true;
  /** Set when only words for parties make it: many countries have a "People's Democratic Party". */
  political?: true;
  /** Set when the list of organizations has the name: it is not short for a longer one. */
  known?: true;
  /** ISO code, when the list has the name, of words that other countries call their parties and bodies by too. */
  owner?: string;
  /** ISO code of the country that a listed organization is of. */
  home?: string;
}

/** The code of the country that a word or phrase names or belongs to, beside a head such as "forces". Folded. */
export type CountryOf = (phrase: string, head: string) => string | undefined;

export function parseOrganization(
  text: string,
  lexicon: Lexicon,
  countryOf: CountryOf,
): OrganizationName | undefined {
  const label = cleanName(text);
  const all = withShortLead(wordsOf(label), lexicon);
  if (all.length === 0) return undefined;
  const content = withoutLegalForm(
    all.filter((word) => !lexicon.organizationNoise.has(word)),
    lexicon,
  );
  const plain = canonicalWords(content.length > 0 ? content : all, lexicon);
  const institution = isInstitution(plain, lexicon);
  const department = !institution && isDepartment(plain);
  const { words, country } = institution
    ? liftCountry(plain, countryOf)
    : department
      ? liftCountry(plain, (phrase) => countryOf(phrase, 'department'))
      : { words: plain };
  const bare = country === undefined ? withoutLead(words, lexicon, countryOf) : undefined;
  const generic =
    country === undefined &&
    words.every((word) => lexicon.genericHeads.has(word) || FIELDS.has(word));
  const isPolitical = (word: string) => lexicon.politicalWords.has(word) || word === 'national';
  const isTurnable =
    institution || (department && !plain.some((word) => /^(?:police|fire|sheriffs?)$/.test(word)));
  const key = (isTurnable ? words.map(singular).sort() : words).join(' ');
  const acronym = acronymOf(label);
  return {
    label,
    key: country === undefined ? key : `${country}:${key}`,
    words,
    initials: initialsOf(label, lexicon),
    ...(country === undefined ? {} : { country }),
    ...(acronym === undefined ? {} : { acronym }),
    ...(bare === undefined ? {} : { bare }),
    ...stemOf(words, lexicon),
    ...(generic ? { generic } : {}),
    ...(words.length > 1 && words.includes('party') && words.every(isPolitical)
      ? { political: true as const }
      : {}),
    ...(generic && (institution || isDepartment(words)) ? { ofState: true as const } : {}),
  };
}

/** One or two words for a body of state: "government", "high court". */
function isInstitution(words: readonly string[], { institutions }: Lexicon): boolean {
  return words.some(
    (word, at) => institutions.has(word) || institutions.has(`${word}-${words[at + 1] ?? ''}`),
  );
}

function isDepartment(words: readonly string[]): boolean {
  return words.length > 1 && words.includes('department');
}

/** What ministries, courts and services of any country are named for. */
const FIELDS = new Set(
  `foreign interior defense finance justice health education energy economy economic agriculture culture transport
  environment labor trade supreme high constitutional national federal state central general security air election
  intelligence police armed special public prime president presidential prosecutor attorney criminal appeals city
  district regional local investigative main civil human rights emergency information internal affairs`.split(
    /\s+/,
  ),
);

/** "Ministry of Agriculture and Cooperative" is that of cooperatives. */
export function singular(word: string): string {
  return word.length > 5 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function wordsOf(label: string): string[] {
  return foldText(label)
    .replace(/['’]s(?=\s|$)/g, '')
    .replace(/(?<=\p{L})\.(?=\p{L}|$|\s)/gu, '')
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 16);
}

/** "United States Department of Trade" is the "U.S. Department of Trade". */
function withShortLead(words: string[], { leadLetters }: Lexicon): string[] {
  const letters = words.length > 3 ? leadLetters.get(words.slice(0, 2).join(' ')) : undefined;
  return letters === undefined ? words : [letters, ...words.slice(2)];
}

/** Without "Ltd" and "Football Club": forms of a word or two at the end. */
export function withoutLegalForm(words: readonly string[], { legalForms }: Lexicon): string[] {
  let end = words.length;
  const sizeOfForm = () =>
    [1, 2].find(
      (size) =>
        end > (size === 1 ? 1 : 3) && legalForms.has(words.slice(end - size, end).join('-')),
    );
  for (let size = sizeOfForm(); size !== undefined; size = sizeOfForm()) end -= size;
  return words.slice(0, end);
}

/** British spellings become American ones, "Ministry of Foreign Affairs" becomes "foreign ministry". */
function canonicalWords(words: readonly string[], lexicon: Lexicon): string[] {
  const spelt = words.flatMap((word) =>
    (lexicon.organizationSynonyms.get(word) ?? word).split(' '),
  );
  if (!spelt.includes('ministry')) return spelt;
  return spelt
    .filter((word) => word !== 'affairs')
    .map((word) => lexicon.ministryFields.get(word) ?? word);
}

function liftCountry(
  words: readonly string[],
  countryOf: CountryOf,
): { words: string[]; country?: string } {
  for (let size = Math.min(4, words.length - 1); size > 0; size--) {
    for (const from of [0, words.length - size]) {
      const country = countryOf(words.slice(from, from + size).join(' '), words.at(-1)!);
      if (country !== undefined)
        return { words: [...words.slice(0, from), ...words.slice(from + size)], country };
    }
  }
  return { words: [...words] };
}

function stemOf(words: readonly string[], lexicon: Lexicon): { stem?: string; isClub?: true } {
  let end = words.length;
  while (end > 1 && lexicon.organizationTails.has(words[end - 1]!)) end--;
  if (end === words.length && end > 1 && lexicon.clubTails.has(words[end - 1]!))
    return { stem: words.slice(0, -1).join(' '), isClub: true };
  if (words.length === 2 && /^a?fc$/.test(words[0]!)) return { stem: words[1]!, isClub: true };
  return end === words.length ? {} : { stem: words.slice(0, end).join(' ') };
}

function withoutLead(
  words: readonly string[],
  { organizationLeads }: Lexicon,
  countryOf: CountryOf,
): readonly string[] | undefined {
  for (let size = Math.min(3, words.length - 2); size > 0; size--) {
    const lead = words.slice(0, size).join(' ');
    if (
      organizationLeads.has(lead.replace(/ /g, '-')) ||
      countryOf(lead, words.at(-1)!) !== undefined
    )
      return words.slice(size);
  }
  return undefined;
}

export function acronymOf(label: string): string | undefined {
  const letters = label.replace(/[.\s]/g, '');
  return /^[\p{Lu}\d&-]{2,8}s?$/u.test(letters) && /\p{Lu}.*\p{Lu}/u.test(letters)
    ? letters.replace(/[^\p{Lu}\d]/gu, '')
    : undefined;
}

export function initialsOf(label: string, lexicon: Lexicon): string[] {
  const words = label.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (words.length < 2 || words.length > 9) return [];
  const content = words.filter((word) => !lexicon.organizationNoise.has(foldText(word)));
  const first = (list: readonly string[]) => list.map((word) => word[0]!.toUpperCase()).join('');
  return [...new Set([first(words), first(content)])].filter((letters) => letters.length > 1);
}
