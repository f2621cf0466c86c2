import { createAnalyzer } from '../../src/language/index.ts';
import { readModel, writeModel, type Tensor } from '../../src/language/model-file.ts';
import { PARSER_FILE } from '../../src/language/parser.ts';
import { VECTORS_FILE } from '../../src/language/vectors.ts';
import type { Resources } from '../../src/model/index.ts';
import type { EvalSection } from '../eval.ts';
import { givenTokens } from '../given.ts';
import { readTreebank } from '../treebank.ts';
import { scoreTrees } from './trees.ts';

/** A part of the parser, and the tensors that are set to zero to take it away; they stay trained for being there. */
const PARTS: readonly [part: string, file: string, tensors: RegExp][] = [
  ['word vectors', VECTORS_FILE, /^centroids$/],
  ['embeddings of known words', PARSER_FILE, /^input\.words/],
  ['hashed parts of words', PARSER_FILE, /^input\.parts/],
  ['shape and case', PARSER_FILE, /^input\.looks/],
  ['convolutions', PARSER_FILE, /^encoder\.\d\.conv\.[wb]/],
  ['minGRUs', PARSER_FILE, /^encoder\.\d\.gru\.[wb]/],
  ['the third layer', PARSER_FILE, /^encoder\.2\.(?:conv|gru)\.[wb]/],
  ['bias for distance', PARSER_FILE, /^distance$/],
];

const FIGURES = ['UPOS', 'UAS', 'LAS'] as const;

/** What each part of the parser brings on EWT dev: what is lost without it, with nothing trained anew. */
export const section: EvalSection = {
  name: 'ablations',
  order: 25,
  run({ data, resources, log }) {
    const gold = readTreebank(data, 'ewt', 'dev');
    const scores = (altered: Resources) =>
      scoreTrees(gold, createAnalyzer(altered).annotate(givenTokens(gold))).figures;
    const whole = scores(resources);
    log(`the parser as it is: ${FIGURES.map((f) => `${f} ${percent(whole[f])}`).join('  ')}`);
    log('set to zero at run time, so an upper bound of what a network trained without would lose:');
    for (const [part, file, tensors] of PARTS) {
      const found = scores(without(resources, file, tensors));
      const lost = FIGURES.map((f) => `${f} ${percent(found[f] - whole[f])}`);
      log(`  without ${part.padEnd(28)}${lost.join('  ')}`);
    }
    log(
      'phases of training and what was tried and left out: see models/parser.md (recorded figures)',
    );
  },
};

/** The same resources, with some tensors of a model file set to zero. */
function without(resources: Resources, file: string, names: RegExp): Resources {
  const model = readModel(resources, file);
  const tensors = model.tensors.map(({ name, type }): [string, Tensor] => {
    const values = model.tensor(name, type).slice();
    return [name, names.test(name) ? values.fill(0) : values];
  });
  if (!tensors.some(([name]) => names.test(name))) throw new Error(`${file}: no ${names.source}`);
  const bytes = writeModel(model.name, model.meta, Object.fromEntries(tensors));
  return {
    text: (name) => resources.text(name),
    bytes: (name) => (name === file ? bytes : resources.bytes(name)),
  };
}

function percent(share: number): string {
  return (100 * share).toFixed(2);
}
