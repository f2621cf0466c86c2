/** Claims and mentions of sources of which nothing is to be published: the facts stay, long wordings go. */
import type { ChainLink, Claim } from '../model/index.ts';
import type { GraphInput } from './types.ts';

/** A name or an office has no more words than these; more is a piece of the text. */
const MOST_WORDS = 4;

/** The input without stretches of text of withheld sources. Names, relations, dates and numbers stay. */
export function withoutWithheldWords(input: GraphInput): GraphInput {
  const withheld = new Set(
    input.documents.filter(({ publish }) => publish === 'none').map(({ id }) => id),
  );
  if (withheld.size === 0) return input;
  const known = new Set(input.entities.map(({ id }) => id));
  const shorten = (id: string) => (known.has(id) ? id : shortened(id));
  return {
    ...input,
    claims: input.claims.map((claim) =>
      claim.evidence.some(({ document }) => withheld.has(document))
        ? withShortWords(claim, shorten)
        : claim,
    ),
    mentions: input.mentions.map((mention) =>
      withheld.has(mention.document) ? withShortText(mention) : mention,
    ),
  };
}

/** `nameOf` leaves ids of entities as they are. */
function withShortWords(claim: Claim, nameOf: (id: string) => string): Claim {
  const { object, objectText, time, place } = claim;
  return {
    ...claim,
    subject: nameOf(claim.subject),
    subjectText: shortened(claim.subjectText),
    label: shortened(claim.label),
    ...(object !== undefined && { object: nameOf(object) }),
    ...(objectText !== undefined && { objectText: shortened(objectText) }),
    ...(place !== undefined && { place: nameOf(place) }),
    ...(time !== undefined && { time: withShortText(time) }),
    participants: claim.participants.map(withShortText),
    amounts: claim.amounts.map(withShortText),
    attribution: claim.attribution.map((said) => ({ ...said, speaker: nameOf(said.speaker) })),
    evidence: claim.evidence.map((item) => ({
      ...item,
      chain: item.chain.map((link): ChainLink => withShortText(link)),
    })),
  };
}

function withShortText<T extends { text: string }>(item: T): T {
  return { ...item, text: shortened(item.text) };
}

function shortened(text: string): string {
  const words = text.split(/\s+/);
  return words.length <= MOST_WORDS ? text : `${words.slice(0, MOST_WORDS).join(' ')}…`;
}
