import type { TimeExpression } from '../../model/index.ts';
import type { TimeMention } from '../context.ts';
import type { ClaimContext } from './argument.ts';

interface Times {
  byGovernor: ReadonlyMap<number, TimeExpression>;
  byFirst: ReadonlyMap<number, TimeExpression>;
}

/** Of each document once: a search of all its times for each noun would not be linear. */
const KNOWN = new WeakMap<readonly TimeMention[], Times>();

/** A time that hangs on the noun itself ("the invasion in 2022"), or a year or century right behind its phrase. */
export function nominalTime(context: ClaimContext, noun: number): TimeExpression | undefined {
  const { byGovernor, byFirst } = timesOf(context);
  const own = byGovernor.get(noun);
  if (own) return own;
  const behind = byFirst.get(context.tree.last(noun));
  return behind && /(?:\bcentury|^(?:in )?\d{4})$/i.test(behind.text) ? behind : undefined;
}

function timesOf({ tree, found }: ClaimContext): Times {
  const known = KNOWN.get(found.times);
  if (known) return known;
  const byGovernor = new Map<number, TimeExpression>();
  const byFirst = new Map<number, TimeExpression>();
  for (const { head, first, time } of found.times) {
    const governor = tree.head(head);
    if (!byGovernor.has(governor)) byGovernor.set(governor, time);
    byFirst.set(first, time);
  }
  const times = { byGovernor, byFirst };
  KNOWN.set(found.times, times);
  return times;
}
