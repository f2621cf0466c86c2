import type { Amount, TimeExpression } from '../../model/index.ts';
import type { Statement } from './statement.ts';

/** Reports of one event appear within so many days of each other. */
const SAME_EVENT_DAYS = 3;
/** A report appears within so many days of the day it tells of, when it names the day. */
const REPORT_DELAY_DAYS = 7;

export interface Comparison {
  lasting: ReadonlySet<string>;
  /** Of each document: the id of the first of its copies. */
  origins: readonly string[];
}

/** Whether two statements of one relation, subject, object, polarity and modality say the same. */
export function saySame(a: Statement, b: Statement, comparison: Comparison): boolean {
  return (
    timesAgree(a, b, comparison) &&
    (!a.place || !b.place || a.place.key === b.place.key) &&
    participantsAgree(a, b) &&
    amountsAgree(a.claim.amounts, b.claim.amounts)
  );
}

/**
 * Dates decide where there are any. Without, what lasts (an office, a place) is the same at any time; an event is the
 * same within one report and its copies, or in reports of the same days. A report without a date tells nothing.
 */
export function timesAgree(a: Statement, b: Statement, { lasting, origins }: Comparison): boolean {
  const [x, y] = [rangeOf(a.claim.time), rangeOf(b.claim.time)];
  if (x && y) return x.from <= y.until && y.from <= x.until;
  if (origins[a.index] === origins[b.index]) return true;
  if (lasting.has(a.claim.class)) return true;
  const [reportA, reportB] = [dayOf(a.document.date?.value), dayOf(b.document.date?.value)];
  if (x || y) {
    const range = (x ?? y)!;
    const other = x ? reportB : reportA;
    return other !== undefined && other >= range.from && other - range.until <= REPORT_DELAY_DAYS;
  }
  if (reportA === undefined || reportB === undefined) return false;
  return Math.abs(reportA - reportB) <= SAME_EVENT_DAYS;
}

interface Range {
  from: number;
  until: number;
}

/** Days since the epoch; a month or a year is the range of its days. */
export function rangeOf(time: TimeExpression | undefined): Range | undefined {
  if (time?.value === undefined) return undefined;
  const [first = '', last = first] = time.value.split('/');
  const from = dayOf(first);
  const until = lastDayOf(last);
  return from === undefined || until === undefined ? undefined : { from, until };
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;
const DAY = 86_400_000;

export function dayOf(value: string | undefined): number | undefined {
  const found = DATE.exec(value ?? '');
  if (!found) return undefined;
  const [, year, month = '01', day = '01'] = found;
  return Math.floor(Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY);
}

function lastDayOf(value: string): number | undefined {
  const found = DATE.exec(value);
  if (!found) return undefined;
  const [, year, month, day] = found;
  if (day !== undefined) return dayOf(value);
  const next = Date.UTC(Number(year), month === undefined ? 12 : Number(month), 1);
  return Math.floor(next / DAY) - 1;
}

/** Of each role that both name, one filler must be the same. */
function participantsAgree(a: Statement, b: Statement): boolean {
  return a.participants.every(({ role }) => {
    const others = b.participants.filter((each) => each.role === role);
    const own = a.participants.filter((each) => each.role === role);
    return (
      others.length === 0 || own.some((x) => others.some((y) => x.filler.key === y.filler.key))
    );
  });
}

/** Exact figures of the same thing must be equal; about and at least leave room. */
export function amountsAgree(a: readonly Amount[], b: readonly Amount[]): boolean {
  return a.every((x) => {
    const same = b.filter((y) => x.unit === y.unit && x.of === y.of);
    return same.length === 0 || same.some((y) => amountsFit(x, y));
  });
}

function amountsFit(x: Amount, y: Amount): boolean {
  if (x.value === y.value) return true;
  if (x.bound === 'exact' && y.bound === 'exact') return false;
  if (x.bound === 'about' || y.bound === 'about')
    return Math.abs(x.value - y.value) <= 0.1 * Math.max(x.value, y.value);
  const [low, high] = x.value < y.value ? [x, y] : [y, x];
  return low.bound === 'at-least' || high.bound === 'at-most';
}
