import { compareText, push } from '../../base/order.ts';
import { dayOf } from '../claims/compatible.ts';
import { addProfile, type OfficeHeld, type Profile } from './profile.ts';
import { ENOUGH_REPORTS, type Variant } from './variants.ts';

/** A reading of pronouns that fewer documents than this share bear out is a slip, not a namesake. */
const LEAST_SHARE = 0.3;
/** Two holders of an office that has one: only within so many days of each other. */
const TERM_DAYS = 400;

/**
 * Tells people of one full name apart by what excludes each other: she in some documents and he in others; two
 * offices at one time of which nobody holds two. Documents that tell nothing go with the most. Profiles sorted by key;
 * `of[variant]` is the index of its profile.
 */
export function tellHomonymsApart(variants: readonly Variant[]): {
  profiles: Profile[];
  of: Int32Array;
} {
  const groups = new Map<string, number[]>();
  variants.forEach(({ profile }, at) => push(groups, profile.key, at));
  const marks = new Map<number, string>();
  for (const members of groups.values()) {
    if (members.length < 2) continue;
    markMinority(members, variants, ({ gender }) => gender, marks);
    if (officesClash(members.map((at) => variants[at]!)))
      markMinority(members, variants, ({ office }) => office, marks);
  }
  return gather(variants, (at) => {
    const { key } = variants[at]!.profile;
    const mark = marks.get(at);
    return mark === undefined ? key : `${key}|${mark}`;
  });
}

function gather(variants: readonly Variant[], keyOf: (at: number) => string) {
  const byKey = new Map<string, Profile>();
  const profileOf = variants.map(({ profile }, at) => {
    const key = keyOf(at);
    const known = byKey.get(key);
    if (known) addProfile(known, profile);
    else byKey.set(key, Object.assign(profile, { key }));
    return known ?? profile;
  });
  const profiles = [...byKey.values()].sort((a, b) => compareText(a.key, b.key));
  const index = new Map(profiles.map((profile, at) => [profile, at]));
  return { profiles, of: Int32Array.from(profileOf, (profile) => index.get(profile)!) };
}

/** Marks those whose value is not the most frequent one, when they are more than slips. */
function markMinority(
  members: readonly number[],
  variants: readonly Variant[],
  valueOf: (variant: Variant) => string | undefined,
  marks: Map<number, string>,
): void {
  const values = new Map<string, { members: number[]; locals: number }>();
  for (const at of members) {
    const value = valueOf(variants[at]!);
    if (value === undefined || marks.has(at)) continue;
    const having = values.get(value) ?? { members: [], locals: 0 };
    values.set(value, having);
    having.members.push(at);
    having.locals += variants[at]!.profile.locals;
  }
  const ranked = [...values].sort(([a, x], [b, y]) => y.locals - x.locals || compareText(a, b));
  const total = ranked.reduce((sum, [, { locals }]) => sum + locals, 0);
  for (const [value, { members: having, locals }] of ranked.slice(1))
    if (locals / total >= LEAST_SHARE) for (const at of having) marks.set(at, value);
}

/** Whether two reports give offices that one person cannot hold. */
function officesClash(variants: readonly Variant[]): boolean {
  const held = variants.flatMap((variant) => variant.held);
  if (new Set(held.map(({ of }) => of)).size < 2 || held.length >= ENOUGH_REPORTS) return false;
  return held.some((a, index) => held.slice(index + 1).some((b) => clashes(a, b)));
}

function clashes(a: OfficeHeld, b: OfficeHeld): boolean {
  if (a.title !== b.title || a.of === b.of || a.document === b.document) return false;
  const [x, y] = [dayOf(a.date), dayOf(b.date)];
  return x !== undefined && y !== undefined && Math.abs(x - y) <= TERM_DAYS;
}
