import type { DocumentAlias, DocumentClaim } from '../../model/index.ts';
import type { Context } from '../context.ts';
import type { Links } from '../coreference/links.ts';
import type { Candidates, Lexicon } from '../mentions/find.ts';

export interface Attributes {
  claims: DocumentClaim[];
  aliases: DocumentAlias[];
}

export function findAttributes(
  _context: Context,
  _candidates: Candidates,
  _links: Links,
  _lexicon: Lexicon,
): Attributes {
  return { claims: [], aliases: [] };
}
