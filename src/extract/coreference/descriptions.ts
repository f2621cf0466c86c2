import type { Context } from '../context.ts';
import type { Candidate, TitleFact } from '../mentions/candidate.ts';
import type { Lexicon } from '../mentions/find.ts';
import { isRelation } from '../tree.ts';
import { role } from './features.ts';
import type { Links } from './links.ts';

/** What a rule for descriptions found: the mention meant, and by which rule. */
export interface Referent {
  to: Candidate;
  rule: string;
}

/** How far back office holders and places are looked for. */
const PEOPLE_SENTENCES = 12;
const PLACE_SENTENCES = 3;
const MENTIONS = 80;
/** Modifiers that change whom an office is of. */
const CHANGED =
  /^(?:former|ex|deputy|vice|acting|new|next|future|previous|late|other|another|then|incoming|outgoing|only|first|last)$/;
const PLACES: ReadonlyMap<string, string> = new Map([
  ['city', 'city'],
  ['town', 'city'],
  ['village', 'city'],
  ['metropolis', 'city'],
  ['region', 'region'],
  ['province', 'region'],
  ['oblast', 'region'],
  ['peninsula', 'region'],
]);

/** A description that world knowledge ties to a name: an office, "his counterpart", "the country", "the latter". */
export function referentOf(
  context: Context,
  links: Links,
  lexicon: Lexicon,
  nominal: Candidate,
): Referent | undefined {
  if (nominal.kind !== 'nominal' || nominal.plural || nominal.definiteness === 'indefinite')
    return undefined;
  if (nominal.lemma === 'latter') return named(latter(links, nominal), 'latter');
  if (nominal.lemma === 'counterpart')
    return named(counterpart(context, links, nominal), 'counterpart');
  if (nominal.type === 'person') return named(officeHolder(links, lexicon, nominal), 'office');
  if (nominal.definiteness !== 'definite' || nominal.words.length > 0 || nominal.after.length > 0)
    return undefined;
  if (nominal.lemma === 'country' || nominal.lemma === 'nation')
    return named(country(context, links, nominal), 'country');
  if (nominal.type === 'organization') return named(namesake(links, nominal), 'namesake');
  const kind = PLACES.get(nominal.lemma);
  return kind === undefined ? undefined : named(place(context, links, nominal, kind), 'place');
}

function named(to: Candidate | undefined, rule: string): Referent | undefined {
  return to && { to, rule };
}

/** One mention of each cluster before a mention, nearest first, not farther than so many sentences. */
export function* before(links: Links, mention: Candidate, sentences: number): Generator<Candidate> {
  const seen = new Set<number>([links.find(mention.index)]);
  for (let i = mention.index - 1; i >= 0 && i >= mention.index - MENTIONS; i -= 1) {
    const other = links.list[i]!;
    if (mention.sentence - other.sentence > sentences) return;
    const root = links.find(i);
    if (seen.has(root)) continue;
    seen.add(root);
    yield other;
  }
}

/** "the group" behind "the Harbour Contact Group": the last body whose name has the word, and none of its kind since. */
function namesake(links: Links, nominal: Candidate): Candidate | undefined {
  for (const other of before(links, nominal, PEOPLE_SENTENCES)) {
    const facts = links.cluster(other.index);
    if (facts.plural || other.kind === 'pronoun') continue;
    if (facts.name !== undefined) {
      if (facts.type === 'organization' && hasWord(facts.members, nominal.lemma)) return other;
    } else if (other.lemma === nominal.lemma && other.after.length === 0) return undefined;
  }
  return undefined;
}

/** Whether one of the names of a body ends with a word, or has it before "of" ("Bank of Norland"). */
function hasWord(members: readonly Candidate[], word: string): boolean {
  return members.some(
    ({ kind, words }) =>
      kind === 'name' && words.length > 1 && (words.at(-1) === word || words[0] === word),
  );
}

/** The last person or organization named in the sentence before. */
function latter(links: Links, mention: Candidate): Candidate | undefined {
  for (const other of before(links, mention, 2)) {
    const facts = links.cluster(other.index);
    if (
      other.sentence < mention.sentence &&
      facts.name &&
      facts.type !== 'place' &&
      !facts.plural &&
      other.kind !== 'pronoun'
    )
      return other;
  }
  return undefined;
}

function ranksOf(lexicon: Lexicon, lemma: string): ReadonlySet<string> | undefined {
  return (
    lexicon.offices.ranks.get(lemma) ??
    (lexicon.offices.heads.has(lemma) ? new Set([lemma]) : undefined)
  );
}

/** Whether a title is one of those that a description can stand for: its last word, or its last two, is. */
function holds(title: TitleFact, ranks: ReadonlySet<string>): boolean {
  const parts = title.words.split('-');
  return (
    ranks.has(parts.at(-1)!) ||
    ranks.has(parts.slice(-2).join('-')) ||
    (ranks.has(parts[0]!) && parts[1] === 'of')
  );
}

/** "the Peruvian leader", "Chile's second war-time president", "the mayor": the one person known to hold the office. */
function officeHolder(links: Links, lexicon: Lexicon, nominal: Candidate): Candidate | undefined {
  const ranks = ranksOf(lexicon, nominal.lemma);
  if (ranks === undefined || nominal.words.some((word) => CHANGED.test(word))) return undefined;
  const { country: code } = nominal;
  if (nominal.definiteness === 'bare' && code === undefined) return undefined;
  const fields = nominal.words.filter((word) => lexicon.offices.modifiers.has(word));
  const exact: Candidate[] = [];
  const loose: Candidate[] = [];
  for (const other of before(links, nominal, PEOPLE_SENTENCES)) {
    const facts = links.cluster(other.index);
    if (facts.type !== 'person' || facts.plural || facts.name === undefined) continue;
    const titles = facts.titles.filter(
      (title) => holds(title, ranks) && !/^(?:former|ex)-/.test(title.words),
    );
    if (
      titles.length === 0 ||
      !fields.every((field) => titles.some(({ words }) => words.includes(field)))
    )
      continue;
    if (nominal.gender && facts.gender && nominal.gender !== facts.gender) continue;
    if (code === undefined || titles.some((title) => title.country === code)) exact.push(other);
    else if (titles.every((title) => title.country === undefined)) loose.push(other);
  }
  if (exact.length > 0) return code === undefined && tied(nominal, exact) ? undefined : exact[0];
  return loose.length === 1 ? loose[0] : undefined;
}

