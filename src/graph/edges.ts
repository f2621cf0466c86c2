import type { Claim, EdgeAttributes, EntityId, Evidence, Participant } from '../model/index.ts';

export interface Edge {
  key: string;
  source: EntityId;
  target: EntityId;
  attributes: EdgeAttributes;
}

/**
 * The edges of one claim: subject → object, and subject → each participant that is an entity. None where the
 * subject is only words. The first edge has the claim's id as its key, the others `id.1`, `id.2` …
 */
export function claimEdges(
  claim: Claim,
  labelOf: (id: EntityId) => string | undefined,
  maySee: (document: string) => boolean,
): Edge[] {
  const isEntity = (id: EntityId): boolean => labelOf(id) !== undefined;
  if (!isEntity(claim.subject)) return [];
  const labels = new Map<EntityId, string>();
  if (claim.object !== undefined && isEntity(claim.object)) labels.set(claim.object, claim.label);
  for (const participant of claim.participants) {
    const target = participant.entity;
    if (target === undefined || target === claim.subject || !isEntity(target)) continue;
    if (WHEN.test(participant.role)) continue;
    if (!labels.has(target)) labels.set(target, phrase(claim, participant, labelOf));
  }
  const { evidence, ...rest } = claim;
  const best = bestEvidence(evidence, maySee);
  if (!best) return [];
  const shown = { quote: maySee(best.document) ? best.quote : '', document: best.document };
  return [...labels].map(([target, label], index) => ({
    key: index === 0 ? claim.id : `${claim.id}.${index}`,
    source: claim.subject,
    target,
    attributes: { ...rest, label, ...shown },
  }));
}

/** When and amid what something happens is no tie between who acts and what happened then. */
const WHEN =
  /^(?:in wake of|in aftermath of|on eve of|after|before|amid|since|until|despite|ahead of)$/;

/**
 * "signs" + "agreement" + "with": what is said between the subject and this participant. An office stands without whose
 * it is, "ambassador to" and not "ambassador Norlandish to"; an object that was a pronoun has its name.
 */
function phrase(
  claim: Claim,
  { role }: Participant,
  labelOf: (id: EntityId) => string | undefined,
): string {
  if (role === 'co-object') return claim.label;
  const words = [claim.label];
  const { object, objectText } = claim;
  if (objectText !== undefined && claim.relation !== 'holds-office') {
    const said = (PRONOUN.test(objectText) && object ? labelOf(object) : undefined) ?? objectText;
    if (!mentions(claim.label, said)) words.push(shortened(said));
  }
  const preposition = role === 'co-subject' ? 'together with' : role.replaceAll('-', ' ');
  const said = words.join(' ');
  return said.endsWith(` ${preposition}`) ? said : `${said} ${preposition}`;
}

const PRONOUN = /^(?:him|her|it|them|us|me)$/i;

/** The first words of a long phrase, up to the one that begins what is said of them. */
function shortened(text: string): string {
  const words = text.split(' ');
  if (words.length <= LONGEST) return text;
  const ends = words.flatMap((word, at) => (at > 0 && OPENS.test(word) ? [at] : []));
  const end = ends.findLast((at) => at <= LONGEST - 1);
  return end === undefined ? text : words.slice(0, end).join(' ');
}

/** Words of the longest object that stands whole in the label of an edge. */
const LONGEST = 6;
const OPENS = /^(?:in|on|at|of|for|with|to|by|from|that|which|who|after|before|and|as)$/;

/** A label such as "signs agreement with" already holds the head of its object. */
function mentions(label: string, object: string): boolean {
  const head = object.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const last = head.filter((word) => word !== '').at(-1);
  return last === undefined || label.toLowerCase().split(' ').includes(last);
}

/** What may be shown comes first, then what needs no chain, then the shortest: the easiest to check. */
function bestEvidence(
  evidence: readonly Evidence[],
  maySee: (document: string) => boolean,
): Evidence | undefined {
  const rank = (item: Evidence): number =>
    (maySee(item.document) ? 0 : 1e9) + item.chain.length * 1e4 + Math.min(item.quote.length, 9999);
  let best: Evidence | undefined;
  for (const item of evidence) if (!best || rank(item) < rank(best)) best = item;
  return best;
}
