/** What only the order of blocks shows: repeated lines, and links to other articles with their headlines and leads. */
import { foldText } from '../base/text.ts';
import type { Cut } from '../model/index.ts';
import { cutSpan } from './draft.ts';
import type { DraftBlock } from './draft.ts';
import { isForeign } from './language.ts';
import { rawSpan } from './mapped.ts';
import type { Rules } from './rules.ts';
import { endsSentence } from './shape.ts';

/** A page repeats a headline or caption close to its first place; further off, the writer does. */
const NEAR = 3;
const MOST_TEASERS = 8;
const LONGEST_HEADLINE = 200;
const LONGEST_CREDIT = 40;
const LONGEST_GLUED = 400;
/** Blocks of a note on the writer, its heading included. */
const LONGEST_NOTE = 4;

/** Text as it is compared: letters and digits only. */
function key(block: DraftBlock): string {
  return foldText(block.text.text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Takes out teasers: a heading that announces other articles, and the headlines and leads that belong to it. */
export function cutTeasers(
  blocks: readonly DraftBlock[],
  rules: Rules,
  raw: string,
  cut: Cut[],
): DraftBlock[] {
  const gone = new Set<number>();
  for (const [index, block] of blocks.entries()) {
    if (gone.has(index) || block.kind === 'code') continue;
    const { text } = block.text;
    if (index > 0 && text.length <= LONGEST_HEADLINE && rules.teaser.heading.test(text))
      for (const member of teaserMembers(blocks, index)) gone.add(member);
    else if (text.length <= LONGEST_GLUED && rules.teaser.glued.test(text)) gone.add(index);
  }
  const teasers = cutAll(blocks, gone, rules.teaser.id, raw, cut);
  return cutAll(teasers, authorNote(teasers, rules), rules.author.id, raw, cut);
}

function cutAll(
  blocks: readonly DraftBlock[],
  gone: ReadonlySet<number>,
  rule: string,
  raw: string,
  cut: Cut[],
): DraftBlock[] {
  for (const index of [...gone].sort((a, b) => a - b))
    cut.push(cutSpan(raw, ...rawSpan(blocks[index]!.text), rule));
  return blocks.filter((_, index) => !gone.has(index));
}

/** Heading and text of the note on the writer, if the file ends with it. */
function authorNote(blocks: readonly DraftBlock[], rules: Rules): Set<number> {
  const from = Math.max(1, blocks.length - LONGEST_NOTE);
  for (let i = from; i < blocks.length; i++) {
    const { text } = blocks[i]!.text;
    if (text.length > LONGEST_HEADLINE || !rules.author.heading.test(text)) continue;
    return new Set([...blocks.keys()].filter((index) => index >= i));
  }
  return new Set();
}

/** Indices of the blocks that a teaser heading announces, its own included. */
function teaserMembers(blocks: readonly DraftBlock[], heading: number): number[] {
  const members = [heading];
  const before = new Map<string, number>();
  for (let i = Math.max(0, heading - NEAR); i < heading; i++) before.set(key(blocks[i]!), i);
  let at = heading + 1;
  while (at < blocks.length && at - heading <= MOST_TEASERS && isHeadline(blocks[at]!)) at++;
  // A headline that stands before the paragraph to come may well be the article's own.
  const more = blocks[at];
  for (let i = heading + 1; i < at; i++) {
    const twin = before.get(key(blocks[i]!));
    if (twin !== undefined) {
      members.push(twin, i);
      // Headline, heading, headline again: a box whose next paragraph is the lead of the other article.
      if (i === at - 1 && more && more.kind === 'paragraph') members.push(at);
    } else if (
      i < at - 1 ||
      !more ||
      blocks[i]!.kind === 'list-item' ||
      isAttached(blocks, i, more)
    ) {
      members.push(i);
    }
  }
  return members;
}

/** Stands right under the teasers before it, while the paragraph to come stands apart. */
function isAttached(blocks: readonly DraftBlock[], index: number, next: DraftBlock): boolean {
  return blocks[index]!.attached === true && next.attached !== true;
}

function isHeadline(block: DraftBlock): boolean {
  const { text } = block.text;
  return (
    block.kind === 'list-item' ||
    (text.length <= LONGEST_HEADLINE && !endsSentence(text) && !/[,;:]$/.test(text))
  );
}

/** Takes out blocks that say again what has just been said, at most with a credit behind it. */
export function cutRepeats(blocks: readonly DraftBlock[], raw: string, cut: Cut[]): DraftBlock[] {
  const kept: DraftBlock[] = [];
  const keys: string[] = [];
  for (const block of blocks) {
    const own = key(block);
    const near = keys
      .slice(-NEAR)
      .map((other, i, { length }) => ({ other, index: keys.length - length + i }));
    const twin = near.find(({ other }) => other === own && repeatable(own, block));
    const captioned = near.find(
      ({ other, index }) => isCaptionOf(other, own) && index === keys.length - 1,
    );
    if (twin || captioned) {
      cut.push(cutSpan(raw, ...rawSpan(block.text), captioned ? 'repeated-caption' : 'repeated'));
      const caption = captioned ?? (block.kind === 'caption' ? twin : undefined);
      if (caption) kept[caption.index] = { ...kept[caption.index]!, kind: 'caption' };
      continue;
    }
    kept.push(block);
    keys.push(own);
  }
  return kept;
}

/** Rows of tables and items of lists may be equal by right; so may "No." in an interview. */
function repeatable(own: string, block: DraftBlock): boolean {
  if (block.kind === 'table' || block.kind === 'code') return false;
  return own !== '' && (own.length >= 15 || !endsSentence(block.text.text));
}

function isCaptionOf(caption: string, longer: string): boolean {
  const extra = longer.length - caption.length;
  return (
    caption.length >= 15 &&
    extra > 0 &&
    extra <= LONGEST_CREDIT &&
    longer.startsWith(caption) &&
    caption.includes(' ')
  );
}

/** Takes out captions and labels in another language than the article's: what a translator was not given. */
export function cutForeignLines(
  blocks: readonly DraftBlock[],
  raw: string,
  cut: Cut[],
): DraftBlock[] {
  const isStray = (block: DraftBlock): boolean =>
    block.text.text.length <= LONGEST_HEADLINE &&
    (block.kind === 'caption' || !endsSentence(block.text.text)) &&
    isForeign(block.text.text) === true;
  const stray = blocks.filter(isStray);
  const lengthOf = (list: readonly DraftBlock[]): number =>
    list.reduce((sum, block) => sum + block.text.text.length, 0);
  if (stray.length === 0 || lengthOf(stray) * 4 > lengthOf(blocks)) return [...blocks];
  for (const block of stray) cut.push(cutSpan(raw, ...rawSpan(block.text), 'other-language'));
  return blocks.filter((block) => !isStray(block));
}
