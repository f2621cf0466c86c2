/** The lines above the text: metadata in plain text, and the dateline of the first paragraph. */
import { collapseSpace } from '../base/text.ts';
import type { Cut } from '../model/index.ts';
import { findDates, formatDate, isoDate } from './calendar.ts';
import type { WrittenDate } from './calendar.ts';
import { cutSpan } from './draft.ts';
import type { DraftBlock, Metadata } from './draft.ts';
import { languageTag, webAddress } from './front-matter.ts';
import { rawSpan, sliceMapped, trimMapped } from './mapped.ts';

/** How many blocks from the top may be lines of metadata. */
const HEAD = 8;
/** " date 2031-05-04 Minister: …": what an export writes in front of the text. */
const GLUED_DATE =
  /^(?:date|published|pub_?date|posted|created)\s?[:=]?\s?((?:19|20)\d\d-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?(?=\s|$)\s*/iu;
const FIELD =
  /^(title|headline|date|published|publication date|author|by|source|publisher|url|link|language)\s?: ?(\S.{0,300})$/iu;

/** Reads and removes lines of metadata from the top of plain text. */
export function readHead(
  blocks: readonly DraftBlock[],
  raw: string,
  cut: Cut[],
): { blocks: DraftBlock[]; metadata: Metadata } {
  const metadata: Metadata = {};
  const kept: DraftBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    const rest = index < HEAD ? readLine(block, index, metadata) : block.text;
    if (rest === block.text) kept.push(block);
    else {
      const end = block.text.text.length - rest.text.length;
      cut.push(cutSpan(raw, ...rawSpan(block.text, 0, end), 'metadata-line'));
      if (rest.text !== '') kept.push({ ...block, text: rest });
    }
  }
  return { blocks: kept, metadata };
}

