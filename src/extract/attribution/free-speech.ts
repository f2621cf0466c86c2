import type { Name } from '../../model/index.ts';
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
    const source =
      mainSource(context.tree, sentence, inside, sourceAt) ?? topicOf(context, sentence, inside);
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
  let told: QuotationSource | undefined;
  for (let token = first; token < last; token += 1) {
    if (inside[token]) continue;
    const according = tree.tokens[token]!.text.toLowerCase() === 'according';
    if (!according && !isMain(tree, token)) continue;
    const source = sourceAt(token);
    if (!source || inside[source.speaker]) continue;
    if (!according) return source;
    told ??= source;
  }
  return told;
}

/** "Anna Berg has had enough. "We …": the person whom the sentence before is about. */
function topicOf(
  { tree, analysis }: Context,
  { first, last }: { first: number; last: number },
  inside: Uint8Array,
): QuotationSource | undefined {
  for (let token = first; token < last; token += 1) {
    if (inside[token] || !isRelation(tree.tokens[token]!.relation, 'nsubj')) continue;
    const verb = tree.head(token);
    if (verb < 0 || tree.head(verb) >= 0) continue;
    return isPerson(analysis, tree, token) ? { speaker: token } : undefined;
  }
  return undefined;
}

function isPerson({ names }: Context['analysis'], tree: Tree, token: number): boolean {
  if (/^(?:he|she)$/i.test(tree.tokens[token]!.text)) return true;
  return nameOf(names, token)?.type === 'person';
}

/** The name that holds a token; names are sorted and do not overlap. */
function nameOf(names: readonly Name[], token: number): Name | undefined {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.last <= token) low = middle + 1;
    else high = middle;
  }
  const found = names[low];
  return found && found.first <= token ? found : undefined;
}

function isMain(tree: Tree, token: number): boolean {
  const above = tree.head(token);
  if (above < 0) return true;
  return isRelation(tree.tokens[token]!.relation, 'parataxis', 'conj') && tree.head(above) < 0;
}
