/**
 * The best tree over a sentence (Chu & Liu 1965; Edmonds 1967), in O(n²) time after Tarjan (1977): arcs are kept in
 * a dense matrix and cycles are contracted in place.
 *
 * `scores[d * stride + h]` is the score of the arc from head h to dependent d, for words 1 to n and heads 0 to n; row
 * and column 0 belong to the root. Gives the head of every word; exactly one word has the head 0.
 */
export function bestTree(scores: Float32Array, at: number, stride: number, n: number): Int32Array {
  const greedy = greedyHeads(scores, at, stride, n);
  if (isTree(greedy, n)) return greedy;
  return contract(denseScores(scores, at, stride, n), n);
}

/** The best head of each word on its own; the lowest of equals. */
function greedyHeads(scores: Float32Array, at: number, stride: number, n: number): Int32Array {
  const heads = new Int32Array(n + 1).fill(-1);
  for (let d = 1; d <= n; d++) {
    const row = at + d * stride;
    let most = -Infinity;
    for (let h = 0; h <= n; h++) {
      if (h === d || scores[row + h]! <= most) continue;
      most = scores[row + h]!;
      heads[d] = h;
    }
  }
  return heads;
}

/** Whether exactly one word hangs from the root and all others below it. */
export function isTree(heads: Int32Array, n: number): boolean {
  let roots = 0;
  for (let d = 1; d <= n; d++) if (heads[d] === 0) roots++;
  if (roots !== 1) return false;
  const seen = new Int32Array(n + 1);
  seen[0] = -1;
  for (let d = 1; d <= n; d++) {
    let node = d;
    while (seen[node] === 0) {
      seen[node] = d;
      node = heads[node]!;
    }
    if (seen[node] === d) return false;
    for (node = d; seen[node] === d; node = heads[node]!) seen[node] = -1;
  }
  return true;
}

/** Scores as doubles, arcs from the root made so dear that the best tree has one. */
function denseScores(scores: Float32Array, at: number, stride: number, n: number): Float64Array {
  const dense = new Float64Array((n + 1) * (n + 1)).fill(-Infinity);
  let span = 1;
  for (let d = 1; d <= n; d++) {
    let least = Infinity;
    let most = -Infinity;
    for (let h = 0; h <= n; h++) {
      if (h === d) continue;
      const score = scores[at + d * stride + h]!;
      dense[d * (n + 1) + h] = score;
      least = Math.min(least, score);
      most = Math.max(most, score);
    }
    span += most - least;
  }
  for (let d = 1; d <= n; d++) dense[d * (n + 1)] = dense[d * (n + 1)]! - span;
  return dense;
}

interface Arc {
  /** Words, whatever the nodes around them were contracted to. */
  head: number;
  dependent: number;
}

/** A cycle that became one node: its members, as nodes, and the arcs that closed it, one into each. */
interface Contraction {
  members: number[];
  arcs: Arc[];
}

/**
 * Follows best arcs backwards from a word. Where the path bites its tail, the cycle becomes one node, which takes the
 * row and column of its first member; where it reaches the tree, all of the path joins. Words are nodes 0 to n,
 * contraction c is node n + 1 + c.
 */
function contract(scores: Float64Array, n: number): Int32Array {
  const graph = createGraph(scores, n + 1);
  const { size, best } = graph;
  const joined = new Uint8Array(size);
  joined[0] = 1;
  const place = new Int32Array(size).fill(-1);
  const entering = new Map<number, Arc>();
  for (let start = 1; start < size; start++) {
    if (!graph.active[start] || joined[start]) continue;
    const path: number[] = [];
    let slot = start;
    while (!joined[slot]) {
      if (place[slot]! >= 0) {
        const cycle = path.splice(place[slot]!);
        for (const member of cycle) place[member] = -1;
        slot = mergeCycle(graph, cycle);
      }
      place[slot] = path.length;
      path.push(slot);
      slot = best[slot] = bestHead(graph, slot);
    }
    for (const member of path) {
      joined[member] = 1;
      place[member] = -1;
      entering.set(graph.node[member]!, arcOf(graph, member, best[member]!));
    }
  }
  return expand(graph, entering);
}

