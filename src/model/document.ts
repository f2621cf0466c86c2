import type { Span } from './span.ts';

/** Path below the seeds folder without extension, slugged, `/`-separated. */
export type DocumentId = string;

export type DateOrigin = 'front-matter' | 'metadata' | 'dateline' | 'text' | 'inferred';

export interface DocumentDate {
  /** ISO 8601 date (`2024-04-04`, `2024-04`) or interval (`2024-04-01/2024-04-07`). */
  value: string;
  from: DateOrigin;
  /** 0 to 1. */
  confidence: number;
}

export type BlockKind =
  'heading' | 'paragraph' | 'quote' | 'caption' | 'list-item' | 'table' | 'code';

/** A block of the article. Sentences never cross the border of a block. */
export interface Block extends Span {
  kind: BlockKind;
  /** Of headings: 1 to 6. */
  level?: number;
  /** Who speaks in a quote, where the file says so outside of the text: the writer of an embedded post. */
  speaker?: string;
}

/** Something in the file that was not taken as text of the article. Offsets are into the raw file. */
export interface Cut {
  rawStart: number;
  rawEnd: number;
  /** The words as they stand in the file, shortened to 500 characters. */
  text: string;
  /** Id of the rule in `models/boilerplate.yaml`, or of the repair. */
  rule: string;
}

/** Another document that holds the same text. */
export interface Copy {
  document: DocumentId;
  /** Share of this document's shingles that the other one holds too, 0 to 1. */
  containment: number;
}

/** What of a document may be published: all of it, only the quotes of claims, or nothing. */
export type Publication = 'full' | 'quotes' | 'none';

export interface Document {
  id: DocumentId;
  /** Path below the seeds folder, with `/` on every platform. */
  path: string;
  title: string;
  date?: DocumentDate;
  author?: string;
  publisher?: string;
  /** Where the report was written, as its dateline says. */
  place?: string;
  /** Only `http:` and `https:`. */
  url?: string;
  tags?: string[];
  /** BCP 47, `und` when unknown. Only English is analysed. */
  language: string;
  /** The clean text: what all spans point into. Blocks are separated by a blank line. */
  text: string;
  /**
   * Sorted pairs [clean, raw]: runs of text that moved together. Position p of the clean text stands at
   * raw + (p - clean) of the decoded file (BOM and CRLF kept), for the last pair with clean <= p.
   */
  offsets: [clean: number, raw: number][];
  blocks: Block[];
  /** Sentences of the text, in order; filled from the analysis. Absent where the language is not analysed. */
  sentences?: [start: number, end: number][];
  cut: Cut[];
  copies: Copy[];
  publish: Publication;
  /** SHA-256 of the raw bytes, hexadecimal. */
  hash: string;
}
