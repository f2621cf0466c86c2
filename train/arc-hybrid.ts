import { seededRandom } from '../src/base/random.ts';
import {
  LEFT,
  RIGHT,
  SHIFT,
  isAllowed,
  parseGreedily,
  type ParserInput,
  type ParserModel,
  type State,
} from '../src/language/arc-hybrid.ts';
import type { Clusters } from '../src/language/clusters.ts';
import type { ConlluSentence } from '../src/language/conllu.ts';
import { describeClustered } from '../src/language/lexical.ts';
import { writeModel } from '../src/language/model-file.ts';
import { Perceptron } from './perceptron.ts';
import { shuffle } from './treebank.ts';

const ROUNDS = 7;
/** From this round on, wrong moves are followed most of the time (Goldberg & Nivre 2013). */
const EXPLORE_FROM = 1;
const EXPLORE = 0.9;

export interface ParserItem {
  input: ParserInput;
  /** Gold heads, n for the root. */
  heads: number[];
  labels: number[];
}

/** Gold trees over predicted tags, a list of them a sentence. */
export function toParserItems(
  sentences: readonly ConlluSentence[],
  clusters: Clusters,
  tags: readonly number[][],
  labels: readonly string[],
): ParserItem[] {
  const index = new Map(labels.map((label, i) => [label, i]));
  return sentences.map(({ words }, s) => ({
    input: { words: words.map((w) => describeClustered(w.form, clusters)), tags: tags[s]! },
    heads: words.map((w) => (w.head === 0 ? words.length : w.head - 1)),
    labels: words.map((w) => index.get(w.deprel) ?? -1),
  }));
}

/** Trains the arc-hybrid parser with its dynamic oracle (Goldberg & Nivre 2013), and the labels of its arcs. */
export function trainArcHybrid(
  items: readonly ParserItem[],
  labels: readonly string[],
  rounds = ROUNDS,
  log: (line: string) => void = () => undefined,
): { model: ParserModel; bytes: (prune?: number, leastUpdates?: number) => Uint8Array } {
  const arcs = new Perceptron(3);
  const names = new Perceptron(labels.length);
  const random = seededRandom(2);
  const order = [...items];
  for (let round = 0; round < rounds; round++) {
    let wrong = 0;
    for (const item of shuffle(order, random)) wrong += learn(item, arcs, names, random, round);
    log(`parser: round ${String(round + 1)}, ${String(wrong)} wrong moves`);
  }
  return {
    model: { arcs: arcs.averaged(), labels: names.averaged() },
    bytes: (prune = 0.25, leastUpdates = 3) => {
      const a = arcs.tensors('arcs', prune, leastUpdates);
      const l = names.tensors('labels', prune, leastUpdates);
      const meta = { labels, 'arcs.size': a.size, 'labels.size': l.size };
      return writeModel('arc-hybrid', meta, { ...a.tensors, ...l.tensors });
    },
  };
}

function learn(
  item: ParserItem,
  arcs: Perceptron,
  names: Perceptron,
  random: () => number,
  round: number,
): number {
  let wrong = 0;
  const children = childrenOf(item.heads);
  parseGreedily(
    item.input,
    { arcs, labels: names },
    {
      onMove(state, features, count, predicted) {
        arcs.tick();
        const costs = [SHIFT, LEFT, RIGHT].map((m) =>
          isAllowed(state, m) ? cost(state, m, item.heads, children) : Infinity,
        );
        const least = Math.min(...costs);
        if (costs[predicted] === least) return predicted;
        wrong++;
        const right = bestRight(arcs, features, count, costs, least);
        arcs.update(features, count, right, predicted);
        return round >= EXPLORE_FROM && random() < EXPLORE ? predicted : right;
      },
      onLabel(dependent, features, count, predicted) {
        names.tick();
        const gold = item.labels[dependent]!;
        if (gold >= 0 && gold !== predicted) names.update(features, count, gold, predicted);
        return predicted;
      },
    },
  );
  return wrong;
}

function bestRight(
  arcs: Perceptron,
  features: Int32Array,
  count: number,
  costs: readonly number[],
  least: number,
): number {
  const scores = new Float64Array(3);
  arcs.score(features, count, scores);
  let right = -1;
  costs.forEach((c, m) => {
    if (c === least && (right < 0 || scores[m]! > scores[right]!)) right = m;
  });
  return right;
}

/** How many gold arcs a move puts out of reach. */
function cost(state: State, move: number, heads: readonly number[], children: number[][]): number {
  const { stack, height, next } = state;
  const top = height > 0 ? stack[height - 1]! : -1;
  const below = height > 1 ? stack[height - 2]! : -1;
  let lost = 0;
  if (move === SHIFT) {
    for (let i = 0; i < height; i++) {
      const word = stack[i]!;
      if (heads[word] === next || (i < height - 1 && heads[next] === word)) lost++;
    }
    return lost;
  }
  const head = heads[top]!;
  for (const child of children[top]!) if (child >= next) lost++;
  if (move === RIGHT) return lost + (head >= next ? 1 : 0);
  return lost + (head > next || (below >= 0 && head === below) ? 1 : 0);
}

function childrenOf(heads: readonly number[]): number[][] {
  const children: number[][] = Array.from({ length: heads.length + 1 }, () => []);
  heads.forEach((head, i) => children[head]!.push(i));
  return children;
}
