import { push } from '../../base/order.ts';
import type { Lexicon } from '../lexicon.ts';
import { dayOf } from '../claims/compatible.ts';
import type { Keyed, OfficeHeld } from './profile.ts';

/** A reading of pronouns that fewer documents than this share bear out is a slip, not a namesake. */
const LEAST_SHARE = 0.3;
/** Two holders of an office that has one: only within so many days of each other. */
const TERM_DAYS = 400;

/**
 * Tells people of one full name apart by what excludes each other: she in some documents and he in others; two
 * offices at one time of which nobody holds two. Changes the keys, so that they are grouped apart; documents that
 * tell nothing go with the most.
 */
export function tellHomonymsApart(keyed: readonly Keyed[], lexicon: Lexicon): Keyed[] {
  const groups = new Map<string, number[]>();
  keyed.forEach(({ key, local }, at) => {
    if (local.type === 'person' && (local.reading.person?.words.length ?? 0) > 1)
      push(groups, key, at);
  });
  const marks = new Map<number, string>();
  for (const members of groups.values()) {
    if (members.length < 2) continue;
    markMinority(members, (at) => keyed[at]!.local.gender, marks);
    const offices = officeReader(keyed, members, lexicon);
    if (offices) markMinority(members, offices, marks);
  }
  return keyed.map((item, at) => {
    const mark = marks.get(at);
    return mark === undefined ? item : { ...item, key: `${item.key}|${mark}` };
  });
}

/** Marks those whose value is not the most frequent one, when they are more than slips. */
function markMinority(
  members: readonly number[],
  valueOf: (at: number) => string | undefined,
  marks: Map<number, string>,
): void {
  const values = new Map<string, number[]>();
  for (const at of members) {
    const value = valueOf(at);
    if (value !== undefined && !marks.has(at)) push(values, value, at);
  }
  const ranked = [...values].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const total = ranked.reduce((sum, [, list]) => sum + list.length, 0);
  for (const [value, list] of ranked.slice(1))
    if (list.length / total >= LEAST_SHARE) for (const at of list) marks.set(at, value);
}

/** Reads the exclusive office of each local entity, where two of them clash; undefined where none do. */
function officeReader(
  keyed: readonly Keyed[],
  members: readonly number[],
  lexicon: Lexicon,
): ((at: number) => string | undefined) | undefined {
  const held = members.flatMap((at) => {
    const office = keyed[at]!.offices.find((each) => isExclusive(each, lexicon));
    return office ? [{ at, office }] : [];
  });
  if (new Set(held.map(({ office }) => office.of)).size < 2 || held.length > 60) return undefined;
  const clash = held.some((a, index) =>
    held.slice(index + 1).some((b) => clashes(a.office, b.office)),
  );
  if (!clash) return undefined;
  const offices = new Map(held.map(({ at, office }) => [at, `${office.title} of ${office.of!}`]));
  return (at) => offices.get(at);
}

function isExclusive({ title, of, former }: OfficeHeld, lexicon: Lexicon): boolean {
  return !former && of !== undefined && lexicon.exclusiveOffices.has(title.replace(/ /g, '-'));
}

function clashes(a: OfficeHeld, b: OfficeHeld): boolean {
  if (a.title !== b.title || a.of === b.of || a.document === b.document) return false;
  const [x, y] = [dayOf(a.date), dayOf(b.date)];
  return x !== undefined && y !== undefined && Math.abs(x - y) <= TERM_DAYS;
}
