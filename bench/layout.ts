import { buildGraph } from '../src/graph/index.ts';
import { syntheticInput } from '../test/helpers/synthetic.ts';
import type { Benchmark } from './bench.ts';

const ADDED = 0.01;

/**
 * The graph stage, of which the layout is the greatest part, from nothing and with one node in a hundred new: seconds
 * of the processor and megabytes. Fails when anything that was placed has moved.
 */
export const benchmark: Benchmark = ({ log, size }) => {
  for (const nodes of size === undefined ? [10_000, 100_000] : [size]) {
    const input = syntheticInput(nodes);
    const before = { ...input, entities: input.entities.slice(0, nodes * (1 - ADDED)) };
    const graph = timed(log, `${nodes} nodes from nothing`, () => buildGraph(before));
    const more = timed(log, 'one node in a hundred new', () =>
      buildGraph({ ...input, previous: { graph } }),
    );
    const places = new Map(more.nodes.map(({ key, attributes }) => [key, attributes]));
    const moved = graph.nodes.filter(({ key, attributes: { x, y } }) => {
      const place = places.get(key);
      return place?.x !== x || place.y !== y;
    });
    log(`${moved.length} of ${graph.nodes.length} placed nodes moved`);
    if (moved.length > 0) throw new Error('what was there has to stay where it was');
  }
};

function timed<T>(log: (line: string) => void, what: string, work: () => T): T {
  const begin = process.cpuUsage().user;
  const result = work();
  const seconds = (process.cpuUsage().user - begin) / 1e6;
  log(`${what}: ${seconds.toFixed(1)} s of the processor, ${memory()} MB at most`);
  return result;
}

/** Of the process so far. */
function memory(): string {
  return (process.resourceUsage().maxRSS / 1024).toFixed(0);
}
