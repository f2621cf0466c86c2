import type { Argument, DocumentClaim } from '../../model/index.ts';
import { antecedent } from '../clauses/phrases.ts';
import { argumentAt, type ClaimContext } from './argument.ts';
import { bestMention } from './parties.ts';

const POSSESSIVE = /^(?:his|her|its|their)$/i;
/** Words of an argument that are looked through. */
const MOST = 40;

/** "His bags were packed": the owner's name, where no other part of the claim is the owner ("lost his bid"). */
export function nameOwners(
  context: ClaimContext,
  claim: DocumentClaim,
  subjectHead: number,
  objectHead: number | undefined,
): void {
  const { subject, object, participants } = claim;
  const all = [subject, object, ...participants.map(({ argument }) => argument)];
  const taken = new Set(all.map((one) => clusterOf(context, one?.mention)));
  const speakers = new Set(
    claim.attribution.map(({ speaker }) => clusterOf(context, speaker.mention)),
  );
  claim.subject = withOwner(context, subject, subjectHead, taken, speakers);
  if (object && objectHead !== undefined) {
    const owned = withOwner(context, object, objectHead, taken, speakers);
    const role = /^(?:copula|linking)$/.test(claim.rule) && owned === object;
    claim.object = role ? withOwnerBefore(context, object, objectHead, taken) : owned;
  }
}

/** "remains its main supplier": whose, where the short words leave it out. */
function withOwnerBefore(
  context: ClaimContext,
  argument: Argument,
  head: number,
  taken: ReadonlySet<number | undefined>,
): Argument {
  const { tree, found } = context;
  const pronoun = tree
    .dependents(head, 'nmod:poss')
    .find((child) => /^(?:his|her|its)$/i.test(tree.tokens[child]!.text));
  if (pronoun === undefined || tree.tokens[pronoun]!.start >= argument.start) return argument;
  const cluster = clusterOf(context, found.mentionAt(pronoun));
  const best = cluster === undefined ? undefined : bestMention(context, cluster);
  if (best === undefined || taken.has(cluster)) return argument;
  const { mention, ...words } = argument;
  const kept = mention !== undefined && found.mentions[mention]!.kind === 'name' ? { mention } : {};
  const text = `${possessiveOf(found.mentions[best]!.text)} ${argument.text}`;
  return { ...words, ...kept, text };
}

function possessiveOf(name: string): string {
  return `${name}${/s$/.test(name) ? '’' : '’s'}`;
}

function withOwner(
  context: ClaimContext,
  argument: Argument,
  head: number,
  taken: ReadonlySet<number | undefined>,
  speakers: ReadonlySet<number | undefined>,
): Argument {
  const whose =
    withRelativeOwner(context, argument, head) ?? withNamedOwner(context, argument, head, taken);
  if (whose) return whose;
  const owners = ownersIn(context, argument, head);
  const [owner] = owners;
  if (owner === undefined || owners.length > 1 || owner.name === undefined) return argument;
  if (taken.has(owner.cluster) || (/^their$/i.test(owner.word) && !owner.body)) return argument;
  // A spokesman's "his" is as often whom he speaks for.
  if (/^h/i.test(owner.word) && speakers.has(owner.cluster)) return argument;
  const possessive = possessiveOf(owner.name);
  const text = argument.text.replace(
    new RegExp(`(?<![\\p{L}’'])${owner.word}(?!\\p{L})`, 'u'),
    () => possessive,
  );
  return { ...argument, text };
}

/** "the country's only refinery" of a country that is named elsewhere: the name tells, the noun does not. */
function withNamedOwner(
  context: ClaimContext,
  argument: Argument,
  head: number,
  taken: ReadonlySet<number | undefined>,
): Argument | undefined {
  const { tree, found } = context;
  const owner = tree
    .dependents(head, 'nmod:poss')
    .find((child) => tree.tokens[child]!.upos === 'NOUN');
  const index = owner === undefined ? undefined : found.mentionAt(owner);
  if (owner === undefined || index === undefined) return undefined;
  const { kind, cluster } = found.mentions[index]!;
  if (kind !== 'nominal' || taken.has(cluster)) return undefined;
  // What the ranker thinks likely is not sure enough to be put into words.
  if (!/^(?:country|place|namesake)$/.test(found.linkOf(index)?.rule ?? '')) return undefined;
  const best = bestMention(context, cluster);
  const word = `${tree.tokens[owner]!.text}${tree.tokens[owner + 1]?.text ?? ''} `;
  if (best === undefined || found.mentions[best]!.kind !== 'name') return undefined;
  if (!argument.text.startsWith(word)) return undefined;
  const text = `${possessiveOf(found.mentions[best]!.text)} ${argument.text.slice(word.length)}`;
  return { ...argument, text };
}

