import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { seededRandom } from '../../src/base/random.ts';
import { spanProbability, sums, viterbi, type Chain } from '../../src/language/crf.ts';

const test = suite('language/crf');
const LABELS = 3;
const N = 4;

/** A chain in which label 2 never follows label 0. */
function randomChain(random: () => number): Chain {
  const draw = (n: number) => Float64Array.from({ length: n }, () => 4 * random() - 2);
  const step = draw(LABELS * LABELS);
  step[2] = -Infinity;
  return { labels: LABELS, step, start: draw(LABELS), end: draw(LABELS) };
}

/** Every sequence of labels with its score. */
function allPaths(chain: Chain, emissions: Float64Array): { path: number[]; score: number }[] {
  const paths: { path: number[]; score: number }[] = [];
  for (let code = 0; code < LABELS ** N; code++) {
    const path = Array.from({ length: N }, (_, i) => Math.floor(code / LABELS ** i) % LABELS);
    let score = chain.start[path[0]!]! + chain.end[path[N - 1]!]!;
    path.forEach((l, i) => {
      score += emissions[i * LABELS + l]!;
      if (i > 0) score += chain.step[path[i - 1]! * LABELS + l]!;
    });
    paths.push({ path, score });
  }
  return paths;
}

test('Viterbi finds the sequence that a search of all sequences finds', () => {
  const random = seededRandom(7);
  for (let round = 0; round < 20; round++) {
    const chain = randomChain(random);
    const emissions = Float64Array.from({ length: N * LABELS }, () => 6 * random() - 3);
    const best = allPaths(chain, emissions).reduce((a, b) => (b.score > a.score ? b : a));
    assert.equal([...viterbi(chain, emissions, N)], best.path);
  }
});

test('the partition function and span probabilities are those of all sequences', () => {
  const random = seededRandom(8);
  const chain = randomChain(random);
  const emissions = Float64Array.from({ length: N * LABELS }, () => 6 * random() - 3);
  const paths = allPaths(chain, emissions);
  const total = paths.reduce((sum, { score }) => sum + Math.exp(score), 0);
  const lattice = sums(chain, emissions, N);
  assert.ok(Math.abs(lattice.logZ - Math.log(total)) < 1e-7);
  const want = [1, 1];
  const share = paths
    .filter(({ path }) => path[1] === want[0] && path[2] === want[1])
    .reduce((sum, { score }) => sum + Math.exp(score), 0);
  const labels = Int32Array.from([0, ...want, 0]);
  assert.ok(Math.abs(spanProbability(chain, lattice, labels, 1, 3) - share / total) < 1e-7);
});

test('a mask keeps only the sequences that it allows', () => {
  const random = seededRandom(9);
  const chain = randomChain(random);
  const emissions = Float64Array.from({ length: N * LABELS }, () => random());
  const allowed = Int32Array.from([0b011, 0b111, 0b010, 0b111]);
  const total = allPaths(chain, emissions)
    .filter(({ path }) => path.every((l, i) => ((allowed[i]! >> l) & 1) === 1))
    .reduce((sum, { score }) => sum + Math.exp(score), 0);
  assert.ok(Math.abs(sums(chain, emissions, N, allowed).logZ - Math.log(total)) < 1e-7);
  assert.is(sums(chain, emissions, N, new Int32Array(N)).logZ, -Infinity);
});

test.run();
