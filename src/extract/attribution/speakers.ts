import { isPredicate, lemmaOf, verbLemma } from '../clauses/predicates.ts';
import { resolveRelatives } from '../clauses/arguments.ts';
import type { Context, Quotation } from '../context.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { freeSpeech, type QuotationSource as Source } from './free-speech.ts';
import { speakerAfter } from './shallow.ts';
import { phraseFrom } from './sources.ts';

/** How far from the marks, in words, a cue may stand. */
const REACH = 45;

/**
 * Gives quotations their speakers: the cue in the same sentence that stands nearest, else a noun before a colon,
 * else the speaker of the quotation before it in the paragraph, else whoever speaks in the sentence before, else the
 * speaker of the quotation after.
 */
export function findSpeakers(
  context: Context,
  lexicon: PredicateLexicon,
  quotations: readonly Quotation[],
): Quotation[] {
  const inside = coverage(context.analysis.tokens.length, quotations);
  const found = quotations.map((quotation) => {
    const near = nearestCue(context, lexicon, quotation, inside);
    const far =
      near?.cue !== undefined && near.cue >= quotation.last && near.speaker < quotation.first;
    const source = near && !far ? near : (speakerAfter(context.tree, lexicon, quotation) ?? near);
    return source ? { ...quotation, ...source } : { ...quotation };
  });
  const block = blockNumbers(context, found);
  lendSpeakers(context, found, block);
  freeSpeech(context, found, inside, (token) => sourceAt(context.tree, lexicon, token));
  lendSpeakers(context, found, block);
  lendSpeakers(context, [...found].reverse(), [...block].reverse());
  return found;
}

function coverage(length: number, quotations: readonly Quotation[]): Uint8Array {
  const inside = new Uint8Array(length);
  for (const { first, last } of quotations) inside.fill(1, first, last);
  return inside;
}

function nearestCue(
  { document, analysis, tree }: Context,
  lexicon: PredicateLexicon,
  quotation: Quotation,
  inside: Uint8Array,
): Source | undefined {
  const { sentences } = analysis;
  const from = sentences[tree.sentence(quotation.first)]!.first;
  const until = sentences[tree.sentence(quotation.last - 1)]!.last;
  const at = (token: number): Source | undefined => {
    if (token < from || token >= analysis.tokens.length || inside[token]) return undefined;
    const source = sourceAt(tree, lexicon, token);
    return source && !inside[source.speaker] ? source : undefined;
  };
  for (let distance = 1; distance <= REACH; distance += 1) {
    const after = quotation.last - 1 + distance;
    const source = (after < until ? at(after) : undefined) ?? at(quotation.first - distance);
    if (source) return source;
  }
  for (let token = until; token < until + 8; token += 1) {
    const source = at(token);
    if (source) return opensSentence({ document, tree }, quotation, token) ? source : undefined;
  }
  return undefined;
}

