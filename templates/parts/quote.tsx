/** @jsxRuntime automatic @jsxImportSource preact */
import type { Evidence } from '../../src/model/index.ts';
import type { Stretch } from '../../src/publish/article.ts';
import type { Page } from '../../src/publish/page.ts';
import { markQuote, type QuoteMark } from '../../src/publish/quote.ts';

/** The exact words, with the page's own entity and the words that make the claim marked. */
export function Quote({ page, evidence }: { page: Page; evidence: Evidence }) {
  if (evidence.quote === '')
    return <p class="withheld">The words of this source are not published here.</p>;
  return (
    <blockquote class={/^["“”„«‘']/.test(evidence.quote) ? 'has-quotes' : undefined}>
      <p>{markQuote(page.site, evidence, page.self).map((piece) => pieceOf(piece))}</p>
    </blockquote>
  );
}

function pieceOf(piece: string | Stretch<QuoteMark>) {
  if (typeof piece === 'string') return piece;
  const inside = piece.children.map((child) => pieceOf(child));
  if (piece.marks.includes('self')) return <mark>{inside}</mark>;
  return <span class="trigger">{inside}</span>;
}
