import { canonicalJson } from '../../base/json.ts';
import type { GraphFile } from '../../model/index.ts';
import { jsonItems } from './lines.ts';

/** `graph.json`: a node or an edge a line, so that two builds can be compared with `diff`. */
export function* graphJson(graph: GraphFile): Iterable<string> {
  yield `{"attributes":${canonicalJson(graph.attributes)},`;
  yield `"options":${canonicalJson(graph.options)},`;
  yield '"nodes":[';
  yield* jsonItems(
    graph.nodes,
    ({ key, attributes }) =>
      `{"key":${JSON.stringify(key)},"attributes":${canonicalJson(attributes)}}`,
  );
  yield '],';
  yield '"edges":[';
  yield* jsonItems(graph.edges, ({ key, source, target, attributes }) => {
    const ends = `"source":${JSON.stringify(source)},"target":${JSON.stringify(target)}`;
    return `{"key":${JSON.stringify(key)},${ends},"attributes":${canonicalJson(attributes)}}`;
  });
  yield ']}';
}
