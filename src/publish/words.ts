/** What the types of entities are called. */
import type { Entity, EntityType } from '../model/index.ts';

export const SINGULARS: ReadonlyMap<EntityType, string> = new Map([
  ['person', 'Person'],
  ['organization', 'Organization'],
  ['place', 'Place'],
  ['event', 'Event'],
  ['thing', 'Thing'],
]);

export const PLURALS: ReadonlyMap<EntityType, string> = new Map([
  ['person', 'People'],
  ['organization', 'Organizations'],
  ['place', 'Places'],
  ['event', 'Events'],
  ['thing', 'Things'],
]);

/** Subtypes that do not stand alone, as words for a sentence. */
const NOUNS: ReadonlyMap<string, string> = new Map([
  ['international', 'international organization'],
  ['media', 'news organization'],
  ['government', 'government body'],
  ['military', 'military organization'],
  ['armed', 'armed group'],
  ['ethnic', 'people'],
  ['political', 'political organization'],
  ['water', 'body of water'],
  ['money', 'sum of money'],
  ['sports', 'sports event'],
  ['group', 'group'],
  ['site', 'place'],
]);

/** "city", "international organization"; undefined where no more is known than the type. */
export function nounOf({ subtype, type }: Entity): string | undefined {
  if (subtype === undefined || subtype === type) return undefined;
  return NOUNS.get(subtype) ?? subtype;
}

/** With a capital, unless the first word has one inside: "Second strike", "iPhone". */
export function capital(text: string): string {
  const first = text.charCodeAt(0);
  if (!(first >= 0x61 && first <= 0x7a) || !/^[a-z]+(?![\p{L}\p{N}])/u.test(text)) return text;
  return text[0]!.toUpperCase() + text.slice(1);
}

const OPENERS =
  /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Several|Some|Many|Most|Dozens|Scores|Hundreds|Thousands|At least|More than|All|Both|Other|Another|The|An?|No) \p{Ll}/u;

/** Without the capital that words had only because their sentence began with them: "Five soldiers". */
export function withoutCapital(text: string): string {
  return OPENERS.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}

/** "Place · city" */
export function kindOf(entity: Entity): string {
  const name = SINGULARS.get(entity.type)!;
  const noun = nounOf(entity);
  return noun === undefined ? name : `${name} · ${noun}`;
}

/** `count(1, 'source')` → "1 source", `count(2, 'source')` → "2 sources". */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(number)} ${number === 1 ? singular : plural}`;
}

/** 12345 → "12,345" */
export function grouped(number: number): string {
  if (number < 1000) return String(number);
  return String(number).replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
}