function readLine(block: DraftBlock, index: number, metadata: Metadata): DraftBlock['text'] {
  const { text } = block.text;
  const glued = index < 2 ? GLUED_DATE.exec(text.slice(0, 100)) : null;
  const date = glued ? isoDate(glued[1]!) : undefined;
  if (glued && date !== undefined) {
    setDate(metadata, date);
    return trimMapped(sliceMapped(block.text, glued[0].length));
  }
  if (text.length > 320) return block.text;
  const alone = loneDate(text, index);
  if (alone !== undefined) {
    setDate(metadata, alone);
    const author = /^(?:by|By|BY) ((?:\p{Lu}[\p{L}.'’-]*,? ?|and ){2,10})/u.exec(text)?.[1];
    if (author !== undefined) metadata.author ??= author.trim();
  }
  const field = FIELD.exec(text);
  const taken =
    alone !== undefined ||
    (field && index < 5 && setField(metadata, field[1]!.toLowerCase(), field[2]!));
  return taken ? sliceMapped(block.text, 0, 0) : block.text;
}

function setDate(metadata: Metadata, date: string): void {
  metadata.date ??= date;
  metadata.dateFrom ??= 'metadata';
}

const STAMP_WORDS =
  /^(?:[ap]\.?m\.?|at|on|by|GMT|UTC|CES?T|E[SD]?T|BST|EES?T|P[SD]?T|IST|min|mins?|minutes?|read|published|posted|Date)$/iu;

/** The date of a line that holds nothing else, save a time of day, names and their like between bars. */
function loneDate(text: string, index: number): string | undefined {
  // The day of the last change is left to the rules, which know the day of publication to be better.
  if (text.length > 110 || /\b(?:updated|modified|edited)\b/iu.test(text)) return undefined;
  if (/^(?:19|20)\d\d[-/.]\d\d[-/.]\d\d(?:[T ,]+\d\d?:\d\d.{0,20})?$/.test(text))
    return isoDate(text);
  const [date] = findDates(text);
  if (!date || date.year === undefined) return undefined;
  const rest = `${text.slice(0, date.start)} ${text.slice(date.end)}`.replace(
    /\d{1,2}[:.]\d\d(?::\d\d)?/g,
    '',
  );
  const words = (rest.match(/[\p{L}\p{N}.’'-]*[\p{L}\p{N}][\p{L}\p{N}.’'-]*/gu) ?? []).filter(
    (word) => !STAMP_WORDS.test(word),
  );
  const framed =
    index > 0 && /[|•·]| [–—-] /.test(rest) && words.every((word) => /^[\p{Lu}\d]/u.test(word));
  return words.length === 0 || (framed && words.length <= 8)
    ? formatDate(date.year, date.month, date.day)
    : undefined;
}

function setField(metadata: Metadata, name: string, value: string): boolean {
  switch (name) {
    case 'title':
    case 'headline':
      metadata.title ??= collapseSpace(value);
      return true;
    case 'author':
    case 'by':
      metadata.author ??= collapseSpace(value);
      return true;
    case 'source':
      // "Source: General Staff, on Telegram" opens reports too: among other fields only it names the publisher.
      if (Object.keys(metadata).length === 0) return false;
      metadata.publisher ??= collapseSpace(value);
      return true;
    case 'publisher':
      metadata.publisher ??= collapseSpace(value);
      return true;
    case 'language': {
      const tag = languageTag(value);
      if (tag !== undefined) metadata.language ??= tag;
      return tag !== undefined;
    }
    case 'url':
    case 'link': {
      const url = webAddress(value);
      if (url !== undefined) metadata.url ??= url;
      return url !== undefined;
    }
    default: {
      const date = isoDate(value);
      if (date !== undefined) setDate(metadata, date);
      return date !== undefined;
    }
  }
}

export interface Dateline {
  place: string;
  author?: string;
  date?: WrittenDate;
  agency?: string;
}

const PLACE = "\\p{Lu}[\\p{L}\\p{M}'’. /-]{2,40}?(?:, (?:\\p{Lu}[\\p{L}.]{1,20} ?){1,2})?";
const DAY =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\\p{Lu}\\p{Ll}{2,8}(?:\\.? |\\.)\\d{1,2}|\\d{1,2} \\p{Lu}\\p{Ll}{2,8}\\.?)(?:,? \\d{4})?';
/** "NEW DELHI: The court": Indian papers. */
const COLON = ': ?(?=[“"‘\']?\\p{Lu})';
/** A hyphen needs a space beside it ("AVON RENT-A-CAR" is no dateline), a dash does not. */
const DASH = ' ?(?:--|–|—|_)(?: |(?=[“"‘\']?\\p{Lu}))| -(?: |(?=[“"‘\']?\\p{Lu}))|- ';
const BYLINE = "^(?:By (?<author>\\p{Lu}[\\p{L} .'’-]{3,50})\\. )?";
const AGENCY = " ?[([](?<agency>\\p{Lu}[\\p{L} .,/&'’-]{1,40})[)\\]]";
/** With a dash: date and agency may be missing. Without: the agency is what shows it. */
const DATELINES = [
  new RegExp(
    `${BYLINE}(?<place>${PLACE})(?:,? (?<date>${DAY})| ?\\((?<inBrackets>${DAY})\\))?,?(?:${AGENCY})?(?:${DASH}|${COLON})`,
    'u',
  ),
  new RegExp(
    `${BYLINE}(?<place>${PLACE})(?:,? (?<date>${DAY}))?,?${AGENCY} (?=[“"‘]?\\p{Lu})`,
    'u',
  ),
  new RegExp(
    `^(?<place>${PLACE})(?:, (?<date>${DAY}))\\.? ?/(?<agency>\\p{Lu}[\\p{L} .-]{1,30})/\\.?(?: ?[–—-])? `,
    'u',
  ),
];

/** A dateline with a line to itself: "HAVANA (AP) --". */
const ALONE = new RegExp(
  `^(?<place>${PLACE})(?:,? (?<date>${DAY}))?,?${AGENCY} ?(?:--?|–|—|_)?$`,
  'u',
);

/** Reads the dateline of the first paragraph, "ACCRA, May 4 (Agency) — …", and removes it and those further down. */
export function readDateline(
  blocks: readonly DraftBlock[],
  raw: string,
  cut: Cut[],
): { blocks: DraftBlock[]; dateline?: Dateline } {
  let dateline: Dateline | undefined;
  const rest = blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph') return [block];
    const found = findDateline(block.text.text, index < HEAD && dateline === undefined);
    if (!found) return [block];
    const { start, match } = found;
    const end = start + match[0].length;
    dateline ??= toDateline(match);
    cut.push(cutSpan(raw, ...rawSpan(block.text, start, end), 'dateline'));
    const headline = { ...block, text: trimMapped(sliceMapped(block.text, 0, start)) };
    const body = { ...block, text: trimMapped(sliceMapped(block.text, end)) };
    return [headline, body].filter(({ text }) => text.text !== '');
  });
  return { blocks: rest, ...(dateline ? { dateline } : {}) };
}

