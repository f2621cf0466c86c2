/** The date of an article, with where it is from and how sure. */
import type { DocumentDate } from '../model/index.ts';
import { findDates, formatDate, weekdayNumber, weekdayOf } from './calendar.ts';
import type { WrittenDate } from './calendar.ts';
import type { DraftBlock, Metadata } from './draft.ts';
import type { Dateline } from './head.ts';

export interface DateSources {
  metadata: Metadata;
  dateline?: Dateline;
  /** ISO dates of embedded posts. */
  posts: readonly string[];
  blocks: readonly DraftBlock[];
  path: string;
}

/** Blocks from the top that speak of the news itself. */
const LEAD = 4;
const TODAY = /\b(?:this|today,?(?: on)?|dated|as of(?: this)?) $/iu;
/** What stands before a day that was still to come. */
const AHEAD =
  /\b(?:will|until|till|by|before|scheduled|expected|due|slated|set|planned?|plans|deadline|starting|upcoming|next|services?)\b/iu;
/** What stands before a day of the past. */
const BACK =
  /\b(?:since|back|ago|born|years?|anniversary|as early as|in the wake of|following the|after the)\b/iu;
/** A byline or "Published" that was glued to the text. */
const STAMP =
  /(?:\b(?:By|BY) (?:\p{Lu}[\p{L}.'’-]*[ ,|]{1,3}){2,8}|^(?:Published|Posted|POSTED|UPDATED|Updated)(?: at| on)?:?,? (?:\d\S* ?[ap]\.?m\.?,? (?:on )?)?)$/u;
const SENTENCE_END = /\p{Ll}{3}[.!?]["”’)]* /gu;
const WEEKDAY = /\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/gu;

export function findDate(sources: DateSources): DocumentDate | undefined {
  const { metadata } = sources;
  if (metadata.date !== undefined)
    return {
      value: metadata.date,
      from: metadata.dateFrom ?? 'metadata',
      confidence: metadata.dateFrom === 'front-matter' ? 1 : 0.95,
    };
  return fromDateline(sources) ?? fromText(sources) ?? fromPath(sources.path);
}

function fromDateline({ dateline, posts, blocks }: DateSources): DocumentDate | undefined {
  const date = dateline?.date;
  if (!date) return undefined;
  const year = date.year ?? datelineYear(date, posts, blocks);
  const value = year === undefined ? undefined : formatDate(year, date.month, date.day);
  return value === undefined
    ? undefined
    : { value, from: 'dateline', confidence: date.year === undefined ? 0.7 : 0.95 };
}

function fromText({ blocks, posts }: DateSources): DocumentDate | undefined {
  const found: DocumentDate[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') continue;
    for (const date of findDates(block.text.text)) {
      const candidate = judge(date, block.text.text, index < LEAD, posts, blocks);
      if (candidate) found.push(candidate);
    }
  }
  const latestPost = [...posts].sort().at(-1);
  if (latestPost !== undefined) found.push({ value: latestPost, from: 'text', confidence: 0.6 });
  // The surest; among equals the latest, as an article cannot be older than what it tells.
  return found.sort(
    (a, b) => b.confidence - a.confidence || (a.value < b.value ? 1 : a.value > b.value ? -1 : 0),
  )[0];
}

function judge(
  date: WrittenDate,
  text: string,
  lead: boolean,
  posts: readonly string[],
  blocks: readonly DraftBlock[],
): DocumentDate | undefined {
  const before = sentenceBefore(text, date.start);
  const year =
    date.year ?? (lead && date.weekday !== undefined ? yearFor(date, posts, blocks) : undefined);
  const value = year === undefined ? undefined : formatDate(year, date.month, date.day);
  if (value === undefined) return undefined;
  if (lead && date.year !== undefined && STAMP.test(before))
    return { value, from: 'text', confidence: 0.85 };
  if (date.weekday === undefined) return undefined;
  if (weekdayOf(year!, date.month, date.day) !== date.weekday) return undefined;
  if (TODAY.test(before))
    return { value, from: 'text', confidence: date.year === undefined ? 0.75 : 0.9 };
  if (!lead || AHEAD.test(before) || BACK.test(before)) return undefined;
  return {
    value,
    from: 'text',
    confidence: date.year === undefined ? 0.6 : 0.75,
  };
}

function sentenceBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - 100), end);
  const stop = [...before.matchAll(SENTENCE_END)].at(-1);
  return stop ? before.slice(stop.index + stop[0].length) : before;
}

/**
 * The year of a dateline that has none. Another date of the text lends its own only if the lead speaks of the weekday
 * that this makes, or of the one before: otherwise that date may be an anniversary.
 */
function datelineYear(
  date: WrittenDate,
  posts: readonly string[],
  blocks: readonly DraftBlock[],
): number | undefined {
  const year = yearFor(date, posts, blocks);
  if (year === undefined) return undefined;
  const lead = blocks
    .slice(0, LEAD)
    .map((block) => block.text.text)
    .join(' ');
  const named = new Set((lead.match(WEEKDAY) ?? []).map(weekdayNumber));
  const day = weekdayOf(year, date.month, date.day);
  return named.has(day) || named.has((day + 6) % 7) ? year : undefined;
}

/** The year of a date without one: a year of another full date of the text, if the weekday fits and only one does. */
function yearFor(
  date: WrittenDate,
  posts: readonly string[],
  blocks: readonly DraftBlock[],
): number | undefined {
  const years = new Set(posts.map((post) => Number(post.slice(0, 4))));
  for (const block of blocks)
    for (const other of findDates(block.text.text))
      if (other.year !== undefined && near(other, date)) years.add(other.year);
  const fitting = [...years].filter(
    (year) => date.weekday === undefined || weekdayOf(year, date.month, date.day) === date.weekday,
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Within two months of one another, in the same year. */
function near(a: WrittenDate, b: WrittenDate): boolean {
  return Math.abs(a.month * 31 + a.day - (b.month * 31 + b.day)) <= 62;
}

function fromPath(path: string): DocumentDate | undefined {
  const match = /(?:^|[/_ -])((?:19|20)\d\d)([-_/])(\d\d)\2(\d\d)(?=[-_/. ]|$)/.exec(path);
  const value = match
    ? formatDate(Number(match[1]), Number(match[3]), Number(match[4]))
    : undefined;
  return value === undefined ? undefined : { value, from: 'inferred', confidence: 0.5 };
}