interface Graph {
  size: number;
  scores: Float64Array;
  /** Where an arc stood at first, as dependent × size + head: the words that it joins. */
  arcs: Int32Array;
  active: Uint8Array;
  /** The active slots, rising, and how many there are. */
  alive: Int32Array;
  count: number;
  /** Head that was followed from a slot. */
  best: Int32Array;
  /** Node that a slot holds. */
  node: Int32Array;
  /** Node that a node was contracted into. */
  parent: Int32Array;
  contractions: Contraction[];
}

function createGraph(scores: Float64Array, size: number): Graph {
  const arcs = new Int32Array(size * size);
  for (let place = 0; place < arcs.length; place++) arcs[place] = place;
  return {
    size,
    scores,
    arcs,
    active: new Uint8Array(size).fill(1),
    alive: Int32Array.from({ length: size }, (_, i) => i),
    count: size,
    best: new Int32Array(size).fill(-1),
    node: Int32Array.from({ length: size }, (_, i) => i),
    parent: new Int32Array(2 * size).fill(-1),
    contractions: [],
  };
}

function arcOf({ arcs, size }: Graph, slot: number, head: number): Arc {
  const place = arcs[slot * size + head]!;
  return { head: place % size, dependent: Math.trunc(place / size) };
}

function bestHead({ scores, size, alive, count }: Graph, slot: number): number {
  const row = slot * size;
  let head = -1;
  let most = -Infinity;
  for (let k = 0; k < count; k++) {
    const h = alive[k]!;
    if (h === slot || (head >= 0 && scores[row + h]! <= most)) continue;
    head = h;
    most = scores[row + h]!;
  }
  return head;
}

/** Makes a cycle one node and gives its slot. */
function mergeCycle(graph: Graph, cycle: readonly number[]): number {
  const { scores, size, active, best, alive } = graph;
  const slot = cycle[0]!;
  const weights = cycle.map((member) => scores[member * size + best[member]!]!);
  graph.contractions.push({
    members: cycle.map((member) => graph.node[member]!),
    arcs: cycle.map((member) => arcOf(graph, member, best[member]!)),
  });
  for (const member of cycle) active[member] = 0;
  let kept = 0;
  for (let k = 0; k < graph.count; k++) {
    const other = alive[k]!;
    if (active[other] === 0 && other !== slot) continue;
    alive[kept++] = other;
    if (other === slot) continue;
    joinArriving(graph, cycle, weights, other);
    joinLeaving(graph, cycle, other);
  }
  graph.count = kept;
  active[slot] = 1;
  const created = size + graph.contractions.length - 1;
  for (const member of cycle) graph.parent[graph.node[member]!] = created;
  graph.node[slot] = created;
  return slot;
}

/** The best arc from another node into the cycle, less the arc that it takes the place of. */
function joinArriving(
  { scores, arcs, size }: Graph,
  cycle: readonly number[],
  weights: readonly number[],
  other: number,
): void {
  const to = cycle[0]! * size + other;
  let from = to;
  let most = scores[to]! - weights[0]!;
  for (let i = 1; i < cycle.length; i++) {
    const place = cycle[i]! * size + other;
    const gain = scores[place]! - weights[i]!;
    if (gain <= most) continue;
    most = gain;
    from = place;
  }
  scores[to] = most;
  arcs[to] = arcs[from]!;
}

/** The best arc from the cycle to another node. */
function joinLeaving({ scores, arcs, size }: Graph, cycle: readonly number[], other: number): void {
  const row = other * size;
  const to = row + cycle[0]!;
  let from = to;
  for (let i = 1; i < cycle.length; i++) {
    if (scores[row + cycle[i]!]! > scores[from]!) from = row + cycle[i]!;
  }
  scores[to] = scores[from]!;
  arcs[to] = arcs[from]!;
}

/** Opens contractions, the last first: the arc that enters a cycle breaks it where it arrives. */
function expand({ contractions, parent, size }: Graph, entering: Map<number, Arc>): Int32Array {
  for (let c = contractions.length - 1; c >= 0; c--) {
    const arc = entering.get(size + c)!;
    let broken = arc.dependent;
    while (parent[broken] !== size + c) broken = parent[broken]!;
    contractions[c]!.members.forEach((member, i) => {
      entering.set(member, member === broken ? arc : contractions[c]!.arcs[i]!);
    });
  }
  const heads = new Int32Array(size).fill(-1);
  for (let d = 1; d < size; d++) heads[d] = entering.get(d)!.head;
  return heads;
}
