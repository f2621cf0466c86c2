import type { Claim, Document, Entity, EntityId, GraphFile, Mention } from '../model/index.ts';

/** Ids that no file may name. */
export interface Hidden {
  entities: ReadonlySet<EntityId>;
  claims: ReadonlySet<string>;
  /** What hidden people are called. Claims of earlier builds that say so go, unless they are among `kept`. */
  names: readonly RegExp[];
  kept: ReadonlySet<string>;
}

export interface GraphInput {
  title: string;
  documents: readonly Document[];
  entities: readonly Entity[];
  claims: readonly Claim[];
  mentions: readonly Mention[];
  redirects: ReadonlyMap<EntityId, EntityId>;
  /** What the owner hides: it is in no other field, and goes from the history too. */
  hidden?: Hidden;
  /** The graph and the history of the last build, for positions that stay put and for changes. */
  previous?: { graph?: GraphFile; history?: string };
}

/** A file of `graph/`: its name there and its content in pieces, so that large graphs are streamed. */
export interface OutputFile {
  name: string;
  chunks: Iterable<string>;
}
