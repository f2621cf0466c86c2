import type { DocumentId } from './document.ts';

export const ENTITY_TYPES = ['person', 'organization', 'place', 'event', 'thing'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** `type/slug`: `person/anna-berg`. Homonyms get a suffix from evidence, never from order. */
export type EntityId = string;

export interface Alias {
  text: string;
  count: number;
}

export interface Office {
  title: string;
  /** The organization or place. */
  of?: EntityId;
  /** ISO 8601 dates. */
  from?: string;
  until?: string;
  former?: true;
  /** Id of the claim that says so. */
  claim: string;
}

export interface Place {
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** Degrees, WGS 84. */
  latitude?: number;
  longitude?: number;
}

/** Mentions that were found with another type, and read as of the entity's by all that is known of their name. */
export interface FoundAs {
  text: string;
  type: EntityType;
  count: number;
}

export interface Entity {
  id: EntityId;
  type: EntityType;
  /** country, city, region, law, weapon, agreement, product, people … */
  subtype?: string;
  /** The best full name seen. */
  label: string;
  aliases: Alias[];
  offices: Office[];
  place?: Place;
  /** Number of mentions. */
  mentions: number;
  documents: DocumentId[];
  /** Dates of the first and last report, ISO 8601. */
  first?: string;
  last?: string;
  /** Most frequent first; absent where every mention was found with the entity's type. */
  foundAs?: FoundAs[];
  /** 0 to 1. */
  confidence: number;
}
