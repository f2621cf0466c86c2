import type { DocumentAlias, DocumentClaim } from '../../model/index.ts';
import type { Context } from '../context.ts';
import type { Links } from '../coreference/links.ts';
import type { Candidates, Lexicon } from '../mentions/find.ts';
import { findAliases } from './aliases.ts';
import { findHeading } from './appointments.ts';
import type { Finder } from './build.ts';
import { findPrenominal } from './descriptions.ts';
import { findDescriptions, findTitles } from './persons.ts';
import { findLocations, findNamedParts, findParts } from './places.ts';

export interface Attributes {
  claims: DocumentClaim[];
  aliases: DocumentAlias[];
}

/** Offices, kinship, nationality, membership, parts, locations and aliases that descriptions of names give away. */
export function findAttributes(
  context: Context,
  candidates: Candidates,
  links: Links,
  lexicon: Lexicon,
): Attributes {
  const finder: Finder = { context, candidates, links, lexicon, claims: [], aliases: [] };
  findTitles(finder);
  findPrenominal(finder);
  findDescriptions(finder);
  findHeading(finder);
  findParts(finder);
  findNamedParts(finder);
  findLocations(finder);
  findAliases(finder);
  return { claims: finder.claims, aliases: finder.aliases };
}
