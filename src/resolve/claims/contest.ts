import { push } from '../../base/order.ts';
import type { Amount, Claim } from '../../model/index.ts';
import { rangeOf, timesAgree, type Comparison } from './compatible.ts';
import type { MergedClaim } from './merge.ts';
import { normal, type Statement } from './statement.ts';

/** A claim is compared with so many others that may contradict it. */
const LOOK_BACK = 30;
const SINGULAR = /s$/;

/** Ties claims that contradict each other: sets `contests` and `status` of both. */
export function findContests(merged: readonly MergedClaim[], comparison: Comparison): void {
  const pairs = [
    ...oppositePolarity(merged, comparison),
    ...differentFigures(merged, comparison),
    ...denials(merged),
  ];
  const contests = new Map<Claim, Set<string>>();
  for (const [a, b] of pairs) {
    contests.set(a, (contests.get(a) ?? new Set()).add(b.id));
    contests.set(b, (contests.get(b) ?? new Set()).add(a.id));
  }
  for (const [claim, others] of contests) {
    claim.contests = [...others].sort();
    claim.status = 'contested';
  }
}

type Pair = [Claim, Claim];

/** One says it is so, the other that it is not. */
function oppositePolarity(merged: readonly MergedClaim[], comparison: Comparison): Pair[] {
  const asserted = merged.filter(({ claim }) => claim.modality === 'asserted');
  const keys = ({ claim, statements: [first] }: MergedClaim) => [
    [claim.relation, first!.subject.key, first!.object?.key ?? ''].join('\n'),
  ];
  return pairsWithin(asserted, keys, (a, b) => {
    const [x, y] = [a.statements[0]!, b.statements[0]!];
    const samePlace = !x.place || !y.place || x.place.key === y.place.key;
    return a.claim.polarity !== b.claim.polarity && samePlace && timesAgree(x, y, comparison);
  });
}

/**
 * Exact figures for one event, scope and population that are not equal. Totals, subsets and "at least" leave the
 * other figure room, and figures of two places or days are of two events.
 */
function differentFigures(merged: readonly MergedClaim[], comparison: Comparison): Pair[] {
  const counted = merged.filter(({ claim }) => claim.amounts.some(isCount));
  const keys = (item: MergedClaim) => populations(item.claim);
  return pairsWithin(counted, keys, (a, b) => {
    const [x, y] = [a.statements[0]!, b.statements[0]!];
    return (
      a.claim.polarity === b.claim.polarity &&
      sameScene(x, y, comparison) &&
      figuresDiffer(a.claim.amounts, b.claim.amounts)
    );
  });
}

function isCount({ bound, of, unit }: Amount): boolean {
  return bound === 'exact' && of !== undefined && unit === undefined;
}

function populations({ amounts, relation }: Claim): string[] {
  return amounts.filter(isCount).map(({ of }) => `${relation}\n${population(of)}`);
}

function population(of: string | undefined): string {
  return normal(of ?? '').replace(SINGULAR, '');
}

/** Same place and same day, both known; the rest of the claim must not speak of two things. */
function sameScene(a: Statement, b: Statement, comparison: Comparison): boolean {
  const [placeA, placeB] = [sceneOf(a), sceneOf(b)];
  if (placeA === undefined || placeA !== placeB) return false;
  const dated = rangeOf(a.claim.time) && rangeOf(b.claim.time);
  if (!dated && (a.document.date === undefined || b.document.date === undefined)) return false;
  return timesAgree(a, b, comparison);
}

function sceneOf({ place, object, subject, scene }: Statement): string | undefined {
  const filler = place ?? [object, subject].find((each) => each?.entity?.startsWith('place/'));
  return filler?.entity ?? scene;
}

function figuresDiffer(a: readonly Amount[], b: readonly Amount[]): boolean {
  return a.filter(isCount).some((x) => {
    const same = b.filter((y) => isCount(y) && population(y.of) === population(x.of));
    return same.length > 0 && same.every((y) => y.value !== x.value);
  });
}

/** A denial contests what the same report attributes to others, or accuses of, in the words that are denied. */
function denials(merged: readonly MergedClaim[]): Pair[] {
  const byDocument = new Map<number, { item: MergedClaim; statement: Statement }[]>();
  for (const item of merged)
    for (const statement of item.statements) push(byDocument, statement.index, { item, statement });
  const pairs: Pair[] = [];
  for (const list of byDocument.values()) {
    const denying = list.filter(({ item }) => item.claim.class === 'DENY').slice(0, LOOK_BACK);
    for (const denial of denying) {
      const words = contentWords(denial.statement.object?.text ?? '');
      const target =
        words.size < 2 ? undefined : list.find((each) => isDenied(each, denial, words));
      if (target) pairs.push([denial.item.claim, target.item.claim]);
    }
  }
  return pairs;
}

type Said = { item: MergedClaim; statement: Statement };

function isDenied(each: Said, denial: Said, words: ReadonlySet<string>): boolean {
  if (each.item === denial.item || each.item.claim.class === 'DENY') return false;
  if (each.statement.claim.polarity === 'negative') return false;
  if (each.statement.attribution.length === 0 && each.item.claim.class !== 'ACCUSE') return false;
  if (each.statement.subject.key === denial.statement.subject.key) return false;
  const { claim, document } = each.statement;
  const said = contentWords(document.text.slice(claim.quote.start, claim.quote.end));
  const shared = [...words].filter((word) => said.has(word)).length;
  return shared >= 2 && shared / words.size >= 0.6;
}

function contentWords(text: string): Set<string> {
  return new Set(
    normal(text.slice(0, 600))
      .split(' ')
      .filter((word) => word.length > 3),
  );
}

function pairsWithin(
  items: readonly MergedClaim[],
  keysOf: (item: MergedClaim) => string[],
  test: (a: MergedClaim, b: MergedClaim) => boolean,
): Pair[] {
  const buckets = new Map<string, MergedClaim[]>();
  for (const item of items) for (const key of keysOf(item)) push(buckets, key, item);
  const pairs: Pair[] = [];
  for (const bucket of buckets.values())
    bucket.forEach((a, at) => {
      for (const b of bucket.slice(at + 1, at + 1 + LOOK_BACK))
        if (test(a, b)) pairs.push([a.claim, b.claim]);
    });
  return pairs;
}
