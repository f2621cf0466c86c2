import { singular } from '../names/organization.ts';
import type { NameReading } from '../names/reading.ts';

/** Whether a name can be a shorter form of another: a family name, an acronym, a name without its country. */
export function fits(short: NameReading, full: NameReading): boolean {
  if (short.type !== full.type) return false;
  if (short.person && full.person) return fitsPerson(short.person, full.person);
  if (short.organization && full.organization)
    return fitsOrganization(short.organization, full.organization);
  if (short.thing && full.thing) return fitsThing(short.thing, full.thing);
  return false;
}

/**
 * Whether a text that gives both names for one thing is to be believed: an acronym says too little of itself (two
 * organizations have it), and two full names of organizations that share no word are more often a slip of reading.
 */
export function mayAlias(a: NameReading, b: NameReading): boolean {
  const [x, y] = [a.organization, b.organization];
  if (!x || !y) return true;
  const isName = (name: Organization) => name.words.length < 2 && !name.known && !name.generic;
  if (isName(x) || isName(y)) return true;
  return x.words.some((word) => y.words.includes(word));
}

type Person = NonNullable<NameReading['person']>;
type Thing = NonNullable<NameReading['thing']>;
type Organization = NonNullable<NameReading['organization']>;

/** A single word fits as family name, or as a forename that is not a family name; more words in their order, or first. */
function fitsPerson(short: Person, full: Person): boolean {
  if (short.suffix !== undefined && full.suffix !== undefined && short.suffix !== full.suffix)
    return false;
  // A father that is said to be one is not the other.
  if (short.suffix !== full.suffix && (short.suffix === 'sr' || full.suffix === 'sr')) return false;
  if (isWithoutNumber(short, full)) return true;
  if (short.words.length >= full.words.length) return false;
  // "Prince Charles" is no Charles Berg.
  if (short.crowned !== undefined && !full.title.includes(short.crowned)) return false;
  if (short.words.length === 1)
    return (
      full.family === short.family ||
      full.words[0] === short.family ||
      (isFamilyFirst(full) && full.words.at(-1) === short.family)
    );
  if (isBeginning(short.words, full.words)) return true;
  return inOrder(short.words, full.words) && short.family === full.family;
}

/** "King Carl" is Carl IV, and "Carl Lind" the only Carl Lind III of a text; a father is told from his son. */
function isWithoutNumber(short: Person, full: Person): boolean {
  const isNumbered = full.suffix !== undefined && /^(?:jr|[ivx]+)$/.test(full.suffix);
  return isNumbered && short.suffix === undefined && short.words.join(' ') === full.words.join(' ');
}

/** "Anh" is Le Duc Anh. */
function isFamilyFirst({ words, family }: Person): boolean {
  return words.length === 3 && words[0] === family;
}

function fitsOrganization(short: Organization, full: Organization): boolean {
  // An acronym that the list has is another's where the initials alone agree.
  if (short.acronym !== undefined && short.known !== true && full.initials.includes(short.acronym))
    return true;
  // The broadcaster is not its first channel, nor the league of nations its council.
  if (short.known === true) return false;
  if (full.words.length <= short.words.length && full.country === short.country) return false;
  if (short.country !== undefined && short.country !== full.country) return false;
  if (isParty(short, full)) return true;
  const has = new Set(full.words);
  const contained = short.words.every((word) => has.has(word));
  return (
    contained &&
    (short.words.length > 1 || full.words[0] === short.words[0] || short.generic === true)
  );
}

/** "Velmora Communists" are the Velmora Communist Party. */
function isParty(short: Organization, full: Organization): boolean {
  return (
    short.words.length > 1 &&
    full.words.at(-1) === 'party' &&
    full.words.length === short.words.length + 1 &&
    short.words.every((word, at) => singular(word) === singular(full.words[at]!))
  );
}

/** "Ana Maria" of "Ana Maria Lind Berg". */
function isBeginning(short: readonly string[], full: readonly string[]): boolean {
  return (
    full.length - short.length > 1 &&
    short.every((word, at) => word === full[at] && word.length > 1)
  );
}

function inOrder(short: readonly string[], full: readonly string[]): boolean {
  let at = 0;
  for (const word of full) if (word === short[at]) at++;
  return at === short.length;
}

/** "Phailin" of "Cyclone Phailin", "HEROES" of "HEROES Act": the beginning or the end, at least half of it. */
function fitsThing(short: Thing, full: Thing): boolean {
  if (short.acronym !== undefined && full.initials.includes(short.acronym)) return true;
  // The system is not the tool that comes with it.
  if (short.known === true) return false;
  const size = short.words.length;
  if (size >= full.words.length || 2 * size < full.words.length) return false;
  const words = short.words.join(' ');
  return (
    full.words.slice(0, size).join(' ') === words || full.words.slice(-size).join(' ') === words
  );
}
