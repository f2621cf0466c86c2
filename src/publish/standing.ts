/** How sure a claim stands. */
import type { Claim } from '../model/index.ts';

/** How the sources put it. `stated`: the article says so in its own voice. */
export type Standing =
  | 'stated'
  | 'reported'
  | 'denied'
  | 'negated'
  | 'planned'
  | 'requested'
  | 'possible'
  | 'conditional';

/** What a reader is told about each standing. */
export const STANDINGS: ReadonlyMap<Standing, string> = new Map([
  ['stated', 'The article says so in its own voice.'],
  ['reported', 'The article reports that someone says so.'],
  ['denied', 'Someone denies that it is so.'],
  ['negated', 'It is said not to be so.'],
  ['planned', 'It is planned, promised or proposed.'],
  ['requested', 'Someone asks for it.'],
  ['possible', 'It may be so.'],
  ['conditional', 'It holds only if something else does.'],
]);

/** What the mark says that stands beside statements the program may have misread. */
export const UNSURE = 'The program may have misread its source: compare the quote.';
/** Of claims with less confidence about four of ten are wrong or lack a part (test/gold/README.md). */
const SURE = 0.65;

/** Whether a statement may be misread; what several sources say is not. */
export function isUnsure({ confidence, sources }: Claim): boolean {
  return confidence < SURE && sources <= 1;
}

/** Verbs of who speaks against something that was said. */
const DENIES =
  /^(?:deny|reject|refute|dispute|dismiss|contradict|rebut|disavow|repudiate|rule out)\b/;

export function standingOf(claim: Claim): Standing {
  if (claim.class === 'DENY') return 'denied';
  if (claim.polarity === 'negative')
    return claim.attribution.some(({ verb }) => verb !== undefined && DENIES.test(verb))
      ? 'denied'
      : 'negated';
  if (claim.modality !== 'asserted') return claim.modality;
  return claim.attribution.length > 0 ? 'reported' : 'stated';
}
