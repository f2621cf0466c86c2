/** How a claim is told: how sure it stands, what it is filed under, when it happened. */
import type { Claim, ClaimClass } from '../model/index.ts';
import { theBefore, withArticle } from './determiners.ts';
import { qualifierOf } from './qualifier.ts';
import { standingOf } from './standing.ts';
import type { Site } from './site.ts';
import { capital, withoutCapital } from './words.ts';

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

/** The claim in a line of plain words. */
export function sentenceOf(site: Site, claim: Claim): string {
  const { subjects, joint, objects, rest } = partiesOf(claim);
  let words = listed(site, subjects);
  if (joint !== undefined) words = spaced(words, `together with ${nameOf(site, joint)}`);
  words = spaced(words, copulaOf(site, claim));
  words = spaced(words, predicateOf(claim));
  words = spaced(words, ofBefore(site, claim, objects));
  words = spaced(words, listed(site, objects));
  for (const party of rest) words = spaced(words, `${party.role} ${nameOf(site, party)}`);
  const qualifier = qualifierOf(claim, standingOf(claim));
  return qualifier === undefined ? capital(words) : `${qualifier}: ${capital(words)}`;
}

function spaced(words: string, more: string | undefined): string {
  if (more === undefined || more === '') return words;
  return words === '' ? more : `${words} ${more}`;
}

function listed(site: Site, parties: readonly Party[]): string {
  let names = '';
  for (const [index, party] of parties.entries())
    names += index === 0 ? nameOf(site, party) : ` and ${nameOf(site, party)}`;
  return names;
}

/** "is" or "was" before the title of an office: other labels have their verb. */
export function copulaOf(site: Site, { id, relation, subject, label }: Claim): string | undefined {
  if (relation !== 'holds-office') return undefined;
  if (/^(?:former|ex)\b/i.test(label)) return 'is';
  const office = site.entities.get(subject)?.offices.find(({ claim }) => claim === id);
  return office?.former ? 'was' : 'is';
}

/** The label; the title of an office with its article: "an adviser". */
export function predicateOf({ relation, label }: Claim): string {
  if (relation === 'holds-office') return withArticle(label);
  return relation === 'member-of' ? label.replace(/^(is|was) member\b/, '$1 a member') : label;
}

/** Between the title of an office and whose it is: "of", "of the". */
export function ofBefore(
  site: Site,
  { relation }: Claim,
  [first]: readonly Party[],
): string | undefined {
  if (first === undefined || relation !== 'holds-office') return undefined;
  return `of ${theBefore(nameOf(site, first))}`.trimEnd();
}

function nameOf(site: Site, { id, text }: Party): string {
  return site.entities.get(id)?.label ?? text;
}

export interface Party {
  /** Entity id, or the words. */
  id: string;
  text: string;
}

/** Who stands where in the sentence of a claim. */
export interface Parties {
  subjects: Party[];
  joint?: Party;
  objects: Party[];
  rest: (Party & { role: string })[];
}

/**
 * Who stands before the verb and who after it. Those who act together are its subject where the verb is in the plural
 * ("Berg and Lind discuss …"), and follow it otherwise ("Berg, together with Lind, signs …").
 */
export function partiesOf(claim: Claim): Parties {
  const subject = { id: claim.subject, text: claim.subjectText };
  const objects = claim.object === undefined ? [] : [objectOf(claim, claim.object)];
  if (claim.participants.length === 0) return { subjects: [subject], objects, rest: [] };
  const together: Party[] = [];
  const rest: (Party & { role: string })[] = [];
  for (const { role, entity, text } of claim.participants) {
    const party = { role, id: entity ?? text, text: withoutCapital(text) };
    if (role === 'co-subject') together.push(party);
    else if (role === 'co-object') objects.push(party);
    else rest.push(party);
  }
  const plural = !/^\S*[^s\s]s(?: |$)/.test(claim.label);
  if (together.length === 0 || plural) return { subjects: [subject, ...together], objects, rest };
  const [joint, ...others] = together;
  const withOthers = others.map((party) => ({ ...party, role: 'together with' }));
  return { subjects: [subject], joint: joint!, objects, rest: [...withOthers, ...rest] };
}

/** "Norland is the only country with …", not "Norland is Norland". */
function objectOf({ subject, objectText }: Claim, object: string): Party {
  const text = withoutCapital(objectText ?? object);
  return { id: object === subject ? text : object, text };
}
