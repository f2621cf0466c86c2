import type { Context, TimeMention } from '../context.ts';
import { dayNumber, extent, parseIso } from './calendar.ts';
import { joinTimes, type FoundTime } from './join.ts';
import { matchAt } from './match.ts';
import type { Match, Pattern, Scan } from './scan.ts';
import { partOf, resolvePattern, sideOf, type Reference, type Setting } from './resolve.ts';
import { createTense } from './tense.ts';
import type { TimeWords } from './words.ts';

/** Below this a date of the document is a guess that no weekday is held against. */
const SURE = 0.5;

/**
 * Time expressions of a document, sorted, resolved against its date: ISO 8601 dates, months, years and intervals
 * ("../2024-07" and "2022-10/.." are open). Nothing that depends on an unknown date gets a value.
 */
export function findTimes(context: Context, words: TimeWords): TimeMention[] {
  const { analysis } = context;
  const lower = analysis.tokens.map(({ text }) => text.toLowerCase());
  const named = new Uint8Array(analysis.tokens.length);
  for (const { first, last } of analysis.names) named.fill(1, first, last);
  const reference = referenceOf(context);
  const found: FoundTime[] = [];
  const tenseAt = createTense(context, words);
  let anchor: { day: number; sentence: number } | undefined;
  analysis.sentences.forEach((sentence, index) => {
    const scan: Scan = { tokens: analysis.tokens, lower, last: sentence.last, words };
    for (let i = sentence.first; i < sentence.last; i += 1) {
      if (named[i]) continue;
      const match = matchAt(scan, i);
      if (match === undefined || named[match.last - 1]) continue;
      const setting: Setting = {
        tense: tenseAt(i),
        ...(reference ? { reference } : {}),
        ...(anchor && index - anchor.sentence <= 2 ? { anchor: anchor.day } : {}),
      };
      const time = widen(context, scan, sentence.first, i, match, setting);
      if (time.day !== undefined) anchor = { day: time.day, sentence: index };
      const one: FoundTime = { mention: time.mention, pattern: match.pattern };
      const again = (pattern: Pattern) => resolvePattern(pattern, setting);
      if (!joinTimes(context, scan, found.at(-1), one, again)) found.push(one);
      i = match.last - 1;
    }
  });
  return found.map(({ mention }) => mention);
}

function referenceOf({ document: { date } }: Context): Reference | undefined {
  if (!date || date.confidence < SURE) return undefined;
  const iso = parseIso(date.value);
  if (iso?.month === undefined || iso.day === undefined) return undefined;
  const civil = { year: iso.year, month: iso.month, day: iso.day };
  return { ...civil, number: dayNumber(civil) };
}

interface Widened {
  mention: TimeMention;
  /** The day it names, for "the previous day" later on. */
  day?: number;
}

/** Takes in what stands before: "early", "the end of", and the preposition with what it does to the value. */
function widen(
  context: Context,
  scan: Scan,
  limit: number,
  at: number,
  match: Match,
  setting: Setting,
): Widened {
  const { words, lower } = scan;
  let value = resolvePattern(match.pattern, setting);
  let first = at;
  const before = (offset = 1): string => (first - offset >= limit ? lower[first - offset]! : '');
  if (before() === '-' && words.middle.has(before(2))) first -= 1;
  const part = words.early.has(before())
    ? 'early'
    : words.middle.has(before())
      ? 'middle'
      : words.late.has(before())
        ? 'late'
        : undefined;
  if (part) {
    if (value !== undefined) value = partOf(value, part);
    first -= 1;
  } else if (
    before() === 'earlier' ||
    before() === 'later' ||
    (before() === 'in' && /^(?:earlier|later)$/.test(before(2)))
  ) {
    const side = before() === 'in' ? before(2) : before();
    if (value !== undefined && setting.reference)
      value = sideOf(value, side as 'earlier' | 'later', setting.reference);
    first -= before() === 'in' ? 2 : 1;
  } else if (before() === 'of' && (words.end.has(before(2)) || words.start.has(before(2)))) {
    if (value !== undefined) value = partOf(value, words.end.has(before(2)) ? 'late' : 'early');
    first -= 2;
  } else if (before() === 'of' && before(2) === 'hours' && words.early.has(before(3))) first -= 3;
  else if (before() === 'on' && before(2) === 'overnight') first -= 2;
  if (before() === 'the' || before() === 'a' || before() === 'that')
    first -= keepArticle(scan, match) ? 0 : 1;
  const coreFirst = first;
  const day = dayIn(value);
  const owner = match.last < scan.last && /^['’]s?$/.test(lower[match.last]!);
  // "after Saturday's game" is not after Saturday.
  const preposition = owner ? '' : before();
  if (words.since.has(preposition)) value = value && since(value, preposition, setting);
  else if (words.until.has(preposition)) value = value && until(value, preposition);
  if (words.plain.has(preposition) || words.since.has(preposition) || words.until.has(preposition))
    first -= 1;
  const bound = words.since.has(preposition) || words.until.has(preposition);
  const { tokens } = context.analysis;
  const start = tokens[bound ? first : coreFirst]!.start;
  const text = context.document.text
    .slice(start, tokens[match.last - 1]!.end)
    .replace(/\s+/gu, ' ');
  const time = value === undefined ? { text } : { value, text };
  return {
    mention: { first, last: match.last, head: headOf(context, at, match.last), time },
    ...(day === undefined ? {} : { day }),
  };
}

/** "the 2008 war", "a July meeting": the article is the noun's. */
function keepArticle(scan: Scan, match: Match): boolean {
  const next = scan.tokens[match.last];
  return (
    match.last < scan.last &&
    next !== undefined &&
    (next.upos === 'NOUN' || next.upos === 'PROPN' || next.upos === 'ADJ')
  );
}

function dayIn(value: string | undefined): number | undefined {
  const range = value === undefined ? undefined : extent(value);
  return range && range[0] === range[1] ? range[0] : undefined;
}

function since(value: string, word: string, { reference }: Setting): string {
  const [from, to] = value.split('/');
  if (to !== undefined && word === 'from') return value;
  if (word !== 'since' || !reference) return `${from}/..`;
  return `${from}/${pad(reference)}`;
}

function pad({ year, month, day }: Reference): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function until(value: string, word: string): string {
  const to = value.split('/').at(-1)!;
  return word === 'to' || word === 'through' ? value : `../${to}`;
}

function headOf({ tree }: Context, first: number, last: number): number {
  for (let i = first; i < last; i += 1) {
    const above = tree.head(i);
    if (above < first || above >= last) return i;
  }
  return last - 1;
}
