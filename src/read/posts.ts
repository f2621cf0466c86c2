/** Posts of social media that an article embeds: their text is a quote, their frame is not text. */
import type { Cut } from '../model/index.ts';
import { findDates, formatDate } from './calendar.ts';
import { cutSpan } from './draft.ts';
import type { DraftBlock } from './draft.ts';
import { rawSpan, sliceMapped, trimMapped } from './mapped.ts';

const MEDIA = /(?: ?pic\.(?:twitter|x)\.com\/\w{1,20}| ?https?:\/\/t\.co\/\w{1,20})/u;
/** "— NAME (@handle) April 4, 2024", where a date must follow: that is how embeds end, and prose does not. */
const SIGNATURE =
  /(?: ?(?:pic\.(?:twitter|x)\.com|https?:\/\/t\.co)\/\w{1,20})* ?(?:—|–|--|&mdash;) ?(?<name>[^—()]{0,80}?) ?\(@(?<handle>\w{1,30})\) (?<date>[A-Z][a-z]+ \d{1,2}, \d{4})/u;

export interface Posts {
  blocks: DraftBlock[];
  /** Days of the posts, ISO 8601, in the order of the text. */
  dates: string[];
}

/** Makes a quote of every embedded post, with who wrote it; its link and signature are cut. */
export function readPosts(blocks: readonly DraftBlock[], raw: string, cut: Cut[]): Posts {
  const dates: string[] = [];
  const result: DraftBlock[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'quote') result.push(block);
    else result.push(...readPost(block, raw, cut, dates, result));
  }
  return { blocks: result, dates };
}

function readPost(
  block: DraftBlock,
  raw: string,
  cut: Cut[],
  dates: string[],
  before: DraftBlock[],
): DraftBlock[] {
  const { text } = block;
  const match = SIGNATURE.exec(text.text);
  if (!match) return [mediaPost(block, raw, cut)];
  const end = match.index + match[0].length;
  cut.push(cutSpan(raw, ...rawSpan(text, match.index, end), 'post-signature'));
  const date = findDates(match.groups?.['date'] ?? '')[0];
  const day = date?.year === undefined ? undefined : formatDate(date.year, date.month, date.day);
  if (day !== undefined) dates.push(day);
  const speaker = (match.groups?.['name'] ?? '').trim() || `@${match.groups?.['handle'] ?? ''}`;
  const blocks: DraftBlock[] = [];
  const quote = trimMapped(sliceMapped(text, 0, match.index));
  const previous = before.at(-1);
  if (quote.text === '' && previous?.kind === 'quote')
    before[before.length - 1] = { ...previous, speaker };
  if (quote.text !== '') blocks.push({ ...block, kind: 'quote', speaker, text: quote });
  const rest = trimMapped(sliceMapped(text, end));
  if (rest.text !== '') blocks.push(...readPost({ ...block, text: rest }, raw, cut, dates, before));
  return blocks;
}

/** A block that ends in the link to a post's picture is that post. */
function mediaPost(block: DraftBlock, raw: string, cut: Cut[]): DraftBlock {
  const match = MEDIA.exec(block.text.text.slice(-60));
  if (!match) return block;
  const start = Math.max(0, block.text.text.length - 60) + match.index;
  if (start + match[0].length < block.text.text.length) return block;
  cut.push(cutSpan(raw, ...rawSpan(block.text, start), 'tweet-media'));
  return { ...block, kind: 'quote', text: trimMapped(sliceMapped(block.text, 0, start)) };
}
