import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOpenExtractor } from '../../src/extract/index.ts';
import { createAnalyzer } from '../../src/language/index.ts';
import { push } from '../../src/base/order.ts';
import { carb, type CarbScore, type ScoredTuple } from '../carb.ts';
import type { EvalContext, EvalSection } from '../eval.ts';

type Tuples = Map<string, ScoredTuple[]>;

/** OIE2016 (Stanovsky & Dagan 2016) by the scorer of CaRB; the test file is not published with the others. */
export const section: EvalSection = {
  name: 'openie',
  order: 60,
  run({ data, resources, log }) {
    const folder = join(data, 'openie');
    const gold = readGold(readFileSync(join(folder, 'dev.oie'), 'utf8'));
    const row = (name: string, score: CarbScore): void => log(line(name, score));
    log('system       P     R    F1   AUC  words/argument  tuples');
    row('relata', carb(gold, extract(resources, gold)));
    for (const [name, read] of SYSTEMS) {
      const text = readFileSync(join(folder, 'systems', `${name}.txt`), 'utf8');
      row(name, carb(gold, only(gold, read(text))));
    }
  },
};

function extract(resources: EvalContext['resources'], gold: Tuples): Tuples {
  const analyzer = createAnalyzer(resources);
  const open = createOpenExtractor(resources);
  const sentences = [...gold.keys()];
  const found: Tuples = new Map();
  for (const sentence of sentences) {
    const tokens = sentence.split(' ').map((text) => ({ text, spaceAfter: true }));
    for (const tuple of open(analyzer.annotate([{ tokens }])).flat()) {
      push(found, sentence, {
        confidence: tuple.confidence,
        predicate: tuple.predicate,
        arguments: [tuple.subject, ...tuple.arguments],
      });
    }
  }
  return found;
}

function line(name: string, score: CarbScore): string {
  const percent = (value: number): string => (value * 100).toFixed(1).padStart(5);
  const { precision, recall, f1, auc, argumentLength, tuples } = score;
  return (
    `${name.padEnd(10)} ${[precision, recall, f1, auc].map(percent).join(' ')}` +
    `  ${argumentLength.toFixed(2).padStart(8)}  ${String(tuples).padStart(10)}`
  );
}

/** Only sentences that the reference has. */
function only(gold: Tuples, found: Tuples): Tuples {
  return new Map([...found].filter(([sentence]) => gold.has(sentence)));
}

function readGold(text: string): Tuples {
  const found: Tuples = new Map();
  for (const columns of rows(text)) {
    const [sentence = '', , predicate = '', ...places] = columns;
    push(found, sentence, { confidence: 1, predicate, arguments: places });
  }
  return found;
}

const SYSTEMS: [string, (text: string) => Tuples][] = [
  ['clausie', readClausie],
  ['openie4', readOpenIe4],
  ['props', readProps],
  ['reverb', readReverb],
];

/** A line a sentence, then its tuples, numbered and in quotation marks. */
function readClausie(text: string): Tuples {
  const found: Tuples = new Map();
  let sentence = '';
  for (const columns of rows(text)) {
    if (columns.length === 1) sentence = columns[0] ?? '';
    else {
      const [subject = '', predicate = '', ...places] = columns
        .slice(1, -1)
        .map((one) => one.replace(/^"|"$/g, ''));
      push(found, sentence, {
        confidence: Number(columns.at(-1)),
        predicate,
        arguments: [subject, ...places],
      });
    }
  }
  return found;
}

function readOpenIe4(text: string): Tuples {
  const found: Tuples = new Map();
  for (const columns of rows(text)) {
    const sentence = columns.at(-1) ?? '';
    const [subject = '', predicate = '', ...places] = columns
      .slice(2, -1)
      .map((one) => one.replace(/^[^(]*\(/, '').replace(/,List\(.*$/, ''));
    push(found, sentence, {
      confidence: Number(columns[0]),
      predicate,
      arguments: [subject, ...places],
    });
  }
  return found;
}

/** Confidence, sentence, predicate, then pairs of a relation and its words. */
function readProps(text: string): Tuples {
  const found: Tuples = new Map();
  for (const columns of rows(text)) {
    const [confidence, sentence = '', predicate = '', ...pairs] = columns;
    const places = pairs.filter((_, index) => index % 2 === 1).map((words) => words.trim());
    push(found, sentence, { confidence: Number(confidence), predicate, arguments: places });
  }
  return found;
}

function readReverb(text: string): Tuples {
  const found: Tuples = new Map();
  for (const columns of rows(text)) {
    const [, , subject = '', predicate = '', object = ''] = columns;
    push(found, columns[12] ?? '', {
      confidence: Number(columns[11]),
      predicate,
      arguments: [subject, object],
    });
  }
  return found;
}

function rows(text: string): string[][] {
  return text
    .split('\n')
    .filter((one) => one.trim() !== '')
    .map((one) => one.split('\t'));
}