/** "Berg, whose films include": Berg's films. */
function withRelativeOwner(
  context: ClaimContext,
  argument: Argument,
  head: number,
): Argument | undefined {
  const { tree } = context;
  const whose = tree
    .dependents(head, 'nmod:poss')
    .find((child) => tree.tokens[child]!.xpos === 'WP$');
  const named =
    argument.mention !== undefined && context.found.mentions[argument.mention]?.kind === 'name';
  const noun = whose === undefined || named ? undefined : antecedent(tree, whose);
  const owner = noun === undefined || noun > head ? undefined : argumentAt(context, noun);
  if (!owner || owner.text.split(' ').length > LONGEST_OWNER) return undefined;
  return {
    ...argument,
    text: `${possessiveOf(owner.text)} ${argument.text}`,
  };
}

/** Words of an owner that an argument takes in. */
const LONGEST_OWNER = 5;

interface Owner {
  word: string;
  cluster: number;
  /** Absent where nobody knows who it is. */
  name?: string;
  /** An organization, of which "their" is said as well as "its". */
  body: boolean;
}

/** "Their boat sank": said of what belongs to somebody who stands nowhere in the claim, by a name least of all. */
export function isOfNobody(
  context: ClaimContext,
  { subject, object, participants, attribution }: DocumentClaim,
  subjectHead: number,
): boolean {
  if (!/^(?:his|her|its|their) /i.test(subject.text)) return false;
  const [owner] = ownersIn(context, subject, subjectHead);
  if (owner === undefined) return false;
  const others = [
    object,
    ...participants.map(({ argument }) => argument),
    ...attribution.map(({ speaker }) => speaker),
  ];
  return !others.some((one) => clusterOf(context, one?.mention) === owner.cluster);
}

/** Possessive pronouns within an argument. */
export function ownersIn(context: ClaimContext, { start, end }: Argument, head: number): Owner[] {
  const { tree, found } = context;
  let first = head;
  while (first > 0 && head - first < MOST && tree.tokens[first - 1]!.start >= start) first -= 1;
  const owners: Owner[] = [];
  for (let at = first; at < head + MOST && (tree.tokens[at]?.end ?? end + 1) <= end; at += 1) {
    const { text, xpos } = tree.tokens[at]!;
    if (xpos !== 'PRP$' || !POSSESSIVE.test(text)) continue;
    const mention = found.mentionAt(at);
    if (mention === undefined) continue;
    const { cluster } = found.mentions[mention]!;
    const best = bestMention(context, cluster);
    const name =
      best === undefined ? subjectNoun(context, cluster, at) : found.mentions[best]!.text;
    const body = found.clusters[cluster]?.type === 'organization';
    owners.push({ word: text, cluster, body, ...(name === undefined ? {} : { name }) });
  }
  return owners;
}

/** "The region came under new rule and its capital was moved": the region's, where it has no name. */
function subjectNoun(
  { tree, found }: ClaimContext,
  cluster: number,
  pronoun: number,
): string | undefined {
  const known = found.clusters[cluster]?.mentions.map((index) => found.mentions[index]!) ?? [];
  const noun = known.findLast(
    ({ head, kind, type }) =>
      kind === 'nominal' &&
      type !== 'thing' &&
      head < pronoun &&
      tree.sentence(head) === tree.sentence(pronoun),
  );
  if (noun === undefined || !tree.tokens[noun.head]!.relation.startsWith('nsubj')) return undefined;
  const words = noun.text.replace(/^(?:the|an?|this|that)\s/i, '');
  if (/^(?:his|her|its|their|my|our|your|no|every|each|all|some|any)\s/i.test(words))
    return undefined;
  return words.split(' ').length > LONGEST_OWNER ? undefined : words;
}

function clusterOf({ found }: ClaimContext, mention: number | undefined): number | undefined {
  return mention === undefined ? undefined : found.mentions[mention]?.cluster;
}
