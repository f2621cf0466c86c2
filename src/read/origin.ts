/** Author, publisher and date out of what was cut: bylines, copyright lines, "Published on …". */
import { collapseSpace } from '../base/text.ts';
import type { Cut } from '../model/index.ts';
import { isoDate } from './calendar.ts';
import type { Metadata } from './draft.ts';
import type { Dateline } from './head.ts';

const BYLINE = /^(?:By|BY|by|Written by|Story by|Text by|Posted by|Author:|Reporter:) (.{2,80})$/u;
const COPYRIGHT =
  /^(?:copyright|©|\(c\))(?: ?(?:copyright|©|\(c\)))*,? ?(?:\d{4}(?: ?[-–] ?\d{4})?,? )?(?:by )?(?<holder>\p{Lu}[\p{L}\p{N}&.,'’ -]{1,60}?)(?:\.? all rights reserved.*|[.,]? \d{4}.*|\.)?$/iu;

/** Certain only: a news agency in the dateline, the holder in a line of copyright, the name in a byline. */
export function readOrigin(
  dateline: Dateline | undefined,
  cut: readonly Cut[],
): { author?: string; publisher?: string } {
  const author =
    dateline?.author ??
    firstMatch(cut, 'byline', (text) => BYLINE.exec(text)?.[1]?.split(/ ?[|·•]/)[0]);
  const holder = firstMatch(
    cut,
    'copyright',
    (text) => COPYRIGHT.exec(text)?.groups?.['holder']?.split(/(?<=\p{Ll}{3})\. /u)[0],
  );
  const publisher = dateline?.agency ?? holder;
  return { ...(author !== undefined && { author }), ...(publisher !== undefined && { publisher }) };
}

/** The first day it was published, not the day of its last change, if the file says both. */
export function dateFromCut(cut: readonly Cut[]): Pick<Metadata, 'date' | 'dateFrom'> {
  const lines = cut
    .filter(({ rule, text }) => rule === 'updated' && text.length < 200)
    .map(({ text }) => text);
  const published = lines.find(
    (line) => /publish|post|creat/i.test(line) && isoDate(line) !== undefined,
  );
  const date = isoDate(published ?? lines.find((line) => isoDate(line) !== undefined) ?? '');
  return date === undefined ? {} : { date, dateFrom: 'metadata' };
}

function firstMatch(
  cut: readonly Cut[],
  rule: string,
  read: (text: string) => string | undefined,
): string | undefined {
  for (const entry of cut) {
    if (entry.rule !== rule || entry.text.length >= 500) continue;
    const found = read(collapseSpace(entry.text));
    if (found !== undefined) return found.trim().replace(/[,|]+$/, '');
  }
  return undefined;
}
