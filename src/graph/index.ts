import type { Claim, Document, Entity, EntityId, GraphFile, Mention } from '../model/index.ts';
import { edgesCsv, nodesCsv } from './files/csv.ts';
import { gexf } from './files/gexf.ts';
import { graphJson } from './files/graph-json.ts';
import { graphml } from './files/graphml.ts';
import { historyJson } from './files/history-json.ts';
import { jsonLd } from './files/json-ld.ts';
import { inChunks } from './files/lines.ts';
import { claimLines, documentLines, entityLines, mentionLines } from './files/records.ts';
import { turtle } from './files/turtle.ts';
import type { Hidden } from './hidden.ts';
import { extendHistory } from './history.ts';
import schema from './schema.json' with { type: 'json' };

export { buildGraph } from './build.ts';
export { parseHistory } from './history.ts';
export { parseGraph } from './parse.ts';
export { withoutHidden } from './hidden.ts';
export { viewFiles } from './view/index.ts';

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

/**
 * Every file of `graph/` that a build owns. Their chunks are made when they are asked for, and can be asked for
 * again. Throws `graph/damaged` or `graph/version` when the history of the last build cannot be read.
 */
export function graphFiles(input: GraphInput, graph: GraphFile): OutputFile[] {
  const { documents, entities, claims, mentions } = input;
  const history = extendHistory(input);
  const files: [name: string, lines: () => Iterable<string>][] = [
    ['graph.json', () => graphJson(graph)],
    ['entities.jsonl', () => entityLines(entities)],
    ['claims.jsonl', () => claimLines(claims, documents)],
    ['documents.jsonl', () => documentLines(documents)],
    ['mentions.jsonl', () => mentionLines(mentions)],
    ['graph.gexf', () => gexf(graph)],
    ['graph.graphml', () => graphml(graph)],
    ['nodes.csv', () => nodesCsv(graph)],
    ['edges.csv', () => edgesCsv(graph)],
    ['graph.jsonld', () => jsonLd(input)],
    ['graph.ttl', () => turtle(input)],
    ['schema.json', () => [JSON.stringify(schema, undefined, 2)]],
    ['history.json', () => historyJson(history)],
  ];
  return files.map(([name, lines]) => ({
    name,
    chunks: { [Symbol.iterator]: () => inChunks(lines())[Symbol.iterator]() },
  }));
}
