/** Finds title and headings in text without markup. */
import type { DraftBlock } from './draft.ts';
import { capitalShare, endsSentence, sentenceWords, wordCount } from './shape.ts';

const LONGEST_TITLE = 200;
const LONGEST_HEADING = 100;
const LONGEST_CAPITALIZED = 140;
/** Words that carry an argument on, and never open a headline. */
const CONNECTIVE =
  /^(?:meanwhile|however|moreover|also|but|and|he|she|they|it|we|i|there|in addition|according to|earlier|later|afterwards?)\b/iu;
const BYLINE_OR_LABEL = /[:;,–—-]$|^[-–—•*·]|^\d+[.)]\s|^["“'‘].*["”'’],? /u;

/** Marks the title (level 1) and the headings (level 2) of plain text. */
export function markHeadings(blocks: readonly DraftBlock[]): DraftBlock[] {
  if (blocks.some((block) => block.marked && block.kind === 'heading')) return [...blocks];
  const title = titleIndex(blocks);
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph' || block.marked) return block;
    if (index === title) return { ...block, kind: 'heading', level: 1 };
    return isHeading(block, blocks[index + 1], index)
      ? { ...block, kind: 'heading', level: 2 }
      : block;
  });
}

function titleIndex(blocks: readonly DraftBlock[]): number {
  const index = blocks.findIndex((block) => block.kind !== 'caption');
  const block = blocks[index];
  if (!block || block.kind !== 'paragraph' || index === blocks.length - 1) return -1;
  const { text } = block.text;
  if (text.length > LONGEST_TITLE || wordCount(text) < 2 || /[.:;,]["”’]?$/u.test(text)) return -1;
  const longer = blocks.slice(index + 1).some((other) => other.text.text.length > text.length);
  return longer ? index : -1;
}

/** A short line without a stop, above a paragraph, that does not read like a sentence. */
function isHeading(block: DraftBlock, next: DraftBlock | undefined, index: number): boolean {
  const { text } = block.text;
  if (index === 0 || !next || next.kind !== 'paragraph' || next.marked) return false;
  if (!endsSentence(next.text.text) || next.text.text.length <= text.length) return false;
  if (text.length > LONGEST_CAPITALIZED || /[.!…]["”’)]?$/u.test(text)) return false;
  if (
    !/^["“'‘$€£]?[\p{Lu}\p{N}]/u.test(text) ||
    CONNECTIVE.test(text) ||
    BYLINE_OR_LABEL.test(text)
  )
    return false;
  if (/[.!?] /u.test(text.replace(/\b\p{L}{1,4}\. /gu, ''))) return false;
  if (capitalShare(text) >= 0.6) return true;
  return text.length <= LONGEST_HEADING && sentenceWords(text) <= (wordCount(text) <= 9 ? 3 : 2);
}
