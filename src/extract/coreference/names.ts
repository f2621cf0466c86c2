import { push } from '../../base/order.ts';
import type { Candidate } from '../mentions/candidate.ts';
import type { MentionWords } from '../mentions/words.ts';
import { personNamesAgree, type Links } from './links.ts';

/** Sieves for names against names: the same words, acronyms, parts of a longer name. */
export function linkNames(links: Links, words: MentionWords): void {
  const names = links.list.filter(({ kind }) => kind === 'name');
  linkEqualNames(links, names);
  linkAcronyms(links, names);
  linkPeople(
    links,
    names.filter(({ type }) => type === 'person'),
  );
  linkOrganizations(
    links,
    names.filter(({ type }) => type === 'organization'),
    words,
  );
}

function nameKey(candidate: Candidate): string {
  if (candidate.country !== undefined && candidate.type === 'place')
    return `country ${candidate.country}`;
  return candidate.words.join(' ');
}

function linkEqualNames(links: Links, names: readonly Candidate[]): void {
  const seen = new Map<string, Candidate>();
  for (const name of names) {
    const key = nameKey(name);
    if (key === '') continue;
    const before = seen.get(key);
    if (before) links.merge(name, before, 'same-name');
    else seen.set(key, name);
  }
}

/** First letters of the capitalized words: "Organization for Security and Co-operation" gives OSC and OSCE's like. */
export function initials(candidate: Candidate): string {
  const capitals = candidate.text.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? [];
  return capitals.join('').toLowerCase();
}

function linkAcronyms(links: Links, names: readonly Candidate[]): void {
  const long = new Map<string, Candidate[]>();
  for (const name of names)
    if (name.words.length >= 2 && name.type !== 'person') push(long, initials(name), name);
  for (const name of names) {
    if (name.words.length !== 1 || !/^(?:\p{Lu}\.?){2,7}s?$/u.test(name.text)) continue;
    const found = long.get(name.words[0]!) ?? [];
    const one = found.find(
      (other) => links.same(other, found[0]!) && other.country === name.country,
    );
    if (one && found.every((other) => links.same(other, one))) links.merge(name, one, 'acronym');
  }
}

/** Short names of people go to the full name that ends with them, else to the one that begins with them. */
function linkPeople(links: Links, people: readonly Candidate[]): void {
  const full = people.filter(({ words }) => words.length > 1);
  const byLast = new Map<string, Candidate[]>();
  const byFirst = new Map<string, Candidate[]>();
  for (const person of full) {
    push(byLast, person.words.at(-1)!, person);
    push(byFirst, person.words[0]!, person);
  }
  for (const person of full)
    for (const other of nearest(byLast.get(person.words.at(-1)!) ?? [], person, links))
      if (personNamesAgree(person.words, other.words)) {
        links.merge(person, other, 'full-name');
        break;
      }
  for (const person of people) {
    if (person.words.length !== 1) continue;
    const word = person.words[0]!;
    const surname = nearest(byLast.get(word) ?? [], person, links);
    const forename =
      surname.length > 0 || person.titles.length > 0
        ? []
        : nearest(byFirst.get(word) ?? [], person, links);
    if (forename.length > 1) continue;
    for (const other of [...surname, ...forename])
      if (links.merge(person, other, surname.length > 0 ? 'surname' : 'forename')) break;
  }
}

/** One mention of each cluster, the nearest before first, then those after. */
function nearest(found: readonly Candidate[], of: Candidate, links: Links): Candidate[] {
  const clusters = new Map<number, Candidate>();
  const at = found.findLastIndex(({ index }) => index < of.index);
  for (const other of [
    ...found.slice(Math.max(0, at - 20), at + 1).reverse(),
    ...found.slice(at + 1, at + 21),
  ]) {
    const root = links.find(other.index);
    if (other.index !== of.index && !clusters.has(root)) clusters.set(root, other);
  }
  return [...clusters.values()];
}

function withoutForm(candidate: Candidate, words: MentionWords): readonly string[] {
  let last = candidate.words.length;
  while (last > 1 && words.legalForms.has(candidate.words[last - 1]!)) last -= 1;
  return candidate.words.slice(0, last);
}

/** "Norvik" and "Norvik OAO", "the Alliance" and "Transatlantic Alliance", "Bank" and "Central Bank". */
function linkOrganizations(links: Links, names: readonly Candidate[], words: MentionWords): void {
  const byEnd = new Map<string, Candidate[]>();
  const cores = new Map<Candidate, readonly string[]>();
  for (const name of names) {
    const core = withoutForm(name, words);
    cores.set(name, core);
    if (core.length < 2 && core.length === name.words.length) continue;
    push(byEnd, core[0]!, name);
    if (core.at(-1) !== core[0]) push(byEnd, core.at(-1)!, name);
  }
  for (const name of names) {
    const core = cores.get(name)!;
    const found = nearest(byEnd.get(core[0] ?? '') ?? [], name, links).filter((other) => {
      const long = cores.get(other)!;
      return (
        long.length >= core.length &&
        !isOffshoot(name, other) &&
        !(
          startsWith(long, core) &&
          !core.includes(long.at(-1)!) &&
          words.wares.has(long.at(-1)!)
        ) &&
        ((!isAcronym(name) && startsWith(long, core)) ||
          (core.length === 1 && long.at(-1) === core[0]))
      );
    });
    if (found.length === 1) links.merge(name, found[0]!, 'part-of-name');
  }
}

/** "Zorva" is neither the "Zorva X2" nor the "Zorva TAB", nor is it the "New Zorva": wares and heirs have longer names. */
function isOffshoot({ text }: Candidate, { text: long }: Candidate): boolean {
  if (long.length <= text.length) return false;
  if (long === `New ${text}`) return true;
  const last = long.slice(long.lastIndexOf(' ') + 1);
  const coded = /\d/.test(last) || (/^\p{Lu}{2,}$/u.test(last) && !LEGAL.test(last));
  return coded && long.startsWith(text) && !/^\p{Lu}+$/u.test(text);
}

const LEGAL =
  /^(?:AG|SA|NV|AB|ASA|LLC|PLC|LTD|INC|CORP|CO|OAO|OOO|PJSC|OYJ|GMBH|BV|SE|SPA|KG|AS|UK|US|USA|EU|FC|AFC|SC|CF)$/;

/** "UN" is not the "UN Development Programme". */
function isAcronym({ text }: Candidate): boolean {
  return /^(?:\p{Lu}\.?){2,6}$/u.test(text);
}

function startsWith(long: readonly string[], short: readonly string[]): boolean {
  return short.every((word, index) => long[index] === word);
}
