import { compareText } from '../../base/order.ts';
import type { Argument, DocumentClaim, DocumentMention } from '../../model/index.ts';
import type { Clause } from '../clauses/clause.ts';
import { lemmaOf } from '../clauses/predicates.ts';
import { argumentAt, type ClaimContext } from './argument.ts';
import type { Sides } from './frame.ts';

/** One who takes part in something mutual. */
export interface Party {
  /** Head of the phrase that names the party, alone or in a group. */
  head: number;
  argument: Argument;
}

/** Most parties that are paired: six pairs. */
const MOST = 4;

/**
 * Each phrase is a party; a group ("the two countries") gives its members, whose words stand elsewhere. `people` are
 * those whose countries a group may mean.
 */
export function partiesOf(
  context: ClaimContext,
  heads: readonly number[],
  people: readonly number[] = [],
): Party[] {
  const found: Party[] = [];
  for (const head of heads) {
    const members = membersOf(context, head, people);
    if (members.length > 0) found.push(...members.map((argument) => ({ head, argument })));
    else {
      const argument = argumentAt(context, head);
      if (argument) found.push({ head, argument });
    }
  }
  return found.slice(0, MOST);
}

export function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}

/** Members of the group that a phrase refers to, standing at the words of the group. */
export function membersOf(
  context: ClaimContext,
  head: number,
  others: readonly number[] = [],
): Argument[] {
  const { found } = context;
  const index = found.mentionAt(head);
  const mention = index === undefined ? undefined : found.mentions[index];
  if (!mention) return [];
  const known = found.clusters[mention.cluster]?.members ?? [];
  const members = known.length > 1 ? known : countriesOf(context, head, others);
  if (members.length < 2) return [];
  const named = members.flatMap((member) => {
    const best = bestMention(context, member);
    if (best === undefined) return [];
    const { text } = found.mentions[best]!;
    return [{ text, start: mention.start, end: mention.end, mention: best }];
  });
  // A group has no order of its own: the same two are always said in the same order.
  return named.sort((a, b) => compareText(a.text, b.text) || a.mention - b.mention);
}

/** "the two countries" of two people who sign or meet are the countries that they stand for. */
function countriesOf(context: ClaimContext, head: number, people: readonly number[]): number[] {
  const { tree, found } = context;
  if (!/^(?:country|nation|state|government)$/.test(lemmaOf(tree, head))) return [];
  const clusters = people.flatMap((person) => {
    const index = found.mentionAt(person);
    const cluster = index === undefined ? undefined : found.mentions[index]!.cluster;
    return cluster === undefined ? [] : [countryOf(context, cluster)];
  });
  const distinct = [...new Set(clusters.filter((one) => one !== undefined))];
  return people.length === 2 && distinct.length === 2 ? distinct : [];
}

/**
 * The country that a person holds an office of; else, the one country whose office holder a phrase without a name
 * speaks of ("Norland's president"), where the person has that office of an unnamed country.
 */
function countryOf(context: ClaimContext, person: number): number | undefined {
  const { found } = context;
  const offices = found.claims.filter(
    ({ relation, subject }) =>
      relation === 'holds-office' && clusterOf(context, subject.mention) === person,
  );
  for (const { object } of offices) {
    const cluster = clusterOf(context, object?.mention);
    if (cluster !== undefined && isCountry(context, cluster)) return cluster;
  }
  const titles = new Set(offices.map((claim) => titleOf(claim)));
  const holders = found.mentions.filter(
    ({ kind, type, head }) =>
      kind === 'nominal' && type === 'person' && titles.has(lemmaOf(context.tree, head)),
  );
  const countries = new Set(holders.flatMap((holder) => ownersIn(context, holder)));
  const taken = takenCountries(context, titles, person);
  const free = [...countries].filter((country) => !taken.has(country));
  return free.length === 1 ? free[0] : undefined;
}

/** Countries that others hold one of these offices of. */
function takenCountries(
  context: ClaimContext,
  titles: ReadonlySet<string>,
  person: number,
): Set<number> {
  return new Set(
    context.found.claims.flatMap((claim) => {
      const { relation, subject, object } = claim;
      const cluster = clusterOf(context, object?.mention);
      const same = clusterOf(context, subject.mention) === person;
      const counts = relation === 'holds-office' && titles.has(titleOf(claim)) && !same;
      return counts && cluster !== undefined ? [cluster] : [];
    }),
  );
}

function titleOf({ office, label }: DocumentClaim): string {
  return (office?.title ?? label).toLowerCase();
}

/** Countries named within a phrase. */
function ownersIn({ found }: ClaimContext, holder: DocumentMention): number[] {
  return found.mentions
    .filter(({ start, end, kind }) => kind === 'name' && start >= holder.start && end <= holder.end)
    .filter(({ type, subtype }) => type === 'place' && subtype === 'country')
    .map(({ cluster }) => cluster);
}

function clusterOf({ found }: ClaimContext, mention: number | undefined): number | undefined {
  return mention === undefined ? undefined : found.mentions[mention]?.cluster;
}

function isCountry({ found }: ClaimContext, cluster: number): boolean {
  return (found.clusters[cluster]?.mentions ?? []).some(
    (index) => found.mentions[index]?.subtype === 'country',
  );
}

/** The longest noun among the names of a cluster, else its longest name, the first among equals. */
export function bestMention({ found, tree }: ClaimContext, cluster: number): number | undefined {
  const all = found.clusters[cluster]?.mentions ?? [];
  const names = all.filter((index) => found.mentions[index]?.kind === 'name');
  const nouns = names.filter((index) => {
    const { upos, relation } = tree.tokens[found.mentions[index]!.head]!;
    return upos === 'PROPN' && relation !== 'amod' && relation !== 'compound';
  });
  return (nouns.length > 0 ? nouns : names).reduce<number | undefined>((best, index) => {
    const longer =
      best === undefined || found.mentions[index]!.text.length > found.mentions[best]!.text.length;
    return longer ? index : best;
  }, undefined);
}

/** "A and B share the prize", "A and B are married": with whom each does or is. */
export function sharedWith(
  context: ClaimContext,
  { predicate, subjects, passive, kind, obliques }: Clause,
  { subject }: Sides,
): DocumentClaim['participants'] {
  const [first, second] = subjects;
  if (first === undefined || second === undefined || subjects.length > 2 || passive) return [];
  const lemma = lemmaOf(context.tree, predicate);
  const mutual = kind === 'copula' ? /^(?:married|engaged|divorced)$/ : /^(?:share|exchange|swap)$/;
  if (!mutual.test(lemma) || obliques.some((one) => /^(?:with|to|from)$/.test(one.preposition)))
    return [];
  const argument = argumentAt(context, subject === first ? second : first);
  return argument ? [{ role: kind === 'copula' ? 'to' : 'with', argument }] : [];
}
