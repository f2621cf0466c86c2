import type { GraphFile } from '../../src/model/index.ts';

/** Graphology's JSON with the fields that the graph view and its filters need, and nothing else. */
export function bareFile({ attributes, options, nodes, edges }: GraphFile): string {
  return JSON.stringify({
    attributes,
    options,
    nodes: nodes.map(({ key, attributes: { label, type, x, y, size, community, aliases } }) => ({
      key,
      attributes: { label, type, x, y, size, community, aliases },
    })),
    edges: edges.map(({ key, source, target, attributes: e }) => ({
      key,
      source,
      target,
      attributes: {
        label: e.label,
        relation: e.relation,
        class: e.class,
        document: e.document,
        sources: e.sources,
        confidence: e.confidence,
        reported: e.reported,
        polarity: e.polarity,
        modality: e.modality,
        status: e.status,
        attribution: e.attribution,
        symmetric: e.symmetric,
      },
    })),
  });
}
