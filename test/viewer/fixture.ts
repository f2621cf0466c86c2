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
  const file = buildGraph(syntheticInput(size));
  const json = jsonOf(file);
  const head = readHead(json.get('graph.js')!);
  const graph = emptyGraph(head);
  for (const part of head.parts) addPart(graph, part.file, json.get(part.file)!);
  return { file, head, json, graph, places: new Places(graph) };
}

/** What the data files put into the page. */
export function jsonOf(file: GraphFile): Map<string, string> {
  const page = createContext({ relata: [] as [string, string][], self: {} });
  page.self = page;
  for (const { chunks } of viewFiles(file)) runInContext([...chunks].join(''), page);
  return new Map(page.relata as [string, string][]);
}
