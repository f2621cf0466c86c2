import { dayMonth, monthDay, monthYear, weekdayDate } from './dates.ts';
import { word, type Match, type Scan, type Which } from './scan.ts';

export function namedDay(scan: Scan, at: number): Match | undefined {
  const text = word(scan, at);
  const offset = scan.words.days.get(text);
  if (offset === undefined) {
    return text === 'overnight' && scan.tokens[at]!.upos === 'ADV'
      ? { last: at + 1, pattern: { kind: 'day', offset: 0, night: true } }
      : undefined;
  }
  const part = scan.words.dayParts.has(word(scan, at + 1)) ? 2 : 1;
  return { last: at + part, pattern: { kind: 'day', offset } };
}

export function lastNight(scan: Scan, at: number): Match | undefined {
  const [which, part] = [word(scan, at), word(scan, at + 1)];
  if (!scan.words.dayParts.has(part)) return undefined;
  if (which === 'last') return { last: at + 2, pattern: { kind: 'day', offset: 0, night: true } };
  if (which === 'this') return { last: at + 2, pattern: { kind: 'day', offset: 0 } };
  return undefined;
}

/** "last Wednesday", "next May", "this summer". */
export function whichDate(scan: Scan, at: number): Match | undefined {
  const found = which(scan, at);
  if (found === undefined) return undefined;
  const date =
    weekdayDate(scan, at + 1) ??
    dayMonth(scan, at + 1) ??
    monthDay(scan, at + 1) ??
    monthYear(scan, at + 1);
  if (date?.pattern.kind === 'date')
    return { last: date.last, pattern: { ...date.pattern, which: found } };
  const season = word(scan, at + 1);
  return scan.words.seasons.has(season)
    ? { last: at + 2, pattern: { kind: 'season', season, which: found } }
    : undefined;
}

/** "the previous day", "the following month", "that same day". */
export function previousDay(scan: Scan, at: number): Match | undefined {
  const the = word(scan, at);
  if (the !== 'the' && the !== 'that') return undefined;
  const text = word(scan, at + 1);
  const unit = singular(word(scan, at + 2));
  if (the === 'that' && text === 'day')
    return { last: at + 2, pattern: { kind: 'shift', count: 0, unit: 'day', direction: 1 } };
  if (!scan.words.units.has(unit) || unit !== word(scan, at + 2)) return undefined;
  const direction =
    text === 'previous' || text === 'preceding'
      ? -1
      : text === 'following' || (text === 'next' && unit !== 'year')
        ? 1
        : undefined;
  if (direction !== undefined)
    return { last: at + 3, pattern: { kind: 'shift', count: 1, unit, direction } };
  return text === 'same'
    ? { last: at + 3, pattern: { kind: 'shift', count: 0, unit, direction: 1 } }
    : undefined;
}

/** "two days ago", "a week earlier", "in recent days", "the past three years". */
export function counted(scan: Scan, at: number): Match | undefined {
  const the = word(scan, at) === 'the' ? at + 1 : at;
  // "is expected to last six months"
  if (word(scan, the) === 'last' && scan.tokens[the]!.upos === 'VERB') return undefined;
  return /^(?:past|last|recent|next|coming)$/.test(word(scan, the))
    ? stretch(scan, the)
    : distance(scan, at);
}

/** "recent days", "past three years", "next few weeks". */
function stretch(scan: Scan, at: number): Match | undefined {
  const text = word(scan, at);
  const several = /^(?:few|several)$/.test(word(scan, at + 1));
  const number = several ? undefined : count(scan, at + 1);
  const unitAt = number === undefined && !several ? at + 1 : at + 2;
  const plain = word(scan, unitAt);
  const unit = singular(plain);
  const plural = plain !== unit;
  if (!scan.words.units.has(unit) || (!plural && text !== 'past')) return undefined;
  const amount = number ?? (plural ? undefined : 1);
  return {
    last: unitAt + 1,
    pattern: {
      kind: /^(?:next|coming)$/.test(text) ? 'ahead' : 'recent',
      unit,
      ...(amount === undefined ? {} : { count: amount }),
    },
  };
}

/** "two days ago", "a few weeks earlier". */
function distance(scan: Scan, at: number): Match | undefined {
  const text = word(scan, at);
  const vague = text === 'a' && word(scan, at + 1) === 'few' ? 2 : text === 'several' ? 1 : 0;
  const number = vague > 0 ? undefined : count(scan, at);
  if (number === undefined && vague === 0) return undefined;
  const unitAt = at + Math.max(vague, 1);
  const unit = singular(word(scan, unitAt));
  const after = word(scan, unitAt + 1);
  if (!scan.words.units.has(unit) || !/^(?:ago|earlier|later|before)$/.test(after))
    return undefined;
  if (after === 'before' && !/^[,.]?$/.test(word(scan, unitAt + 2))) return undefined;
  const last = unitAt + 2;
  if (number === undefined || unit === 'hour' || unit === 'minute' || unit === 'second')
    return { last, pattern: { kind: 'unknown' } };
  if (after === 'ago') return { last, pattern: { kind: 'ago', count: number, unit } };
  return {
    last,
    pattern: { kind: 'shift', count: number, unit, direction: after === 'later' ? 1 : -1 },
  };
}

/** "this month", "last year", "next week"; "in the day" and its like after "earlier" and "later". */
export function whichUnit(scan: Scan, at: number): Match | undefined {
  const found = which(scan, at);
  const unit = word(scan, at + 1);
  if (
    found !== undefined &&
    word(scan, at) !== 'previous' &&
    word(scan, at) !== 'following' &&
    scan.words.units.has(unit) &&
    unit !== 'second' &&
    unit !== 'minute' &&
    unit !== 'hour'
  )
    return word(scan, at - 1) === 'the' && found !== 'next'
      ? undefined
      : { last: at + 2, pattern: { kind: 'unit', unit, which: found } };
  const before = word(scan, at - 2);
  if (
    word(scan, at) === 'the' &&
    scan.words.units.has(unit) &&
    (before === 'earlier' ||
      before === 'later' ||
      scan.words.end.has(before) ||
      scan.words.start.has(before))
  )
    return { last: at + 2, pattern: { kind: 'unit', unit, which: 'this' } };
  return undefined;
}

function which(scan: Scan, at: number): Which | undefined {
  const text = word(scan, at);
  const { words } = scan;
  if (words.this.has(text)) return 'this';
  if (words.last.has(text)) return 'last';
  return words.next.has(text) ? 'next' : undefined;
}

function singular(text: string): string {
  return text.endsWith('ies') ? `${text.slice(0, -3)}y` : text.replace(/s$/, '');
}

function count(scan: Scan, at: number): number | undefined {
  const text = word(scan, at);
  return /^\d{1,4}$/.test(text) ? Number(text) : scan.words.numbers.get(text);
}
