import type { Claim } from './claim.ts';
import type { DocumentId } from './document.ts';
import type { Entity } from './entity.ts';

/** Written into every file of `graph/`; raised when a reader of the old format would go wrong. */
export const FORMAT_VERSION = 1;

export type NodeAttributes = Omit<Entity, 'aliases'> & {
  aliases: string[];
  x: number;
  y: number;
  size: number;
  /** Edges in and out. */
  degree: number;
  community: number;
  pagerank: number;
};

export type EdgeAttributes = Omit<Claim, 'evidence'> & {
  /** Best evidence. */
  quote: string;
  document: DocumentId;
};

export interface GraphAttributes {
  formatVersion: typeof FORMAT_VERSION;
  title?: string;
}

/** `graph/graph.json`: what Graphology's `export()` gives. */
export interface GraphFile {
  attributes: GraphAttributes;
  options: { type: 'directed'; multi: true; allowSelfLoops: boolean };
  nodes: { key: string; attributes: NodeAttributes }[];
  edges: { key: string; source: string; target: string; attributes: EdgeAttributes }[];
}
