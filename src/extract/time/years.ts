import { word, year, type Match, type Scan } from './scan.ts';

const PLAIN_YEAR =
  /^(?:in|since|by|until|till|from|to|of|during|before|after|between|and|through|late|early|mid|for|over|around|about)$/;

/** "1939-1940", "2014–16", in one token or three. */
export function yearRange(scan: Scan, at: number): Match | undefined {
  const one = /^((?:1\d|20)\d{2})[-–/](\d{2}|\d{4})$/.exec(word(scan, at));
  if (one) return years(Number(one[1]), one[2]!, at + 1);
  const from = year(scan, at);
  const to = word(scan, at + 2);
  if (from === undefined || !/^[-–]$/.test(word(scan, at + 1)) || !/^(?:\d{2}|\d{4})$/.test(to))
    return undefined;
  return years(from, to, at + 3);
}

function years(from: number, text: string, last: number): Match | undefined {
  const to = text.length === 2 ? Math.floor(from / 100) * 100 + Number(text) : Number(text);
  return to > from && to - from < 200 ? { last, pattern: { kind: 'years', from, to } } : undefined;
}

export function decade(scan: Scan, at: number): Match | undefined {
  const match = /^(1[5-9]\d|20\d)0['’]?s$/.exec(word(scan, at));
  if (!match) return undefined;
  const from = Number(match[1]) * 10;
  return { last: at + 1, pattern: { kind: 'years', from, to: from + 9 } };
}

export function century(scan: Scan, at: number): Match | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word(scan, at));
  if (!match || word(scan, at + 1) !== 'century' || Number(match[1]) > 21) return undefined;
  const to = Number(match[1]) * 100;
  return { last: at + 2, pattern: { kind: 'years', from: to - 99, to } };
}

export function seasonYear(scan: Scan, at: number): Match | undefined {
  const season = word(scan, at);
  if (!scan.words.seasons.has(season)) return undefined;
  const of = word(scan, at + 1) === 'of' ? at + 2 : at + 1;
  const found = year(scan, of);
  return found === undefined
    ? undefined
    : { last: of + 1, pattern: { kind: 'season', season, year: found } };
}

/** A bare year after a preposition, or before the noun that it dates ("the 2008 war"). */
export function plainYear(scan: Scan, at: number): Match | undefined {
  const found = year(scan, at);
  if (found === undefined || /^[%:°]$/.test(word(scan, at + 1))) return undefined;
  const { xpos } = scan.tokens[at + 1] ?? { xpos: '' };
  const noun = at + 1 < scan.last && /^NNP?$/.test(xpos);
  const plural = at + 1 < scan.last && /^NNP?S$/.test(xpos);
  const led = PLAIN_YEAR.test(word(scan, at - 1)) && !plural;
  const dated = found >= 1900 && found < 2100 && noun && !scan.words.units.has(word(scan, at + 1));
  return led || dated ? { last: at + 1, pattern: { kind: 'date', year: found } } : undefined;
}
