/** What a claim is filed under, and when it happened. */
import type { Claim, ClaimClass } from '../model/index.ts';

export interface When {
  /** ISO 8601: of the event, or else of the report. */
  value?: string;
  /** The words of the text, where they could not be made a date. */
  words?: string;
  reported: boolean;
}

/** When it happened; else when it was reported. */
export function whenOf({ time, reported }: Claim): When | undefined {
  if (time?.value !== undefined) return { value: time.value, reported: false };
  if (time === undefined && reported === undefined) return undefined;
  return {
    ...(time === undefined ? {} : { words: time.text }),
    ...(reported === undefined ? {} : { value: reported }),
    reported: reported !== undefined,
  };
}

export interface Theme {
  id: string;
  title: string;
  classes: readonly ClaimClass[];
}

/** The order in which a page tells what it knows. */
export const THEMES: readonly Theme[] = [
  {
    id: 'offices',
    title: 'Offices and ties',
    classes: ['OFFICE', 'MEMBER', 'PART', 'OWN', 'LOCATED'],
  },
  {
    id: 'agreements',
    title: 'Agreements and support',
    classes: ['AGREE', 'COOPERATE', 'SUPPORT', 'AID', 'CONCEDE'],
  },
  { id: 'proposals', title: 'Proposals and requests', classes: ['PROPOSE', 'REQUEST'] },
  { id: 'talks', title: 'Talks and travel', classes: ['CONSULT', 'MOVE'] },
  {
    id: 'violence',
    title: 'Attacks and harm',
    classes: ['ASSAULT', 'HARM', 'MOBILIZE', 'RETREAT'],
  },
  {
    id: 'pressure',
    title: 'Accusations and pressure',
    classes: ['ACCUSE', 'THREATEN', 'SANCTION', 'COERCE', 'PROTEST'],
  },
  { id: 'rejections', title: 'Rejections and denials', classes: ['REJECT', 'DENY'] },
  { id: 'statements', title: 'Statements', classes: ['SAY'] },
  { id: 'other', title: 'Other statements', classes: ['OTHER'] },
];

/** By class: places in the list. */
const THEME_OF = new Map(
  THEMES.flatMap((theme, index) => theme.classes.map((name) => [name, index] as const)),
);

export interface ThemeClaims {
  theme: Theme;
  claims: Claim[];
}

/** Themes that have claims, in their order; the claims of each in the order given. */
export function byTheme(claims: readonly Claim[]): ThemeClaims[] {
  const groups: (Claim[] | undefined)[] = THEMES.map(() => undefined);
  for (const claim of claims) {
    const index = THEME_OF.get(claim.class) ?? THEMES.length - 1;
    const group = groups[index];
    if (group === undefined) groups[index] = [claim];
    else group.push(claim);
  }
  const found: ThemeClaims[] = [];
  for (const [index, own] of groups.entries())
    if (own !== undefined) found.push({ theme: THEMES[index]!, claims: own });
  return found;
}