/** `"Why?" he asked.`: a full stop within the marks has cut the cue off; it brings nothing else. */
function opensSentence(
  { document, tree }: Pick<Context, 'document' | 'tree'>,
  quotation: Quotation,
  token: number,
): boolean {
  const next = tree.sentence(quotation.last - 1) + 1;
  if (tree.sentence(token) !== next || token - quotation.last >= 8) return false;
  if (tree.dependent(token, 'ccomp') !== undefined) return false;
  const brings = /^(?:[:"“«]|``|that)$/i.test(tree.tokens[token + 1]?.text ?? '');
  const between = document.text.slice(quotation.end, tree.tokens[token]!.start);
  return !brings && !between.includes('\n\n');
}

function sourceAt(tree: Tree, lexicon: PredicateLexicon, token: number): Source | undefined {
  const lemma = lemmaOf(tree, token);
  if (lemma === 'accord' || lemma === 'according') return accordingTo(tree, token);
  if (isPredicate(tree, token) && isSpeech(lexicon, verbLemma(tree, token))) {
    const speaker = cueSubject(tree, token);
    return speaker === undefined ? undefined : { speaker, cue: token };
  }
  return lexicon.cueNouns.has(lemma) ? nounSource(tree, token) : undefined;
}

function isSpeech(lexicon: PredicateLexicon, lemma: string): boolean {
  const cue = lexicon.cues.get(lemma);
  return cue === 'say' || cue === 'deny' || cue === 'ask';
}

/** Who says: the subject of the cue, or of the verb that it is coordinated with or depends on. */
function cueSubject(tree: Tree, cue: number): number | undefined {
  let token = cue;
  for (let steps = 0; token >= 0 && steps < 4; steps += 1) {
    const passive = tree.dependent(token, 'aux:pass') !== undefined;
    const own = passive
      ? tree.dependent(token, 'obl:agent', ...quotedSubject(tree, token))
      : tree.dependent(token, 'nsubj');
    if (own !== undefined) return resolveRelatives(tree, [own])[0];
    if (!isRelation(tree.tokens[token]!.relation, 'conj', 'advcl', 'xcomp')) return undefined;
    token = tree.head(token);
  }
  return undefined;
}

/** "he was quoted as saying": the passive subject is the speaker. */
function quotedSubject(tree: Tree, token: number): string[] {
  return ['quote', 'cite'].includes(lemmaOf(tree, token)) ? ['nsubj:pass'] : [];
}

function accordingTo(tree: Tree, token: number): Source | undefined {
  if (tree.tokens[token + 1]?.lemma.toLowerCase() !== 'to') return undefined;
  const speaker = phraseFrom(tree, token + 2);
  return speaker === undefined ? undefined : { speaker };
}

/** "Response from Lima: …" */
function nounSource(tree: Tree, noun: number): Source | undefined {
  if (tree.dependent(noun, 'punct') === undefined) return undefined;
  const colon = tree
    .dependents(noun, 'punct')
    .some((child) => child > noun && tree.tokens[child]!.text === ':');
  const owner = tree.dependent(noun, 'nmod:poss') ?? tree.dependent(noun, 'nmod');
  return colon && owner !== undefined ? { speaker: owner } : undefined;
}

function blockNumbers({ document }: Context, quotations: readonly Quotation[]): number[] {
  let block = 0;
  return quotations.map(({ start }) => {
    while (block < document.blocks.length && document.blocks[block]!.end <= start) block += 1;
    return block;
  });
}

/** A long quotation without a cue goes on in the voice of its neighbour in the paragraph. */
function lendSpeakers(
  { document, tree }: Context,
  quotations: Quotation[],
  block: readonly number[],
): void {
  for (let i = 1; i < quotations.length; i += 1) {
    const [before, here] = [quotations[i - 1]!, quotations[i]!];
    if (here.speaker !== undefined || before.speaker === undefined) continue;
    if (here.last - here.first < 4) continue;
    if (block[i] !== block[i - 1] && !goesOn(document, block, i, here)) continue;
    const gap = Math.abs(tree.sentence(here.first) - tree.sentence(before.last - 1));
    const [left, right] = before.start < here.start ? [before, here] : [here, before];
    const adjacent = !/[\p{L}\p{N}]/u.test(document.text.slice(left.end, right.start));
    if (gap > 1 && !adjacent) continue;
    here.speaker = before.speaker;
    if (before.cue !== undefined) here.cue = before.cue;
  }
}

/** A paragraph that is nothing but a quotation goes on with the one before. */
function goesOn(
  { blocks, text }: Context['document'],
  block: readonly number[],
  index: number,
  { start, end }: Quotation,
): boolean {
  const here = blocks[block[index]!];
  if (!here || block[index] !== block[index - 1]! + 1) return false;
  const outside = text.slice(here.start, start) + text.slice(end, here.end);
  return outside.replace(/[^\p{L}]/gu, '').length === 0;
}
