import type { Token } from '../../model/index.ts';
import type { Context } from '../context.ts';
import type { Candidate } from '../mentions/candidate.ts';
import type { Candidates } from '../mentions/find.ts';
import { lower } from '../offices/titles.ts';
import { isRelation } from '../tree.ts';
import type { Links } from './links.ts';

/** Whether a description can be of that mention: things only where one of the two is a name. */
export function sameKind(a: Candidate, b: Candidate): boolean {
  if (a.kind === 'name' && b.kind === 'name') return false;
  if (a.type === b.type && a.type !== 'thing') {
    return (
      a.plural === b.plural ||
      a.plural === undefined ||
      b.plural === undefined ||
      a.type === 'organization'
    );
  }
  const [name, other] = a.kind === 'name' ? [a, b] : [b, a];
  return (
    name.kind === 'name' &&
    other.type === 'thing' &&
    name.type !== 'person' &&
    name.type !== 'place'
  );
}

export function linkApposition(
  context: Context,
  links: Links,
  { byHead }: Candidates,
  candidate: Candidate,
): void {
  const { tokens } = context.analysis;
  const { relation } = tokens[candidate.governor]!;
  const glued = isRelation(relation, 'flat') && candidate.type === 'organization';
  if (!isRelation(relation, 'appos') && !glued) return;
  const above = byHead.get(context.tree.head(candidate.governor));
  if (above === undefined || above.kind === 'pronoun' || !sameKind(candidate, above)) return;
  if (!besides(context, above, candidate)) return;
  // "In Lima, a house overlooking the sea": no description of the city.
  const brought = context.tree.dependent(above.governor, 'case') !== undefined;
  if (brought && above.type === 'place' && isUnnamedHouse(candidate)) return;
  if (context.tree.dependent(candidate.governor, 'conj') !== undefined && candidate.plural !== true)
    return;
  links.merge(candidate, above, 'apposition');
}

function isUnnamedHouse({ definiteness, subtype, kind }: Candidate): boolean {
  return kind === 'nominal' && definiteness === 'indefinite' && subtype === undefined;
}

/** A comma, bracket or dash stands between the two, or a description right before its name ("the poet Byron"). */
function besides(context: Context, above: Candidate, candidate: Candidate): boolean {
  const { tokens } = context.analysis;
  const [left, right] = above.first < candidate.first ? [above, candidate] : [candidate, above];
  const mark = tokens[right.first - 1];
  if (right.first === left.last) return left.kind === 'nominal' && right.kind === 'name';
  return mark !== undefined && right.first - 1 >= left.last && /^(?:[,(:]|[-–—]+)$/.test(mark.text);
}

/** "X, the mayor of Y, …" and "the mayor of Y, X, …" where the tree has missed it. */
export function linkNeighbour(
  context: Context,
  links: Links,
  { list, titles }: Candidates,
  candidate: Candidate,
): void {
  if (candidate.kind !== 'name' || candidate.type !== 'person') return;
  const { tokens } = context.analysis;
  for (let i = candidate.index + 1; i <= candidate.index + 2 && i < list.length; i += 1) {
    const next = list[i]!;
    if (next.first !== candidate.last + 1 || !isRole(next, candidate)) continue;
    if (tokens[candidate.last]!.text === ',' && ends(tokens[next.fullLast], next))
      links.merge(next, candidate, 'apposition');
  }
  // "Norland's leader, Ayatollah Berg,": the comma stands before the title.
  const first = (candidate.name && titles.get(candidate.name)?.first) ?? candidate.first;
  if (lower(tokens[first - 1]) !== ',' || !closes(tokens[candidate.last]?.text)) return;
  for (let i = candidate.index - 1; i >= 0 && i >= candidate.index - 6; i -= 1) {
    const before = list[i]!;
    if (before.first >= first || !isRole(before, candidate) || before.titles.length === 0) continue;
    if (before.fullLast === first - 1 || reaches(tokens, before, { first })) {
      links.merge(candidate, before, 'apposition');
      break;
    }
  }
}

/** How many words may stand between the title and the comma before the name. */
const REACH = 12;

/** "the head of the authorities installed by the army, Anna Berg,": nothing that ends the phrase stands between. */
function reaches(
  tokens: readonly Token[],
  { last }: Candidate,
  { first }: Pick<Candidate, 'first'>,
): boolean {
  const between = tokens.slice(last, first - 1);
  // "the minister's spokesman, Anna Berg": the minister is another.
  if (first - 1 < last || between.length > REACH || between[0]?.xpos === 'POS') return false;
  return between.every(
    ({ text, xpos }) => !/^[,;:()"“”]$/.test(text) && !/^(?:VB[DZPG]?|MD|WP|WDT|CC)$/.test(xpos),
  );
}

/** A bare office may run into its verb: "Anna Berg, director of the agency said". */
function ends(token: Token | undefined, { titles, definiteness }: Candidate): boolean {
  if (closes(token?.text)) return true;
  const office = titles.length > 0 && definiteness === 'bare';
  return office && (token?.text === '(' || /^(?:VERB|AUX)$/.test(token?.upos ?? ''));
}

/** "Norway's security service, the PST,": a body described by whose it is, and its name behind the comma. */
export function linkBody(
  context: Context,
  links: Links,
  { list }: Candidates,
  candidate: Candidate,
): void {
  const { tokens } = context.analysis;
  if (candidate.kind !== 'name' || candidate.type !== 'organization') return;
  const article = lower(tokens[candidate.first - 1]) === 'the' ? 1 : 0;
  const comma = candidate.first - 1 - article;
  if (lower(tokens[comma]) !== ',' || !closes(tokens[candidate.last]?.text)) return;
  for (let i = candidate.index - 1; i >= 0 && i >= candidate.index - 3; i -= 1) {
    const before = list[i]!;
    if (before.last !== comma || before.kind !== 'nominal' || before.plural) continue;
    const owned = before.definiteness === 'possessive' || before.country !== undefined;
    if (owned && before.type === 'organization') links.merge(candidate, before, 'apposition');
  }
}

/** A description of one person in the same sentence. */
function isRole(one: Candidate, name: Candidate): boolean {
  if (one.kind !== 'nominal' || one.type !== 'person' || one.plural === true) return false;
  return (
    (one.sentence === name.sentence && one.definiteness !== 'bare') ||
    (one.titles.length > 0 && one.sentence === name.sentence)
  );
}

export function closes(text: string | undefined): boolean {
  return text === ',' || text === '.' || text === ')' || text === '–' || text === '—';
}
