import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Document } from '../../src/model/index.ts';
import { relateDocuments } from '../../src/read/index.ts';
import { documentOf, PROSE, seed } from './support.ts';

/** A paragraph that has no run of words in common with one of another number. */
const sentence = (n: number): string =>
  `Report w${n}a says w${n}b told w${n}c that w${n}d would w${n}e before w${n}f while w${n}g kept w${n}h away from w${n}i.`;
const article = (numbers: readonly number[], path: string): Document =>
  documentOf(numbers.map(sentence).join('\n\n'), path);
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);
const copiesOf = (documents: readonly Document[], id: string): [string, number][] =>
  relateDocuments(documents)
    .documents.find((document) => document.id === id)!
    .copies.map((copy) => [copy.document, copy.containment]);

test('the same article in another order is a copy in both directions', () => {
  const documents = [
    article(range(0, 20), 'a.txt'),
    article([...range(5, 20), ...range(0, 5).reverse()], 'b.txt'),
  ];
  assert.equal(copiesOf(documents, 'a'), [['b', 1]]);
  assert.equal(copiesOf(documents, 'b'), [['a', 1]]);
});

test('an article inside of a longer one is contained, the longer one hardly', () => {
  const documents = [article(range(0, 4), 'short.txt'), article(range(0, 40), 'long.txt')];
  assert.equal(copiesOf(documents, 'short'), [['long', 1]]);
  assert.equal(copiesOf(documents, 'long'), [['short', 0.1]]);
});

test('articles that share a statement are no copies', () => {
  const documents = [article(range(0, 20), 'a.txt'), article([0, ...range(20, 39)], 'b.txt')];
  assert.equal(copiesOf(documents, 'a'), []);
});

test('of the samples, the first two are copies and no others', () => {
  const names = [
    '000_507a561b80bd8a39.txt',
    '001_042ab535775dec0c.txt',
    '002_0635df28be2fd5f0.txt',
    '003_149e375c67e9860f.txt',
    '004_bec0f4de83ae3b2d.txt',
  ];
  const { documents } = relateDocuments(names.map(seed));
  assert.equal(
    documents.map(({ copies }) => copies.length),
    [1, 1, 0, 0, 0],
  );
  const [first, second] = documents;
  assert.ok(first!.copies[0]!.containment > 0.6);
  assert.ok(second!.copies[0]!.containment > 0.8);
});

test('a copy without a date takes that of the other, and says that it is inferred', () => {
  const dated = documentOf(
    `date 2024-04-04 ${range(0, 9).map(sentence).join('\n\n')}`,
    'dated.txt',
  );
  const { documents } = relateDocuments([
    dated,
    article(range(0, 9), 'undated.txt'),
    article(range(20, 29), 'z.txt'),
  ]);
  assert.equal(documents[1]!.date, { value: '2024-04-04', from: 'inferred', confidence: 0.76 });
  assert.is(documents[2]!.date, undefined);
});

test('of two files with one id the first by path stays, and the other is reported', () => {
  const { documents, diagnostics } = relateDocuments([
    documentOf(PROSE, 'b/Ärger.txt'),
    documentOf(PROSE, 'b/Arger.md'),
    documentOf(PROSE, 'c/arger.txt'),
  ]);
  assert.equal(
    documents.map(({ id, path }) => [id, path]),
    [
      ['b/arger', 'b/Arger.md'],
      ['c/arger', 'c/arger.txt'],
    ],
  );
  assert.equal(
    diagnostics.map(({ code, where }) => [code, where]),
    [['read/id-clash', 'b/Ärger.txt']],
  );
});

test('the order of the files does not matter', () => {
  const documents = [
    article(range(0, 9), 'a.txt'),
    article(range(0, 7), 'b.txt'),
    article(range(2, 9), 'c.txt'),
  ];
  assert.equal(relateDocuments([...documents].reverse()), relateDocuments(documents));
});

test('a mass of copies is no square of work', () => {
  const text = documentOf(range(0, 30).map(sentence).join('\n\n'));
  const documents = range(0, 2000).map((n): Document => ({
    ...text,
    id: `d${n}`,
    path: `d${n}.txt`,
  }));
  const started = performance.now();
  const related = relateDocuments(documents).documents;
  assert.ok(performance.now() - started < 20_000);
  assert.ok(related.every(({ copies }) => copies.length > 0));
});

test.run();
