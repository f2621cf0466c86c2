import { push } from '../../base/order.ts';
import { singular } from '../names/organization.ts';
import { CALLED_BARE } from '../names/place.ts';
import { consonants, lookups, readings } from '../names/romanization.ts';
import type { Speller } from '../names/spelling.ts';
import type { Profile } from './profile.ts';

/** Members of a block beyond this are compared with their neighbours in order only. */
const LARGE = 40;
const WINDOW = 6;

/** Kinds whose word texts leave out. */
const KINDS_LEFT_OUT = /^(?:facility)?$/;

/**
 * Pairs of profiles worth comparing: those that share the consonants of a family name and the beginning or the
 * group of a forename, the initials, or a name that a text gives. The number of pairs grows with the number of
 * names, not with its square, whatever the names are.
 */
export function candidatePairs(profiles: readonly Profile[], speller: Speller): [number, number][] {
  const blocks = new Map<string, number[]>();
  profiles.forEach((profile, index) => {
    for (const key of new Set(blockKeys(profile, speller))) push(blocks, key, index);
  });
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  for (const members of blocks.values()) {
    const reach = members.length > LARGE ? WINDOW : members.length;
    for (let i = 0; i < members.length; i++) {
      for (let j = i + 1; j < members.length && j <= i + reach; j++) {
        const a = members[i]!;
        const b = members[j]!;
        const id = a * profiles.length + b;
        if (seen.has(id)) continue;
        seen.add(id);
        pairs.push([a, b]);
      }
    }
  }
  return pairs;
}

function blockKeys(profile: Profile, speller: Speller): string[] {
  const { type, reading } = profile;
  const called = [...profile.names.values()].flatMap(({ reading: name }) =>
    (name.person?.words.length ?? 0) > 1 ? name.key : [],
  );
  const own = [profile.reading.key, ...profile.given, ...called].map((key) => `=${key}`);
  if (reading.person) return [...own, ...personKeys(reading.person, speller)];
  if (reading.organization) {
    const { words, bare } = reading.organization;
    return [
      ...own,
      ...(bare ? [`organization|${bare.join('')}`] : []),
      ...(words.length > 2 ? words.map((_, at) => `organization|-|${others(words, at)}`) : []),
      `organization|${words.join('')}`,
      `organization|${words.map(singular).sort().map(firstConsonants).join(' ')}`,
    ];
  }
  if (reading.place) {
    const { name, kind = '', sort } = reading.place;
    const bare = KINDS_LEFT_OUT.test(kind) || CALLED_BARE.has(sort) ? [`place|-|${name}`] : [];
    return [...own, ...bare, ...lookups(name).map((sound) => `place|${kind}|${sound}`)];
  }
  return [...own, `${type}|${reading.label.toLowerCase()}`];
}

/** The words without one of them, which may be misspelt. */
function others(words: readonly string[], without: number): string {
  return words.filter((_, at) => at !== without).join(' ');
}

function personKeys(person: NonNullable<Profile['reading']['person']>, speller: Speller): string[] {
  const given = person.given[0];
  if (given === undefined) return [];
  const group = speller.forenameFamily(given);
  const keys: string[] = [];
  const sounds = new Set(lookups(given).map((sound) => sound.slice(0, 1)));
  for (const family of lookups(person.family)) {
    keys.push(`person|${family}|${group}`);
    for (const sound of sounds) keys.push(`person|${family}|${sound}`);
  }
  // "Xi Jinping" and "Jinping Xi"
  const turned = [...person.words].sort();
  return [...keys, `person|${turned.map(firstConsonants).join(' ')}`];
}

function firstConsonants(word: string): string {
  return consonants(readings(word)[0] ?? word);
}
