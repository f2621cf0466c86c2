import type { Token } from '../../model/index.ts';
import type { TimeWords } from './words.ts';

export type Which = 'last' | 'this' | 'next';

/** What a time expression says before it is held against a calendar. */
export type Pattern =
  | {
      kind: 'date';
      year?: number;
      month?: number;
      day?: number;
      until?: number;
      weekday?: number;
      which?: Which;
    }
  | { kind: 'day'; offset: number; night?: true }
  | { kind: 'unit'; unit: string; which: Which }
  | { kind: 'season'; season: string; year?: number; which?: Which }
  | { kind: 'ago'; count: number; unit: string }
  | { kind: 'shift'; count: number; unit: string; direction: 1 | -1 }
  | { kind: 'recent'; count?: number; unit: string }
  | { kind: 'ahead'; count?: number; unit: string }
  | { kind: 'years'; from: number; to: number }
  | { kind: 'unknown' };

export interface Match {
  last: number;
  pattern: Pattern;
}

/** Tokens of one sentence as the patterns see them: `last` is where the sentence ends. */
export interface Scan {
  tokens: readonly Token[];
  lower: readonly string[];
  last: number;
  words: TimeWords;
}

export type Matcher = (scan: Scan, at: number) => Match | undefined;

export function word(scan: Scan, at: number): string {
  return at < scan.last && at >= 0 ? scan.lower[at]! : '';
}

export function capital(scan: Scan, at: number): boolean {
  return /^\p{Lu}/u.test(scan.tokens[at]?.text ?? '');
}

export function year(scan: Scan, at: number): number | undefined {
  // "by 1700 GMT" is a time of day.
  if (/^(?:gmt|utc|hours|hrs|bst|cet|est)$/.test(word(scan, at + 1))) return undefined;
  return /^(?:1[0-9]{3}|20[0-9]{2})$/.test(word(scan, at)) ? Number(scan.lower[at]) : undefined;
}