function toDateline({ groups = {} }: RegExpExecArray): Dateline {
  const { place = '', date, inBrackets, author, agency } = groups;
  const [day] = findDates(date ?? inBrackets ?? '');
  return {
    place: place.trim().replace(/,$/, ''),
    ...(day ? { date: day } : {}),
    ...(author === undefined ? {} : { author }),
    ...(agency === undefined ? {} : { agency: agency.trim() }),
  };
}

/** Where a headline runs into the dateline: "Council backs drilling. WESTHAVEN — The council …". */
const AFTER_HEADLINE = /[.?!] (?=\p{Lu}{4})/gu;
/** How far into a paragraph a headline may reach. */
const HEADLINE = 160;

function findDateline(
  text: string,
  first: boolean,
): { start: number; match: RegExpExecArray } | undefined {
  if (text.length < 60) {
    const alone = ALONE.exec(text);
    return alone ? { start: 0, match: alone } : undefined;
  }
  const match = matchDateline(text.slice(0, 160));
  // Further down, "WESTHAVEN: " may be who speaks.
  if (match) return first || isDated(match) ? { start: 0, match } : undefined;
  if (!first) return undefined;
  for (const { index } of text.slice(0, HEADLINE).matchAll(AFTER_HEADLINE)) {
    const later = matchDateline(text.slice(index + 2, index + 2 + 160));
    if (later && !later[0].trimEnd().endsWith(':')) return { start: index + 2, match: later };
  }
  return undefined;
}

function matchDateline(text: string): RegExpExecArray | undefined {
  const alone = ALONE.exec(text);
  if (alone) return alone;
  for (const pattern of DATELINES) {
    const match = pattern.exec(text);
    if (match && isDateline(match)) return match;
  }
  return undefined;
}

function isDated({ groups = {} }: RegExpExecArray): boolean {
  return [groups['date'], groups['inBrackets'], groups['agency']].some(
    (part) => part !== undefined,
  );
}

/** Words in capitals that stand in front of a colon and are no places. */
const ALERT =
  /^(?:BREAKING|UPDATED?|EXCLUSIVE|WATCH|OPINION|ANALYSIS|LIVE|VIDEO|EXPLAINER|FACTBOX|CORRECTED|REFILE|NOTE|WARNING|EDITORIAL|INTERVIEW|PHOTOS|RELATED|READ)(?=[\s:,]|$)/u;

/** Capitals alone may be a name ("WHO - Ghana …"): then only several letters in a first word of capitals will do. */
function isDateline(match: RegExpExecArray): boolean {
  const { place = '', date, inBrackets, agency } = match.groups ?? {};
  const city = place.split(',')[0]!;
  const capitals = city === city.toUpperCase();
  if (agency === undefined && /: ?$/.test(match[0]))
    return capitals && letterCount(city) >= 5 && !ALERT.test(place);
  if (match[0].endsWith(') ')) return capitals || (agency !== undefined && date !== undefined);
  if (findDates(date ?? inBrackets ?? '').length > 0 || agency !== undefined) return true;
  return capitals && letterCount(city) >= 5 && !ALERT.test(place);
}

function letterCount(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}
