import type { Context, Quotation } from '../context.ts';
import { lower } from '../offices/titles.ts';
import { isRelation } from '../tree.ts';
import type { Candidate } from '../mentions/candidate.ts';
import type { Candidates } from '../mentions/find.ts';
import { linkApposition, linkBody, linkNeighbour, sameKind } from './apposition.ts';
import { linkKinApart } from './kin-apart.ts';
import type { Links } from './links.ts';
import { initials } from './names.ts';

const COPULAS = new Set(['be', 'become', 'remain']);
const NEGATIONS = new Set(['longer', 'not', "n't", 'never', 'no', 'neither', 'nor', '’t', 'n’t']);
/** What wider places end in. */
const AREA = /^(?:area|district|county|province|region|state|governorate|municipality|parish)$/;
/** Nouns for places that take the place's name after "of": "the town of Salem". */
const PLACE_KINDS = new Set(['country', 'city', 'region']);

/** Sieves that read the tree: apposition, predicate nominals, "the town of X", and the speakers of "I". */
export function linkBySyntax(
  context: Context,
  links: Links,
  candidates: Candidates,
  quotations: readonly Quotation[],
): void {
  for (const candidate of candidates.list) {
    if (candidate.kind === 'pronoun') continue;
    linkApposition(context, links, candidates, candidate);
    linkNeighbour(context, links, candidates, candidate);
    linkBody(context, links, candidates, candidate);
    linkPredicate(context, links, candidates, candidate);
    linkKinApart(context, links, candidates, candidate);
    linkParentheses(context, links, candidates, candidate);
    linkAlias(context, links, candidates, candidate);
    linkPlaceName(context, links, candidates, candidate);
  }
  linkSpeakers(links, candidates, quotations);
}

/** "X, known informally as Y": a name after "known as" is another name of what stands before. */
function linkAlias(
  context: Context,
  links: Links,
  { list }: Candidates,
  candidate: Candidate,
): void {
  if (candidate.kind !== 'name') return;
  const { tokens } = context.analysis;
  let at = candidate.first - 1;
  if (tokens[at]?.upos === 'DET') at -= 1;
  if (lower(tokens[at]) !== 'as') return;
  at -= 1;
  while (tokens[at]?.upos === 'ADV') at -= 1;
  if (lower(tokens[at]) !== 'known') return;
  const end = lower(tokens[at - 1]) === ',' ? at - 1 : at;
  for (let i = candidate.index - 1; i >= 0 && i >= candidate.index - 4; i -= 1) {
    const before = list[i]!;
    if (before.sentence !== candidate.sentence) return;
    if (before.last === end && before.type === candidate.type)
      links.merge(candidate, before, 'alias');
  }
}

/** "the Main Harbour Directorate (GUP)": capitals in brackets after an organization or a thing. */
function linkParentheses(
  context: Context,
  links: Links,
  { list }: Candidates,
  candidate: Candidate,
): void {
  const { tokens } = context.analysis;
  if (candidate.kind !== 'name' || candidate.type === 'person' || candidate.type === 'place')
    return;
  if (tokens[candidate.last]?.text !== '(') return;
  const short = list
    .slice(candidate.index + 1, candidate.index + 3)
    .find(({ first }) => first === candidate.last + 1);
  if (short?.kind !== 'name' || tokens[short.last]?.text !== ')') return;
  if (!/^(?:\p{Lu}[\p{Lu}\p{N}&.-]{1,7})$/u.test(short.text)) return;
  // Initials in another language ("GUP") are believed of organizations alone.
  const fits =
    candidate.type === 'organization' || initials(candidate).includes(short.words[0] ?? ' ');
  if (fits) links.merge(short, candidate, 'acronym');
}

