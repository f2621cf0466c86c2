/** @jsxRuntime automatic @jsxImportSource relata */
import type { Claim } from '../../src/model/index.ts';
import { markup, type Child, type Markup } from '../../src/publish/jsx-runtime.ts';
import {
  isUnsure,
  STANDINGS,
  standingOf,
  UNSURE,
  type Standing as StandingOf,
} from '../../src/publish/standing.ts';

const CHIPS: ReadonlyMap<StandingOf, Markup> = new Map(
  [...STANDINGS].map(([standing, words]) => [
    standing,
    markup`<span class="chip is-${standing}" title="${words}">${standing}</span>`,
  ]),
);
const DOUBT = markup`<span class="chip is-unsure" title="${UNSURE}">unsure</span>`;
/** Most claims have one source, which nobody contradicts. */
const PLAIN = new Map([...CHIPS].map(([standing, chip]) => [standing, Standings(chip)]));
const DOUBTED = new Map([...CHIPS].map(([standing, chip]) => [standing, Standings([chip, DOUBT])]));

/** How sure it stands, in a word with its explanation. */
export function Standing({ claim }: { claim: Claim }): Markup {
  const { status, sources } = claim;
  const standing = standingOf(claim);
  const unsure = isUnsure(claim);
  if (status !== 'contested' && sources <= 1) return (unsure ? DOUBTED : PLAIN).get(standing)!;
  return Standings([
    CHIPS.get(standing),
    unsure && DOUBT,
    status === 'contested' && (
      <span class="chip is-contested" title="Another statement contradicts this one.">
        contested
      </span>
    ),
    sources > 1 && (
      <span class="chip is-corroborated" title="Independent sources that say so.">
        {sources} sources
      </span>
    ),
  ]);
}

function Standings(chips: Child): Markup {
  return markup`<p class="standings">${chips}</p>`;
}
