/** The words of a piece of evidence, with what matters in them marked. */
import type { Claim, Evidence, Mention } from '../model/index.ts';
import { nest, type Mark, type Stretch } from './article.ts';
import { argumentsOf } from './neighbours.ts';
import type { Site } from './site.ts';

/** What a stretch of a quote is. */
export type QuoteMark = 'party' | 'trigger';

/** The quote, with the mentions of those whom the claim is about and the words that make it marked. */
export function markQuote(
  site: Site,
  claim: Claim,
  evidence: Evidence,
): Stretch<QuoteMark>['children'] {
  const { document, start, end, quote, trigger } = evidence;
  if (quote.length !== end - start) return [quote];
  const parties = argumentsOf(claim);
  const marks: Mark<QuoteMark>[] = mentionsWithin(site.mentionsIn(document), start, end)
    .filter(({ entity }) => parties.includes(entity))
    .map((mention) => ({ start: mention.start - start, end: mention.end - start, mark: 'party' }));
  if (trigger.start >= start && trigger.end <= end)
    marks.push({ start: trigger.start - start, end: trigger.end - start, mark: 'trigger' });
  return nest(quote, { start: 0, end: quote.length }, marks);
}

/** Mentions that begin and end between two places of the text. `mentions` are sorted by start. */
export function mentionsWithin(
  mentions: readonly Mention[],
  start: number,
  end: number,
): Mention[] {
  let low = 0;
  for (let high = mentions.length; low < high;) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let index = low; index < mentions.length && mentions[index]!.start < end; index++)
    if (mentions[index]!.end <= end) found.push(mentions[index]!);
  return found;
}
