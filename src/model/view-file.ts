/**
 * The data of the graph view: columns instead of records, the most important nodes first. Written by
 * `src/graph/columns.ts`, read by `src/viewer/data`. Every file is a script that puts one `ViewMessage` into
 * `self.relata`, because a page opened from disk cannot fetch.
 */

/** Raised when a reader of the old columns would go wrong. */
export const VIEW_FORMAT = 1;

/** Name of the file, and its content as JSON: parsing text is faster than running a literal. */
export type ViewMessage = [file: string, json: string];

/** A column of texts: joined by line feeds, which the texts themselves do not hold. */
export type TextColumn = string;

/** `graph.js`. */
export interface ViewHead {
  formatVersion: typeof VIEW_FORMAT;
  title: string;
  nodes: number;
  edges: number;
  /** [minimum x, minimum y, maximum x, maximum y] of the nodes that have an edge, in layout units. */
  bounds: [number, number, number, number];
  /** What columns of small numbers point into. */
  labels: TextColumn;
  relations: TextColumn;
  documents: { ids: TextColumn; titles: TextColumn };
  /** Day 1 of the column `days`, counted from 1970-01-01. */
  firstDay: number;
  /** Part i holds the nodes from `parts[i]` to the next, and the edges that lead from them to earlier ones. */
  parts: { file: string; nodes: number; edges: number }[];
  /** File i tells the edges from i * `detail.size` on. */
  detail: { size: number; files: number };
  /** File of the other names, for the search. */
  names: string;
}

/** `part-0.js`, `part-1.js` … Columns of one length for the nodes, of another for the edges. */
export interface ViewPart {
  formatVersion: typeof VIEW_FORMAT;
  nodes: {
    label: TextColumn;
    /** What follows `type/` in the id; empty where it is `plainSlug(label)`. */
    slug: TextColumn;
    /** Index into ENTITY_TYPES. */
    type: number[];
    /** Tenths of layout units. */
    x: number[];
    y: number[];
    size: number[];
    community: number[];
  };
  edges: {
    /** The end that comes later in the order of nodes, as the difference from the edge before. */
    far: number[];
    near: number[];
    /** See EDGE_FLAGS. */
    flags: number[];
    /** Indices into the lists of the head. */
    label: number[];
    relation: number[];
    /** Index into CLAIM_CLASSES. */
    class: number[];
    document: number[];
    sources: number[];
    /** Hundredths. */
    confidence: number[];
    /** When it is said to happen, else when it was reported: days from `firstDay - 1`, 0 when unknown. */
    day: number[];
  };
}

/** Bits of the column `flags`; the modality's index into MODALITIES stands above them. */
export const EDGE_FLAGS = {
  /** The edge leads from the far end to the near one. */
  fromFar: 1,
  negative: 2,
  contested: 4,
  attributed: 8,
  symmetric: 16,
} as const;
export const MODALITY_SHIFT = 5;

/** `detail-0.js` … What is read when an edge is looked at. */
export interface ViewDetail {
  formatVersion: typeof VIEW_FORMAT;
  claim: TextColumn;
  quote: TextColumn;
  /** Who says so, or empty. */
  speaker: TextColumn;
  /** The date as it stands in the text, or empty. */
  time: TextColumn;
}

/** `names.js`. The same number of lines as there are nodes: other names, separated by bars. */
export interface ViewNames {
  formatVersion: typeof VIEW_FORMAT;
  names: TextColumn;
}

/** The slug that most labels have. Both sides of the format use this one, so that it need not be stored. */
export function plainSlug(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’ʼ`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
