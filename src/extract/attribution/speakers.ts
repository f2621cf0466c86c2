import { isPredicate, lemmaOf, verbLemma } from '../clauses/predicates.ts';
import { resolveRelatives } from '../clauses/arguments.ts';
import type { Context, Quotation } from '../context.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import { inverted } from './cues.ts';
import { freeSpeech, type QuotationSource as Source } from './free-speech.ts';
import { speakerAfter } from './shallow.ts';
import { createSpeaks, type SenseOf } from './speaks.ts';
import { phraseFrom } from './sources.ts';

/** How far from the marks, in words, a cue may stand. */
const REACH = 45;

/** How far from a colon, in words, the verb that brings the quotation stands. */
const NEAR = 4;

/**
 * Gives quotations their speakers: the cue in the same sentence that stands nearest, else a noun before a colon,
 * else the speaker of the quotation before it in the paragraph, else whoever speaks in the sentence before, else the
 * speaker of the quotation after.
 */
export function findSpeakers(
  context: Context,
  lexicon: PredicateLexicon,
  quotations: readonly Quotation[],
  sense: SenseOf,
): Quotation[] {
  const inside = coverage(context.analysis.tokens.length, quotations);
  const speaks = createSpeaks(context, sense);
  const at: SourceAt = (token) => speaks(sourceAt(context.tree, lexicon, token));
  const found = quotations.map((quotation) => {
    const near = nearestCue(context, at, quotation, inside);
    const far =
      near?.cue !== undefined && near.cue >= quotation.last && near.speaker < quotation.first;
    const source =
      near && !far
        ? near
        : (speaks(speakerAfter(context.tree, lexicon, quotation)) ??
          near ??
          speaks(beforeColon(context.tree, quotation)));
    return source ? { ...quotation, ...source } : { ...quotation };
  });
  const block = blockNumbers(context, found);
  lendSpeakers(context, found, block);
  freeSpeech(context, found, inside, at);
  lendSpeakers(context, found, block);
  lendSpeakers(context, [...found].reverse(), [...block].reverse());
  return found;
}

type SourceAt = (token: number) => Source | undefined;

function coverage(length: number, quotations: readonly Quotation[]): Uint8Array {
  const inside = new Uint8Array(length);
  for (const { first, last } of quotations) inside.fill(1, first, last);
  return inside;
}

function nearestCue(
  { document, analysis, tree }: Context,
  sourceOf: SourceAt,
  quotation: Quotation,
  inside: Uint8Array,
): Source | undefined {
  const { sentences } = analysis;
  const from = sentences[tree.sentence(quotation.first)]!.first;
  const until = sentences[tree.sentence(quotation.last - 1)]!.last;
  const at = (token: number): Source | undefined => {
    if (token < from || token >= analysis.tokens.length || inside[token]) return undefined;
    const source = sourceOf(token);
    return source && !inside[source.speaker] ? source : undefined;
  };
  let open = true;
  for (let distance = 1; distance <= REACH; distance += 1) {
    const after = quotation.last - 1 + distance;
    // "…"; another source said
    open &&= after < until && tree.tokens[after]!.text !== ';';
    const source =
      (open && !bringsMore(tree, after) ? at(after) : undefined) ?? at(quotation.first - distance);
    if (source) return source;
  }
  for (let token = until; token < until + 8; token += 1) {
    const source = at(token);
    if (source) return opensSentence({ document, tree }, quotation, token) ? source : undefined;
  }
  return undefined;
}

/** `"We will stay." Berg said that …`: a cue with content of its own. */
function bringsMore(tree: Tree, token: number): boolean {
  return (
    tree.tokens[token]!.upos === 'VERB' && /^(?:that|:)$/.test(tree.tokens[token + 1]?.text ?? '')
  );
}