/** Two holders of such an office in the nearest sentence that has one. */
function tied(mention: Candidate, found: readonly Candidate[]): boolean {
  const [a, b] = found;
  return b !== undefined && a!.sentence === b.sentence && a!.sentence < mention.sentence;
}

/** "his Peruvian counterpart": whoever holds the owner's office in the other country. */
function counterpart(context: Context, links: Links, nominal: Candidate): Candidate | undefined {
  const owner = context.tree.dependent(nominal.head, 'nmod:poss');
  const own = owner === undefined ? undefined : links.at(owner);
  const titles = own ? links.cluster(own.index).titles : [];
  const offices = new Set(titles.map(({ words }) => words.split('-').at(-1)!));
  const found: Candidate[] = [];
  for (const other of before(links, nominal, PEOPLE_SENTENCES)) {
    const facts = links.cluster(other.index);
    if (facts.type !== 'person' || facts.name === undefined || (own && links.same(other, own)))
      continue;
    const same = facts.titles.filter(
      ({ words }) => offices.size === 0 || offices.has(words.split('-').at(-1)!),
    );
    const fits =
      nominal.country === undefined
        ? same.length > 0 && offices.size > 0
        : same.some((title) => title.country === nominal.country);
    if (fits) found.push(other);
  }
  return nominal.country === undefined &&
    found.length > 1 &&
    found[0]!.sentence < nominal.sentence - 2
    ? undefined
    : found[0];
}

/** How clearly a sentence is about a country, by the part that the country plays. */
function weight(context: Context, mention: Candidate): number {
  switch (role(context, mention)) {
    case 'subject':
    case 'passive':
      return 3;
    case 'possessor':
    case 'object':
      return 2;
    case 'inner': {
      const above = context.tree.head(mention.head);
      const noun = above < 0 ? '' : context.analysis.tokens[above]!.lemma.toLowerCase();
      return PLACES.has(noun) ? 1 : 0;
    }
    default:
      return 1.5;
  }
}

/** "the country": the one that governs the sentence, else the one before; never the one that visits it. */
function country(context: Context, links: Links, nominal: Candidate): Candidate | undefined {
  const visitor = visitorOf(context, links, nominal);
  let best: Candidate | undefined;
  let bestWeight = 0;
  let isTied = false;
  let sentence = nominal.sentence;
  for (const other of before(links, nominal, 1)) {
    if (other.sentence < sentence) {
      if (best) break;
      sentence = other.sentence;
    }
    const { country: code, type } = links.cluster(other.index);
    if (code === undefined || type !== 'place' || visitor.has(code)) continue;
    // Of whom a pronoun speaks the sentence is about.
    const one = other.kind === 'pronoun' ? 3 : weight(context, other);
    if (one > bestWeight) [best, bestWeight, isTied] = [other, one, false];
    else if (best && one === bestWeight) isTied ||= code !== links.cluster(best.index).country;
  }
  // "Norland wants to join, but Sudmark supplies it, with the country's …": of either.
  return isTied ? undefined : best;
}

/** Countries of whoever visits, attacks or leaves "the country". */
function visitorOf(context: Context, links: Links, nominal: Candidate): ReadonlySet<string> {
  const { tree, analysis } = context;
  if (!isRelation(analysis.tokens[nominal.head]!.relation, 'obj')) return new Set();
  const verb = tree.head(nominal.head);
  const subject = verb < 0 ? undefined : tree.dependent(verb, 'nsubj');
  const agent = subject === undefined ? undefined : links.at(subject);
  if (agent === undefined) return new Set();
  const { country: own, titles } = links.cluster(agent.index);
  return new Set(
    [own, ...titles.map((title) => title.country)].filter((code) => code !== undefined),
  );
}

/** "the town of Lund" is not "the city" of the next sentence. */
function isCalledOther(
  { analysis: { tokens } }: Context,
  { lemma }: Candidate,
  { first }: Candidate,
): boolean {
  const called = tokens[first - 2]?.lemma.toLowerCase() ?? '';
  if (!/^of$/i.test(tokens[first - 1]?.text ?? '') || !PLACES.has(called)) return false;
  return called !== lemma && PLACES.get(called) === PLACES.get(lemma);
}

/** "the city": the only one of its kind in the nearest sentence that names one. */
function place(
  context: Context,
  links: Links,
  nominal: Candidate,
  kind: string,
): Candidate | undefined {
  let found: Candidate | undefined;
  for (const other of before(links, nominal, PLACE_SENTENCES)) {
    if (found && other.sentence < found.sentence) break;
    const facts = links.cluster(other.index);
    if (
      facts.type !== 'place' ||
      facts.name === undefined ||
      facts.subtype !== kind ||
      other.kind === 'pronoun' ||
      isCalledOther(context, nominal, other)
    )
      continue;
    if (found === undefined || weight(context, other) > weight(context, found)) found = other;
    else if (weight(context, other) === weight(context, found)) return undefined;
  }
  return found;
}
