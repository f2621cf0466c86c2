import type Sigma from 'sigma';

type Graph = ConstructorParameters<typeof Sigma>[0];

const HIDDEN = { x: 0, y: 0, hidden: true };

/**
 * All that sigma asks of a graph that does not change. What is drawn stands in columns; but of a graph without nodes
 * sigma draws nothing, so there is one. Graphology itself would be a quarter of the script.
 */
export function oneNode(): Graph {
  const nothing = (): void => undefined;
  const graph = {
    multi: false,
    order: 1,
    size: 0,
    nodes: () => [''],
    edges: () => [],
    hasNode: (key: string) => key === '',
    hasEdge: () => false,
    getNodeAttributes: () => HIDDEN,
    forEachNode: (visit: (key: string, attributes: typeof HIDDEN) => void) => visit('', HIDDEN),
    forEachEdge: nothing,
    on: nothing,
    removeListener: nothing,
    // By these sigma knows a graph.
    addUndirectedEdgeWithKey: nothing,
    dropNode: nothing,
  };
  return graph as unknown as Graph;
}
