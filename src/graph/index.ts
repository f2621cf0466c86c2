import type { Claim, Document, Entity, EntityId, GraphFile, Mention } from '../model/index.ts';

export interface GraphInput {
  title: string;
  documents: readonly Document[];
  entities: readonly Entity[];
  claims: readonly Claim[];
  mentions: readonly Mention[];
  redirects: ReadonlyMap<EntityId, EntityId>;
  /** The graph and the history of the last build, for positions that stay put and for changes. */
  previous?: { graph?: GraphFile; history?: string };
}

/** A file of `graph/`: its name there and its content in pieces, so that large graphs are streamed. */
export interface OutputFile {
  name: string;
  chunks: Iterable<string>;
}

/** The graph with metrics, communities and layout. */
export function buildGraph(_input: GraphInput): GraphFile {
  throw new Error('not yet written');
}

/** Every file of `graph/` that a build owns. */
export function graphFiles(_input: GraphInput, _graph: GraphFile): OutputFile[] {
  throw new Error('not yet written');
}
