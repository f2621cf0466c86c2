import type { GraphFile } from '../model/index.ts';
import { edgesCsv, nodesCsv } from './files/csv.ts';
import { gexf } from './files/gexf.ts';
import { graphJson } from './files/graph-json.ts';
import { graphml } from './files/graphml.ts';
import { historyJson } from './files/history-json.ts';
import { jsonLd } from './files/json-ld.ts';
import { inChunks } from './files/lines.ts';
import { claimLines, documentLines, entityLines, mentionLines } from './files/records.ts';
import { turtle } from './files/turtle.ts';
import { extendHistory } from './history.ts';
import schema from './schema.json' with { type: 'json' };
import type { GraphInput, OutputFile } from './types.ts';

export { buildGraph } from './build.ts';
export { parseHistory } from './history.ts';
export { parseGraph } from './parse.ts';
export { withoutHidden } from './hidden.ts';
export { withoutWithheldWords } from './withheld.ts';
export type { GraphInput, OutputFile } from './types.ts';
export { viewFiles } from './view/index.ts';

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
