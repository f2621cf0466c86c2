import { hash } from '../../src/base/hash.ts';
import { compareText } from '../../src/base/order.ts';
import { fileResources } from '../../src/host/resources.ts';
import { judgedClaims, type JudgedClaim } from '../claim-gold.ts';
import { crossValidate, trainLogistic } from '../logistic.ts';
import { reliability } from '../reliability.ts';
import type { TrainingJob } from '../train.ts';

export const RIDGE = 25;
export const GROUPS = 10;
/** Claims less probable than this are not published. */
const LEAST = 0.5;

const HEADER = `# Weights of the logistic model that gives claims their confidence (src/extract/claims/confidence.ts).
# Origin: trained on verdicts of a reader on claims of news articles (test/gold/claims-judged.tsv) by
# train/jobs/claim-confidence.ts. Licence: MIT, as the code.
`;

export const job: TrainingJob = {
  name: 'claim-confidence',
  order: 90,
  makes: 'confidence.yaml: weights of the confidence of claims',
  run({ data, write, log }) {
    const examples = judgedClaims(data, fileResources());
    log(`${examples.length} judged claims are still found`);
    const tested = crossValidate(examples, groupOf, GROUPS, RIDGE);
    for (const line of reliability(
      tested,
      examples.map(({ right }) => right),
    ))
      log(line);
    const { bias, weights } = trainLogistic(examples, RIDGE);
    const lines = [...weights]
      .filter(([, weight]) => Math.abs(weight) >= 0.01)
      .sort(([a], [b]) => compareText(a, b))
      .map(([feature, weight]) => `  ${JSON.stringify(feature)}: ${weight.toFixed(3)}`);
    const table = [`least: ${LEAST}`, `bias: ${bias.toFixed(3)}`, 'weights:', ...lines];
    write('confidence.yaml', `${HEADER}${table.join('\n')}\n`);
  },
};

/** Claims of one article stay together. */
export function groupOf({ article }: JudgedClaim): number {
  return Number.parseInt(hash(article, 8), 16) % GROUPS;
}
