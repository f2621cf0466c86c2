import type { Argument, DocumentClaim } from '../../model/index.ts';
import { isRelation } from '../tree.ts';
import type { ClaimContext } from './argument.ts';
import type { Footing } from './doubt.ts';

const SURE = [0.6, 0.7, 0.8, 0.9] as const;
const POINTING =
  /^(?:this|that|these|those|such|same|another|other|both|each|every|any|some|no|all)$/;
const MARKS =
  /^(?:when|whenever|if|unless|as|after|before|because|since|while|although|though|until|till|once|where|so|how|why|whether|than|by|for|in|of|on|without|after)$/;

/** Features of whom and what a claim's words point at, and of whether a reader who sees nothing else can tell. */
export function referenceFeatures(
  context: ClaimContext,
  claim: DocumentClaim,
  { trigger, subjectHead, objectHead }: Footing,
): string[] {
  const { tree } = context;
  const alone = claim.object === undefined && claim.participants.length === 0;
  const mark = tree
    .dependents(trigger, 'mark', 'advmod')
    .map((child) => tree.tokens[child]!.text.toLowerCase())
    .find((word) => MARKS.test(word));
  const subject = pointing(context, 'subject', claim.subject, subjectHead);
  const bare = subject.includes('subject:plain') && !subject.includes('subject:known');
  return [
    ...subject,
    ...(objectHead === undefined ? [] : pointing(context, 'object', claim.object, objectHead)),
    ...(alone && bare ? [claim.time ? 'bare:timed' : 'bare'] : []),
    ...(alone ? ['alone'] : []),
    ...(mark === undefined ? [] : [`mark:${mark}`]),
    ...speakerFeatures(context, claim),
  ];
}

function pointing(
  { tree, found }: ClaimContext,
  place: 'subject' | 'object',
  argument: Argument | undefined,
  head: number,
): string[] {
  if (!argument || argument.mention === undefined) return [];
  const { kind, cluster } = found.mentions[argument.mention]!;
  if (kind === 'name') return [];
  const same = found.clusters[cluster]!.mentions;
  const known = same.some((one) => found.mentions[one]!.kind === 'name');
  const link = found.linkOf(argument.mention);
  const sure = link?.certainty;
  const determiner = tree
    .dependents(head, 'det')
    .map((child) => tree.tokens[child]!.text.toLowerCase())[0];
  const word =
    determiner === undefined ? 'none' : POINTING.test(determiner) ? 'points' : determiner;
  const plain =
    kind === 'nominal' &&
    tree
      .children(head)
      .every((child) => isRelation(tree.tokens[child]!.relation, 'det', 'punct', 'case'));
  return [
    ...(known ? [`${place}:known`] : []),
    ...(plain ? [`${place}:plain`] : []),
    ...(kind === 'nominal' && same.length === 1 ? [`${place}:single`] : []),
    ...(kind === 'nominal' && !known ? [`${place}-det:${word}`] : []),
    ...(kind === 'pronoun' ? [`${place}-word:${argument.text.toLowerCase()}`] : []),
    ...(link ? [`${place}-by:${link.rule}`] : []),
    ...(sure === undefined
      ? []
      : SURE.filter((limit) => sure < limit).map((limit) => `${place}-link<${String(limit)}`)),
  ];
}

/** Who says so: how many, and whether a person, a body, a thing or an unresolved pronoun does. */
function speakerFeatures({ found }: ClaimContext, { attribution }: DocumentClaim): string[] {
  if (attribution.length === 0) return [];
  const kinds = attribution.map(({ speaker: { mention } }) => {
    if (mention === undefined) return 'phrase';
    const { cluster } = found.mentions[mention]!;
    const { type, mentions } = found.clusters[cluster]!;
    const alone = mentions.every((one) => found.mentions[one]!.kind === 'pronoun');
    return alone ? 'pronoun' : type;
  });
  return [
    ...[...new Set(kinds)].map((kind) => `speaker:${kind}`),
    ...(attribution.length > 1 ? ['speakers'] : []),
  ];
}