/** `"Why?" he asked.`: a full stop within the marks has cut the cue off; it brings nothing else. */
function opensSentence(
  { document, tree }: Pick<Context, 'document' | 'tree'>,
  quotation: Quotation,
  token: number,
): boolean {
  const next = tree.sentence(quotation.last - 1) + 1;
  if (tree.sentence(token) !== next || token - quotation.last >= 8) return false;
  if (tree.dependent(token, 'ccomp', 'obj', 'aux') !== undefined) return false;
  const brings = /^(?:[:"“«]|``|that)$/i.test(tree.tokens[token + 1]?.text ?? '');
  const between = document.text.slice(quotation.end, tree.tokens[token]!.start);
  return !brings && !between.includes('\n\n');
}

function sourceAt(tree: Tree, lexicon: PredicateLexicon, token: number): Source | undefined {
  const lemma = lemmaOf(tree, token);
  if (lemma === 'accord' || lemma === 'according') return accordingTo(tree, token);
  if (isPredicate(tree, token) && isSpeech(lexicon, verbLemma(tree, token))) {
    const speaker = quotedObject(tree, token) ?? cueSubject(tree, token);
    return speaker === undefined
      ? undefined
      : { speaker: inverted(tree, token, speaker), cue: token };
  }
  return lexicon.cueNouns.has(lemma) ? nounSource(tree, token) : undefined;
}

function isSpeech(lexicon: PredicateLexicon, lemma: string): boolean {
  const cue = lexicon.cues.get(lemma);
  return cue === 'say' || cue === 'deny' || cue === 'ask';
}

/** `he yelled: "…"`: the verb before a colon brings what follows, whatever it is. */
function beforeColon(tree: Tree, { first }: Quotation): Source | undefined {
  if (tree.tokens[first - 2]?.text !== ':') return undefined;
  for (let token = first - 3; token >= Math.max(0, first - 3 - NEAR); token -= 1) {
    if (tree.tokens[token]!.upos !== 'VERB') continue;
    const speaker = cueSubject(tree, token);
    return speaker === undefined ? undefined : { speaker, cue: token };
  }
  return undefined;
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
    const above = tree.head(token);
    const { relation } = tree.tokens[token]!;
    // "with Anna Berg saying": the noun says it.
    const acting = isRelation(relation, 'acl') && tree.tokens[token]!.xpos === 'VBG';
    if (acting && tree.tokens[above]!.upos === 'PROPN') return above;
    if (!isRelation(relation, 'conj', 'advcl', 'xcomp')) return undefined;
    token = above;
  }
  return undefined;
}

/** "the daily quoted an official as saying": whoever is quoted speaks. */
function quotedObject(tree: Tree, token: number): number | undefined {
  const quotes = /^(?:quote|cite)$/.test(lemmaOf(tree, token));
  if (!quotes || tree.dependent(token, 'aux:pass') !== undefined) return undefined;
  const object = tree.dependent(token, 'obj');
  return object !== undefined && object > token ? object : undefined;
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
function lendSpeakers(context: Context, quotations: Quotation[], block: readonly number[]): void {
  const { document, tree } = context;
  for (let i = 1; i < quotations.length; i += 1) {
    const [before, here] = [quotations[i - 1]!, quotations[i]!];
    if (here.speaker !== undefined || before.speaker === undefined) continue;
    if (here.last - here.first < 4) continue;
    if (block[i] !== block[i - 1] && !goesOn(document, block, i, here)) continue;
    const gap = Math.abs(tree.sentence(here.first) - tree.sentence(before.last - 1));
    const [left, right] = before.start < here.start ? [before, here] : [here, before];
    const adjacent = !/[\p{L}\p{N}]/u.test(document.text.slice(left.end, right.start));
    if (gap > 1 && !adjacent) continue;
    // "Another called it "bad"": words in the middle of a sentence of its own are somebody else's.
    if (gap > 0 && !adjacent && !begins(context, here)) continue;
    here.speaker = before.speaker;
    if (before.cue !== undefined) here.cue = before.cue;
  }
}

/** Whether a sentence begins with the quotation. */
function begins({ analysis, tree }: Context, { first }: Quotation): boolean {
  return analysis.sentences[tree.sentence(first)]!.first >= first - 1;
}

/** A paragraph that begins with whole sentences in quotation marks goes on with the speech before. */
function goesOn(
  { blocks, text }: Context['document'],
  block: readonly number[],
  index: number,
  { start, end }: Quotation,
): boolean {
  const here = blocks[block[index]!];
  if (!here || block[index] !== block[index - 1]! + 1) return false;
  const outside = text.slice(here.start, start) + text.slice(end, here.end);
  const only = outside.replace(/[^\p{L}]/gu, '').length === 0;
  const opens = !/\p{L}/u.test(text.slice(here.start, start));
  return only || (opens && /[.?!…]$/u.test(text.slice(here.start, end).trimEnd()));
}
