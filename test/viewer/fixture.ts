import { createContext, runInContext } from 'node:vm';
import { buildGraph, viewFiles } from '../../src/graph/index.ts';
import type { GraphFile, ViewHead } from '../../src/model/index.ts';
import { addPart, emptyGraph, readHead } from '../../src/viewer/data/decode.ts';
import { Places, type Graph } from '../../src/viewer/data/graph.ts';
import { syntheticInput } from '../helpers/synthetic.ts';

export interface Fixture {
  file: GraphFile;
  head: ViewHead;
  /** JSON by file name. */
  json: Map<string, string>;
  graph: Graph;
  places: Places;
}

/** A made-up graph, written and read again. */
export function fixture(size: number): Fixture {
  const file = placedGraph(size);
  const json = jsonOf(file);
  const head = readHead(json.get('graph.js')!);
  const graph = emptyGraph(head);
  for (const part of head.parts) addPart(graph, part.file, json.get(part.file)!);
  return { file, head, json, graph, places: new Places(graph) };
}

/** The graph of `syntheticInput` without the time that a layout takes: nodes in a spiral, in the order of their ids. */
export function placedGraph(size: number): GraphFile {
  const input = syntheticInput(size);
  const nodes = input.entities.map(({ id }, i) => {
    const [angle, reach] = [i * 2.4, 30 * Math.sqrt(i)];
    return { key: id, attributes: { x: reach * Math.cos(angle), y: reach * Math.sin(angle) } };
  });
  return buildGraph({ ...input, previous: { graph: { nodes } as GraphFile } });
}

/** What the data files put into the page. */
export function jsonOf(file: GraphFile): Map<string, string> {
  const page = createContext({ relata: [] as [string, string][], self: {} });
  page.self = page;
  for (const { chunks } of viewFiles(file)) runInContext([...chunks].join(''), page);
  return new Map(page.relata as [string, string][]);
}
