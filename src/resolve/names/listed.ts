import { foldPhrase, type Geography } from '../geography.ts';
import type { Lexicon } from '../lexicon.ts';
import type { KnownNames } from './known.ts';
import { parseOrganization, withoutLegalForm, type OrganizationName } from './organization.ts';

/** Reads names of organizations; what the list of organizations knows gets the key of its full name. */
export function createOrganizationReader(
  lexicon: Lexicon,
  geography: Geography,
  names: KnownNames,
): (text: string) => OrganizationName | undefined {
  const countryOf = (phrase: string, head: string) =>
    // "Georgia Department of Health" is of the state.
    head === 'department' && isState(phrase, geography)
      ? undefined
      : (geography.country(phrase) ??
        (lexicon.stateHeads.has(head) ? geography.government(phrase) : undefined));
  const parse = (text: string) => parseOrganization(text, lexicon, countryOf);
  return (text) => {
    const seen = parse(text);
    const form = seen && listedForm(seen.label, lexicon, geography, names);
    const canonical = form === undefined ? undefined : parse(names.organization(form)!);
    if (!seen || !canonical) return seen && byCountry(asUniversity(seen, geography), geography);
    const home = names.home(form!);
    const owner = isShared(seen, lexicon) ? home : undefined;
    const { words } = canonical;
    const isOwn = home !== undefined && isShared(canonical, lexicon);
    const key = isOwn ? `${home}:${[...words].sort().join(' ')}` : canonical.key;
    const named = {
      ...seen,
      key,
      words,
      known: true as const,
      ...(owner ? { owner } : {}),
      ...(home ? { home } : {}),
    };
    delete named.generic;
    delete named.ofState;
    return named;
  };
}

/** "Norland Development Bank" is the Norlandish one: the key has the country's code for either. */
function byCountry(name: OrganizationName, geography: Geography): OrganizationName {
  const [lead, ...rest] = name.words;
  if (name.country !== undefined || rest.length < 2 || isState(lead!, geography)) return name;
  const code = geography.country(lead!);
  if (code === undefined || name.key !== name.words.join(' ')) return name;
  return { ...name, key: [code, ...rest].join(' ') };
}

function isState(phrase: string, geography: Geography): boolean {
  return geography
    .places(phrase)
    .some(({ kind, country }) => kind === 'region' && country === 'US');
}

/** "University of Lind" is Lind University, but for the places of the United States: Miami has two. */
function asUniversity(name: OrganizationName, geography: Geography): OrganizationName {
  const [head, ...rest] = name.words;
  if (head !== 'university' || rest.length === 0 || rest.length > 2) return name;
  if (!/^(?:the )?university (?:of|at)\s/iu.test(name.label)) return name;
  const isAmerican = ({ country }: { country?: string }) => country === 'US' || country === 'CA';
  const phrase = rest.join(' ');
  if (geography.country(phrase) !== undefined || geography.places(phrase).some(isAmerican))
    return name;
  const words = [...rest, head];
  return { ...name, words, key: words.join(' ') };
}

/** A name of common political words, as several countries have: "Labour Party", "Congress". */
function isShared({ words, acronym }: OrganizationName, { politicalWords }: Lexicon): boolean {
  return acronym === undefined && words.every((word) => politicalWords.has(word));
}

/** The form under which the list has a name, or one that differs from it by what does not count. */
function listedForm(
  label: string,
  lexicon: Lexicon,
  geography: Geography,
  names: KnownNames,
): string | undefined {
  const folded = foldPhrase(label);
  const isListed = (form: string) => names.organization(form) !== undefined;
  // "Velmora Systems" is the firm that the list has, though it may have both.
  const plain = withoutTail(withoutForm(folded, lexicon), lexicon);
  if (plain !== undefined && isListed(plain) && !names.isNoun(plain)) return plain;
  // "Cia" is a company in Spanish.
  if (names.isAcronym(folded) && label !== label.toUpperCase()) return undefined;
  if (isListed(folded)) return folded;
  // "A Liberal Democrat" is of the party that the list has in the plural.
  if (folded.includes(' ') && isListed(`${folded}s`)) return `${folded}s`;
  const bare = withoutForm(folded, lexicon);
  if (isListed(bare)) return bare;
  const own = withoutCountry(bare, geography, names);
  return own !== undefined && isListed(own) ? own : undefined;
}

function withoutForm(folded: string, lexicon: Lexicon): string {
  return withoutLegalForm(folded.split(' '), lexicon).join(' ');
}

/** Without a last word that says what kind of firm or party it is, and no more. */
function withoutTail(folded: string, { plainTails }: Lexicon): string | undefined {
  const words = folded.split(' ');
  return words.length > 1 && plainTails.has(words.at(-1)!)
    ? words.slice(0, -1).join(' ')
    : undefined;
}

/** "German Siemens": the adjective of the country that it is of says nothing. */
function withoutCountry(
  folded: string,
  geography: Geography,
  names: KnownNames,
): string | undefined {
  const words = folded.split(' ');
  for (let size = 1; size <= 2 && size < words.length; size++) {
    const code = geography.country(words.slice(0, size).join(' '));
    const rest = words.slice(size).join(' ');
    if (code !== undefined && names.home(rest) === code) return rest;
  }
  return undefined;
}
