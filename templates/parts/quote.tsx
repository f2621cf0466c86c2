/** @jsxRuntime automatic @jsxImportSource relata */
import type { Claim, Evidence } from '../../src/model/index.ts';
import type { Stretch } from '../../src/publish/article.ts';
import { markup, type Child } from '../../src/publish/jsx-runtime.ts';
import type { Page } from '../../src/publish/page.ts';
import { markQuote, type QuoteMark } from '../../src/publish/quote.ts';

interface Props {
  page: Page;
  claim: Claim;
  evidence: Evidence;
}

/** The exact words, with those that the claim is about and the words that make it marked. */
export function Quote({ page, claim, evidence }: Props) {
  if (evidence.quote === '')
    return <p class="withheld">The words of this source are not published here.</p>;
  const marked = markQuote(page.site, claim, evidence).map(pieceOf);
  const quoted = /^["“”„«‘']/.test(evidence.quote) && markup` class="has-quotes"`;
  return markup`<blockquote${quoted}><p>${marked}</p></blockquote>`;
}

function pieceOf(piece: string | Stretch<QuoteMark>): Child {
  if (typeof piece === 'string') return piece;
  const inside = piece.children.map(pieceOf);
  if (piece.marks.includes('trigger')) return markup`<span class="trigger">${inside}</span>`;
  return markup`<mark>${inside}</mark>`;
}