function linkPredicate(
  context: Context,
  links: Links,
  { byHead }: Candidates,
  candidate: Candidate,
): void {
  const { tokens } = context.analysis;
  const { tree } = context;
  const copula = tree.dependent(candidate.head, 'cop');
  const subject = tree.dependents(candidate.head, 'nsubj').at(-1);
  if (copula === undefined || subject === undefined || candidate.kind !== 'nominal') return;
  if (!COPULAS.has(tokens[copula]!.lemma.toLowerCase())) return;
  const blocked = tree.children(candidate.head).some((child) => {
    const { relation, xpos } = tokens[child]!;
    return (
      NEGATIONS.has(lower(tokens[child])) ||
      xpos === 'MD' ||
      (isRelation(relation, 'mark') && lower(tokens[child]) === 'if') ||
      lower(tokens[child]) === '?'
    );
  });
  const other = byHead.get(subject);
  if (blocked || other === undefined || other.pronoun?.demonstrative) return;
  // "I am the opposition party": nobody is a party.
  if ((other.pronoun?.person ?? 3) !== 3 && candidate.type !== 'person') return;
  if (candidate.definiteness === 'bare' && candidate.plural !== true && other.type !== 'person')
    return;
  if (
    tree.dependent(candidate.head, 'case') !== undefined ||
    tree.dependent(candidate.head, 'conj') !== undefined
  )
    return;
  // "It is the Senate that …" says nothing of "it".
  if (other.pronoun?.gender === 'neuter' && tree.dependent(candidate.head, 'acl') !== undefined)
    return;
  // "It is the first cinema of the city": that is said of "it", and what "it" means stands before.
  const open = other.kind === 'pronoun' && (other.pronoun?.person ?? 3) === 3;
  const definite = candidate.definiteness === 'definite' || candidate.definiteness === 'possessive';
  if (definite && !open && (other.kind !== 'name' || sameKind(candidate, other)))
    links.merge(candidate, other, 'predicate');
  else if (candidate.type === other.type || other.pronoun)
    links.descriptions.push({ from: candidate.index, to: other.index, rule: 'predicate' });
}

function linkPlaceName(
  context: Context,
  links: Links,
  { byHead }: Candidates,
  candidate: Candidate,
): void {
  if (candidate.kind !== 'nominal' || candidate.type !== 'place' || candidate.plural) return;
  if (candidate.subtype === undefined || !PLACE_KINDS.has(candidate.subtype)) return;
  // "A city of the province" is not the province.
  if (candidate.definiteness === 'indefinite') return;
  const { tokens } = context.analysis;
  const child = context.tree
    .children(candidate.head)
    .find(
      (one) => one > candidate.head && isRelation(tokens[one]!.relation, 'nmod', 'appos', 'flat'),
    );
  if (child === undefined) return;
  const preposition = context.tree.dependent(child, 'case');
  const name = byHead.get(child);
  const joined =
    preposition === undefined
      ? child === candidate.head + 1
      : lower(tokens[preposition]) === 'of' && preposition === candidate.head + 1;
  if (!joined || name?.kind !== 'name' || name.type !== 'place') return;
  // "Zorva village of Alba district": the village has a name of its own.
  if (tokens[candidate.head - 1]?.upos === 'PROPN' && AREA.test(name.lemma)) return;
  // "The capital of Peru" is not Peru.
  if (
    candidate.lemma === 'capital' ||
    (name.country !== undefined) !== (candidate.subtype === 'country')
  )
    return;
  links.merge(name, candidate, 'place-name');
}

/** "I" in a quotation is its speaker; outside of quotations, or without a speaker, one "I" is the other. */
function linkSpeakers(
  links: Links,
  { list, byHead }: Candidates,
  quotations: readonly Quotation[],
): void {
  const seen = new Map<string, Candidate>();
  for (const candidate of list) {
    const { pronoun } = candidate;
    if (pronoun === undefined || pronoun.person === 3) continue;
    const quotation =
      candidate.quotation === undefined ? undefined : quotations[candidate.quotation];
    const speaker = quotation?.speaker === undefined ? undefined : byHead.get(quotation.speaker);
    const speaks = speaker !== undefined && isSpeaker(links, speaker);
    if (pronoun.person === 1 && !pronoun.plural && speaker && speaks) {
      links.merge(candidate, speaker, 'speaker');
      continue;
    }
    const voice = speaker
      ? `s${links.find(speaker.index)}`
      : quotation
        ? `q${candidate.quotation}`
        : 'text';
    const key = `${voice} ${pronoun.person} ${pronoun.plural ?? false}`;
    const before = seen.get(key);
    if (before) links.merge(candidate, before, 'same-voice');
    seen.set(key, candidate);
  }
}

/** "I" is a person: no place or organization that has got among the speakers. */
function isSpeaker(links: Links, speaker: Candidate): boolean {
  const { type } = links.cluster(speaker.index);
  return type === 'person' || speaker.kind !== 'name';
}
