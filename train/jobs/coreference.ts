import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../src/base/order.ts';
import { seededRandom } from '../../src/base/random.ts';
import { corefer } from '../../src/extract/coreference/index.ts';
import type { Option } from '../../src/extract/coreference/resolve.ts';
import { readGum } from '../coreference/gum.ts';
import { fileResources } from '../../src/host/resources.ts';
import type { TrainingJob } from '../train.ts';
import { prepare, readLexicon } from '../coreference/data.ts';

interface Example {
  options: string[][];
  /** Indices of the right options; the last option is "none". */
  right: Set<number>;
}

const HEADER = `# Weights of the mention ranker (src/extract/coreference): feature, weight. Made by train/jobs/coreference.ts from the
# open genres of GUM (train), annotations CC BY 4.0, Georgetown University.
`;
const EPOCHS = 12;
const RATE = 0.1;
const DECAY = 0.002;
const SMALLEST = 0.02;

export const job: TrainingJob = {
  name: 'coreference',
  order: 80,
  makes: 'coreference.tsv: weights of the mention ranker',
  run({ data, write, log }) {
    const text = readFileSync(join(data, 'gum/gum-train.conllu'), 'utf8');
    const examples = collect(text);
    const weights = train(examples, log);
    const rows = [...weights]
      .filter(([, weight]) => Math.abs(weight) >= SMALLEST)
      .sort(([a], [b]) => compareText(a, b))
      .map(([feature, weight]) => `${feature}\t${weight.toFixed(3)}`);
    write('coreference.tsv', `${HEADER}${rows.join('\n')}\n`);
    log(`coreference: ${examples.length} examples, ${rows.length} weights`);
  },
};

/** Decisions of the ranker in documents whose earlier mentions are linked as they should be. */
function collect(text: string): Example[] {
  const lexicon = readLexicon(fileResources());
  const examples: Example[] = [];
  for (const gold of readGum(text)) {
    const entityOf = new Map<number, string>();
    for (const mention of [...gold.mentions].reverse()) entityOf.set(mention.head, mention.entity);
    const { context, candidates, quotations } = prepare(lexicon, gold);
    corefer(context, candidates, quotations, lexicon, (anaphor, options, fresh) => {
      const entity = entityOf.get(anaphor.head);
      if (entity === undefined && anaphor.kind !== 'pronoun') return undefined;
      const right = options.filter(
        (option) => entity !== undefined && entityOf.get(option.candidate.head) === entity,
      );
      examples.push(example(options, right, fresh));
      return right[0];
    });
  }
  return examples;
}

function example(
  options: readonly Option[],
  right: readonly Option[],
  fresh: readonly string[],
): Example {
  const indices = right.map((option) => options.indexOf(option));
  return {
    options: [...options.map(({ features }) => features), [...fresh]],
    right: new Set(indices.length > 0 ? indices : [options.length]),
  };
}

/** AdaGrad on the log-likelihood of any right option. */
function train(examples: Example[], log: (line: string) => void): Map<string, number> {
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  const random = seededRandom(7);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(examples, random);
    let loss = 0;
    for (const { options, right } of examples) {
      const scores = options.map((features) =>
        features.reduce((sum, one) => sum + (weights.get(one) ?? 0), 0),
      );
      const top = Math.max(...scores);
      const powers = scores.map((one) => Math.exp(one - top));
      const all = powers.reduce((a, b) => a + b, 0);
      const good = powers.reduce((sum, one, index) => sum + (right.has(index) ? one : 0), 0);
      loss -= Math.log(good / all);
      options.forEach((features, index) => {
        const gradient = powers[index]! / all - (right.has(index) ? powers[index]! / good : 0);
        if (Math.abs(gradient) < 1e-6) return;
        for (const feature of features) {
          const weight = weights.get(feature) ?? 0;
          const step = gradient + DECAY * weight * 0.1;
          const square = (squares.get(feature) ?? 1) + step * step;
          squares.set(feature, square);
          weights.set(feature, weight - (RATE * 4 * step) / Math.sqrt(square));
        }
      });
    }
    log(`coreference: epoch ${epoch + 1}: loss ${(loss / examples.length).toFixed(4)}`);
  }
  return weights;
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}
