import type { DocumentClaim, Extraction } from '../../model/index.ts';
import type { Clusters } from './cluster.ts';
import type { Profile } from './profile.ts';
import { argumentsOf } from './telling.ts';

/** Marks the key of a name that tells nothing outside of its document. */
const OF_DOCUMENT = '|in:';

/** What is needed of local entities: columns, and of each document the local entity of each mention. */
interface Read {
  locals: { document: Int32Array; profile: Int32Array; mentions: Int32Array };
  of: readonly Int32Array[];
  extractions: readonly Extraction[];
}

/**
 * Local entities that make no page though they have a name, with their only mention: said once, of which no claim
 * tells anything, linked to nobody, by a name that does not say who is meant. That is a forename or family name alone
 * that others of the corpus bear, or a body or event that every country or year has ("the High Court").
 */
export function pagelessLocals(
  profiles: readonly Profile[],
  joined: Clusters,
  { locals, of, extractions }: Read,
): Map<number, number> {
  const bearers = countBearers(profiles);
  const sizes = new Map<number, number>();
  profiles.forEach((_, at) => {
    const root = joined.find(at);
    sizes.set(root, (sizes.get(root) ?? 0) + 1);
  });
  const found = new Map<number, number>();
  locals.profile.forEach((at, local) => {
    const profile = profiles[at]!;
    if (profile.locals !== 1 || locals.mentions[local] !== 1) return;
    if (sizes.get(joined.find(at)) !== 1 || !saysTooLittle(profile, bearers)) return;
    const document = locals.document[local]!;
    const mention = of[document]!.indexOf(local);
    if (!extractions[document]!.claims.some((claim) => isAbout(claim, mention)))
      found.set(local, mention);
  });
  return found;
}

function saysTooLittle({ key, reading }: Profile, bearers: ReadonlyMap<string, number>): boolean {
  const { person, organization, thing } = reading;
  if (!person) {
    // "Fund for Foreign Labor and Health" is a name, though all of its words are common.
    const isBody = organization?.ofState === true || (organization?.words.length ?? 0) < 3;
    const isCommon = (organization?.generic === true && isBody) || thing?.bare === true;
    return isCommon && key.includes(OF_DOCUMENT);
  }
  const [word, second] = person.words;
  const isAlone = second === undefined && person.crowned === undefined;
  return isAlone && person.suffix === undefined && bearers.get(word!)! > 1;
}

/** How many names of people have a word as forename or family name, or are that alone. */
function countBearers(profiles: readonly Profile[]): Map<string, number> {
  const bearers = new Map<string, number>();
  for (const { reading } of profiles)
    if (reading.person)
      for (const word of new Set([reading.person.words[0]!, reading.person.family]))
        bearers.set(word, (bearers.get(word) ?? 0) + 1);
  return bearers;
}

/** Whether the mention is an argument of the claim, or who says it. */
function isAbout(claim: DocumentClaim, mention: number): boolean {
  return (
    argumentsOf(claim).some((argument) => argument.mention === mention) ||
    claim.attribution.some(
      ({ speaker, outlet }) => speaker.mention === mention || outlet?.mention === mention,
    )
  );
}
