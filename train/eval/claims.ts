import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExtractor } from '../../src/extract/index.ts';
import { createAnalyzer } from '../../src/language/index.ts';
import type { Argument, Document, DocumentClaim, Extraction } from '../../src/model/index.ts';
import { createReader } from '../../src/read/index.ts';
import { judgedClaims } from '../claim-gold.ts';
import { GROUPS, groupOf, RIDGE } from '../jobs/claim-confidence.ts';
import { crossValidate } from '../logistic.ts';
import { reliability } from '../reliability.ts';
import type { EvalContext, EvalSection } from '../eval.ts';

/** Every n-th article of the news corpus is read for the check that no claim is without its words. */
const STEP = 23;

/** Claims of news: what readers called right by confidence; whether each has its words; time against the language stage. */
export const section: EvalSection = {
  name: 'claims',
  order: 61,
  run(context) {
    const judged = judgedClaims(context.data, context.resources);
    const tested = crossValidate(judged, groupOf, GROUPS, RIDGE);
    context.log(
      `${judged.length} judged claims of the development set, by models that have not seen them`,
    );
    reliability(
      tested,
      judged.map(({ right }) => right),
    ).forEach(context.log);
    grounding(context);
  },
};

function grounding({ data, resources, log }: EvalContext): void {
  const reader = createReader(resources);
  const analyzer = createAnalyzer(resources);
  const extract = createExtractor(resources);
  const lines = readFileSync(join(data, 'news', 'articles.jsonl'), 'utf8').split('\n');
  const spent = { language: 0, extract: 0 };
  let [articles, claims, loose] = [0, 0, 0];
  for (let at = 0; at < lines.length; at += STEP) {
    if (!lines[at]) continue;
    const { text } = JSON.parse(lines[at]!) as { text: string };
    const { document } = reader({ path: 'article.txt', bytes: new TextEncoder().encode(text) });
    if (!document) continue;
    const start = performance.now();
    const analysis = analyzer.analyze(document.text, document.blocks);
    const middle = performance.now();
    const found = extract(document, analysis);
    spent.language += middle - start;
    spent.extract += performance.now() - middle;
    articles += 1;
    claims += found.claims.length;
    loose += found.claims.filter((claim) => !isGrounded(document, found, claim)).length;
  }
  log(`${articles} articles, ${claims} claims, ${loose} without their words`);
  log(`time of extract / time of language: ${(spent.extract / spent.language).toFixed(2)}`);
}

/** Subject, trigger and object stand in the quote, or one of the mentions they corefer with does. */
export function isGrounded(
  document: Document,
  { mentions, clusters }: Extraction,
  { subject, object, trigger, quote }: DocumentClaim,
): boolean {
  const within = ({ start, end }: { start: number; end: number }): boolean =>
    start >= quote.start && end <= quote.end;
  const words = new Set(tokensOf(document.text.slice(quote.start, quote.end)));
  const stands = (argument: Argument): boolean => {
    if (within(argument) && tokensOf(argument.text).every((word) => words.has(word))) return true;
    const cluster =
      argument.mention === undefined ? undefined : mentions[argument.mention]?.cluster;
    if (cluster === undefined) return false;
    return (
      within(argument) || (clusters[cluster]?.mentions ?? []).some((one) => within(mentions[one]!))
    );
  };
  return within(trigger) && stands(subject) && (object === undefined || stands(object));
}

function tokensOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
