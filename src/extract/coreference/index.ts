import type { Context, Quotation } from '../context.ts';
import type { Candidates, Lexicon } from '../mentions/find.ts';
import { Links } from './links.ts';
import { linkNames } from './names.ts';
import { resolveAnaphors, type Chooser } from './resolve.ts';
import { linkBySyntax } from './syntax.ts';
import { linkWe } from './we.ts';

/**
 * Coreference in passes, the surest first (after Lee et al. 2013): equal names, acronyms and parts of names;
 * apposition, predicate nominals, speakers; then descriptions and pronouns from left to right, ranked.
 */
export function corefer(
  context: Context,
  candidates: Candidates,
  quotations: readonly Quotation[],
  lexicon: Lexicon,
  choose: Chooser,
): Links {
  const links = new Links(candidates.list);
  linkNames(links, lexicon.words);
  linkBySyntax(context, links, candidates, quotations);
  resolveAnaphors(context, links, lexicon, quotations, choose);
  linkWe(context, links, quotations);
  return links;
}
