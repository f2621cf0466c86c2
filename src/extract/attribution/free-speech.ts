import type { Context, Quotation } from '../context.ts';
import { isRelation, type Tree } from '../tree.ts';

/** Who says a quotation, and the verb that brings it. */
export interface QuotationSource {
  /** Head of the speaker's phrase. */
  speaker: number;
  cue?: number;
}

const SHORTEST = 4;

/**
 * Free direct speech: `The minister said the plan would wait. "We need more time."` A quotation that is a sentence of
 * its own, without a cue, is said by whoever speaks in the sentence before.
 */
export function freeSpeech(
  context: Context,
  quotations: readonly Quotation[],
  inside: Uint8Array,
  sourceAt: (token: number) => QuotationSource | undefined,
): void {
  for (const quotation of quotations) {
    if (quotation.speaker !== undefined || !isWhole(context, quotation)) continue;
    const before = context.tree.sentence(quotation.first) - 1;
    const sentence = context.analysis.sentences[before];
    if (sentence === undefined || parted(context, sentence.end, quotation.start)) continue;
    const source = mainSource(context.tree, sentence, inside, sourceAt);
    if (source) Object.assign(quotation, source);
  }
}

/** It begins a sentence and ends one, and says more than a phrase. */
function isWhole({ analysis, tree }: Context, { first, last }: Quotation): boolean {
  const { tokens, sentences } = analysis;
  if (last - first < SHORTEST) return false;
  const begins = sentences[tree.sentence(first)]!.first >= first - 1;
  const ends = /^(?:[.?!…]|\.{2,4})$/.test(tokens[last - 1]!.text);
  return begins && ends;
}

function parted({ document }: Context, end: number, start: number): boolean {
  return /\n\s*\n\s*\S.*\n\s*\n/su.test(document.text.slice(end, start));
}

/** The cue that stands highest in the tree of a sentence, outside of quotations. */
function mainSource(
  tree: Tree,
  { first, last }: { first: number; last: number },
  inside: Uint8Array,
  sourceAt: (token: number) => QuotationSource | undefined,
): QuotationSource | undefined {
  for (let token = first; token < last; token += 1) {
    if (inside[token] || !isMain(tree, token)) continue;
    const source = sourceAt(token);
    if (source && !inside[source.speaker]) return source;
  }
  return undefined;
}

function isMain(tree: Tree, token: number): boolean {
  const above = tree.head(token);
  if (above < 0) return true;
  return isRelation(tree.tokens[token]!.relation, 'parataxis', 'conj') && tree.head(above) < 0;
}
