import type { Diagnostic } from '../diagnostics.ts';
import type { BlockKind, Cut, DateOrigin, Publication } from '../model/index.ts';
import type { Mapped } from './mapped.ts';

/** A block on its way to the document. */
export interface DraftBlock {
  kind: BlockKind;
  level?: number;
  speaker?: string;
  text: Mapped;
  /** Set where the file's own markup says what the block is, so that no rule for plain text may say otherwise. */
  marked?: true;
  /** In plain text: no blank line stands before it. */
  attached?: true;
}

/** What the file says about the article outside of its text. */
export interface Metadata {
  title?: string;
  /** ISO 8601 date. */
  date?: string;
  dateFrom?: DateOrigin;
  author?: string;
  publisher?: string;
  url?: string;
  tags?: string[];
  language?: string;
  publish?: Publication;
}

/** What a parser of one format gives. */
export interface Draft {
  blocks: DraftBlock[];
  metadata: Metadata;
  cut: Cut[];
  diagnostics: Diagnostic[];
}

/** A decoded file: `text` with BOM and line ends as they are; the article begins at `start`. */
export interface RawFile {
  path: string;
  text: string;
  start: number;
}

const LONGEST_CUT = 500;

export function cutSpan(raw: string, rawStart: number, rawEnd: number, rule: string): Cut {
  return {
    rawStart,
    rawEnd,
    text: raw.slice(rawStart, Math.min(rawEnd, rawStart + LONGEST_CUT)),
    rule,
  };
}
