import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';

/** Run in the browser: Graphology reads its JSON, sigma draws it. */
declare const data: string;
declare const document: { getElementById: (id: string) => never };

const graph = new MultiDirectedGraph();
graph.import(JSON.parse(data) as never);
new Sigma(graph, document.getElementById('box'), {
  nodeReducer: (_node, attributes) => ({ ...(attributes as object), type: 'circle' }),
  edgeReducer: () => ({ type: 'line', size: 1 }),
});
performance.mark('graph-drawn');
