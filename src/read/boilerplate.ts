/** Cuts what the rules of `models/boilerplate.yaml` name. What only the order of blocks shows is in `repeats.ts`. */
import type { Cut } from '../model/index.ts';
import { cutSpan } from './draft.ts';
import type { DraftBlock } from './draft.ts';
import { editMapped, rawSpan, sliceMapped, trimMapped } from './mapped.ts';
import type { Mapped } from './mapped.ts';
import type { Rule, Rules } from './rules.ts';

/** Blocks that are surely prose. Above them is the head of the article, below them its foot. */
const PROSE = 120;
/** How much of the end of a block the rules for ends look at. */
const TAIL = 600;

interface Range {
  first: number;
  last: number;
}

export function cutBoilerplate(
  blocks: readonly DraftBlock[],
  rules: Rules,
  raw: string,
  cut: Cut[],
): DraftBlock[] {
  const prose = proseRange(blocks);
  const kept: DraftBlock[] = [];
  let isCaption = false;
  for (const [index, block] of blocks.entries()) {
    const before = cut.length;
    const marked: DraftBlock =
      isCaption && block.kind === 'paragraph' ? { ...block, kind: 'caption' } : block;
    const result = block.kind === 'code' ? block : cutBlock(marked, index, prose, rules, raw, cut);
    if (result) kept.push(result);
    isCaption = !result && cut.slice(before).some(({ rule }) => announcesCaption(rules, rule));
  }
  return kept;
}

function announcesCaption(rules: Rules, id: string): boolean {
  return rules.rules.some((rule) => rule.id === id && rule.nextIsCaption);
}

function proseRange(blocks: readonly DraftBlock[]): Range {
  const isProse = (block: DraftBlock): boolean =>
    block.text.text.length >= PROSE && /[.?!]["”’)]?$/u.test(block.text.text);
  const first = blocks.findIndex(isProse);
  return { first: first < 0 ? blocks.length : first, last: blocks.findLastIndex(isProse) };
}

function cutBlock(
  block: DraftBlock,
  index: number,
  prose: Range,
  rules: Rules,
  raw: string,
  cut: Cut[],
): DraftBlock | undefined {
  let { text } = block;
  let caption = false;
  for (const rule of [...rules.rules, ...rules.rules.filter(({ part }) => part === 'end')]) {
    if (text.text.length > rule.longest || !applies(rule, index, prose)) continue;
    const rest = applyRule(rule, text, raw, cut);
    if (rest === text) continue;
    if (rest.text === '') return undefined;
    text = rest;
    caption ||= rule.caption;
  }
  if (text === block.text) return block;
  return caption && block.kind === 'paragraph'
    ? { ...block, text, kind: 'caption' }
    : { ...block, text };
}

function applies(rule: Rule, index: number, prose: Range): boolean {
  if (rule.at === 'start') return index < prose.first;
  return rule.at !== 'end' || index > prose.last;
}

function applyRule(rule: Rule, text: Mapped, raw: string, cut: Cut[]): Mapped {
  if (rule.part === 'within') return applyWithin(rule, text, raw, cut);
  const offset = rule.part === 'end' ? Math.max(0, text.text.length - TAIL) : 0;
  const match = rule.pattern.exec(offset > 0 ? text.text.slice(offset) : text.text);
  if (!match || match[0] === '') return text;
  const start = offset + match.index;
  const end = start + match[0].length;
  cut.push(cutSpan(raw, ...rawSpan(text, start, end), rule.id));
  if (rule.part === 'block') return sliceMapped(text, 0, 0);
  return trimMapped(rule.part === 'start' ? sliceMapped(text, end) : sliceMapped(text, 0, start));
}

function applyWithin(rule: Rule, text: Mapped, raw: string, cut: Cut[]): Mapped {
  const edits = [...text.text.matchAll(rule.pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: '',
  }));
  if (edits.length === 0) return text;
  for (const { start, end } of edits) cut.push(cutSpan(raw, ...rawSpan(text, start, end), rule.id));
  return trimMapped(editMapped(text, edits));
}
