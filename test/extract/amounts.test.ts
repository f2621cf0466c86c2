import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findAmounts } from '../../src/extract/amounts/index.ts';
import { readAmountWords } from '../../src/extract/amounts/words.ts';
import { createTree } from '../../src/extract/tree.ts';
import { fileResources } from '../../src/host/resources.ts';
import type { Amount } from '../../src/model/index.ts';
import { handmade } from '../helpers/trees.ts';

const words = readAmountWords(fileResources());

/** Amounts of `form/upos` words; a number counts the noun that follows, everything hangs on the first word. */
function amounts(text: string): Amount[] {
  const parts = text.split(' ').map((part) => {
    const at = part.lastIndexOf('/');
    return at > 0
      ? [part.slice(0, at), part.slice(at + 1)]
      : [part, /^\d/.test(part) ? 'NUM' : 'X'];
  });
  const rows = parts.map(([form, upos], index) => {
    const noun = parts.findIndex((part, other) => other > index && part[1] === 'NOUN');
    return upos === 'NUM' && noun > 0
      ? `${form} NUM CD ${noun + 1} nummod`
      : `${form} ${upos} X ${index === 0 ? 0 : 1} ${upos === 'NUM' ? 'obj' : 'dep'}`;
  });
  const { document, analysis } = handmade(rows.join('\n'));
  return findAmounts({ document, analysis, tree: createTree(analysis) }, words, []).map(
    ({ amount }) => amount,
  );
}

const test = suite('amounts');

test('a number keeps what it counts and how sure it is', () => {
  assert.equal(amounts('killed/VERB at least three/NUM people/NOUN'), [
    { value: 3, text: 'at least three', of: 'people', bound: 'at-least' },
  ]);
  assert.equal(amounts('recruit/VERB some 30,000/NUM troops/NOUN')[0], {
    value: 30000,
    text: 'some 30,000',
    of: 'troops',
    bound: 'about',
  });
});

test('currency, magnitude and the conversion in brackets are one amount', () => {
  assert.equal(amounts('costs/VERB € 100 billion/NUM ( $ 108 billion/NUM )'), [
    {
      value: 100e9,
      unit: 'EUR',
      text: '€ 100 billion ($ 108 billion)',
      bound: 'exact',
      converted: { value: 108e9, unit: 'USD' },
    },
  ]);
  assert.is(amounts('paid/VERB £ 82.7m/NUM')[0]?.value, 82_700_000);
  assert.equal(amounts('paid/VERB 5 million/NUM euros/NOUN')[0]?.unit, 'EUR');
});

test('ages, ranges, percentages and durations have their units', () => {
  assert.equal(
    amounts('men/NOUN aged 32 , 41 and 52').map(({ value, of }) => [value, of]),
    [
      [32, 'age'],
      [41, 'age'],
      [52, 'age'],
    ],
  );
  assert.equal(
    amounts('rose/VERB 20 - 25 %/SYM').map(({ value, high, unit }) => [value, high, unit]),
    [[20, 25, 'percent']],
  );
  assert.is(amounts('rose/VERB 20 to 25 million/NUM tonnes/NOUN')[0]?.value, 20e6);
  assert.is(amounts('a 12 - year/NOUN tenure/NOUN')[0]?.unit, 'year');
});

test('thousands of people are at least two thousand', () => {
  const { document, analysis } = handmade(
    'thousands NOUN NNS 0 root\nof ADP IN 3 case\nresidents NOUN NNS 1 nmod',
  );
  const [found] = findAmounts({ document, analysis, tree: createTree(analysis) }, words, []);
  const one = found?.amount;
  assert.is(one?.value, 2000);
  assert.is(one?.bound, 'at-least');
});

test('a bare number after a verb of harm counts those harmed', () => {
  const { document, analysis } = handmade('injuring VERB VBG 0 root injure\n60 NUM CD 1 obj');
  const [found] = findAmounts({ document, analysis, tree: createTree(analysis) }, words, []);
  assert.is(found?.amount.of, 'injured');
});

test('ordinals, numbers in names and labels are no amounts', () => {
  assert.equal(amounts('the/DET second/ADJ man/NOUN'), []);
  assert.equal(amounts('invoked/VERB Article/PROPN 5/NUM'), []);
  assert.equal(amounts('23rd/ADJ package/NOUN'), []);
});

test('numbers that tell which, not how many, are no amounts', () => {
  assert.equal(amounts('between/ADP the two/NUM countries/NOUN'), []);
  assert.equal(amounts('took/VERB one/NUM place/NOUN'), []);
  assert.equal(amounts('took/VERB a 3 -/PUNCT 0 lead/NOUN'), []);
  assert.is(amounts('killed/VERB one/NUM soldier/NOUN')[0]?.value, 1);
  assert.is(amounts('killed/VERB two/NUM soldiers/NOUN')[0]?.value, 2);
});

test('hundreds of thousands are not two hundred', () => {
  assert.is(
    amounts('killed/VERB hundreds/NUM of/ADP thousands/NUM of/ADP people/NOUN')[0]?.value,
    200000,
  );
});

test.run();
