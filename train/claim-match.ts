import type { Argument, DocumentClaim, Span } from '../src/model/index.ts';
import type { GoldClaim, GoldSpan } from './gold.ts';

/**
 * When a found claim says what a reader annotated, for one sentence:
 *
 * - its trigger touches the words of the annotated predicate, or the annotation has no such words. For a title, an
 *   apposition or what follows a copula, the noun or adjective that is said counts as either predicate or object,
 *   because readers wrote "is | president", "| president" and "president | of X" alike;
 * - its subject has words in common with the annotated subject, at least half of those of the shorter one, and stands
 *   where it stands. A pronoun's own words count, not what it stands for;
 * - so has its object, its place or one of its participants with the annotated object, where there is one: a reader's
 *   object may be ours with a preposition. Of symmetric relations the two sides may change places.
 *
 * Each claim matches at most once, the most confident first. Further arguments, time, polarity, modality and speaker do
 * not decide about the match and are counted apart.
 */
export function bestMatch(
  claim: DocumentClaim,
  left: ReadonlySet<GoldClaim>,
  text: string,
): GoldClaim | undefined {
  let best: { gold: GoldClaim; points: number } | undefined;
  for (const gold of left) {
    const points = matchPoints(claim, gold, text);
    if (points > (best?.points ?? 0)) best = { gold, points };
  }
  return best?.gold;
}

/** 0: no match; more for more words in common. */
function matchPoints(claim: DocumentClaim, gold: GoldClaim, text: string): number {
  const said = saidOf(claim);
  if (!onTrigger(claim, gold, said)) return 0;
  const others = [claim.object, claim.place, ...claim.participants.map(({ argument }) => argument)];
  if (said) others.push({ ...said, text: text.slice(said.start, said.end) });
  const straight = overlap(claim.subject, gold.subject, text) * objectOverlap(others, gold, text);
  const swapped = claim.symmetric
    ? overlap(claim.object, gold.subject, text) * objectOverlap([claim.subject], gold, text)
    : 0;
  return Math.max(straight, swapped);
}

function onTrigger({ trigger }: DocumentClaim, gold: GoldClaim, said: Span | undefined): boolean {
  if (gold.predicate.length === 0) return true;
  if (gold.predicate.some((span) => touches(span, [trigger.start, trigger.end]))) return true;
  return (
    said !== undefined && gold.object !== undefined && touches(gold.object, [said.start, said.end])
  );
}

/**
 * What is said of somebody by a noun or adjective, which readers wrote as the object of "is" or of nothing: a title
 * ("President V.", whose claim has the title for its predicate), what follows a copula, an apposition.
 */
function saidOf({ class: kind, trigger, rule }: DocumentClaim): Span | undefined {
  return kind === 'OFFICE' || SAYING_WHAT.has(rule) ? trigger : undefined;
}

const SAYING_WHAT = new Set(['copula', 'adjective', 'copula-noun', 'linking', 'apposition-noun']);

function objectOverlap(
  found: readonly (Argument | undefined)[],
  gold: GoldClaim,
  text: string,
): number {
  if (gold.object === undefined) return 1;
  return Math.max(...found.map((argument) => overlap(argument, gold.object!, text)), 0);
}

/** Words in common, as a share of the shorter phrase; at least half of them must be. */
function overlap(argument: Argument | undefined, span: GoldSpan, text: string): number {
  if (argument === undefined) return 0;
  const whole = argument.full ?? argument;
  if (!touches([whole.start, whole.end], span) && !touches([argument.start, argument.end], span))
    return 0;
  const a = words(argument.text);
  const b = words(text.slice(...span));
  const common = [...a].filter((word) => b.has(word)).length;
  const share = common / Math.max(1, Math.min(a.size, b.size));
  return share >= 0.5 ? share : 0;
}

function words(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

export function touches(a: GoldSpan, b: GoldSpan): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
