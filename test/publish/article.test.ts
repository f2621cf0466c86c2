import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { nest, type Mark, type Stretch } from '../../src/publish/article.ts';
import { seededRandom } from '../../src/base/random.ts';

const test = suite('nested stretches');

function shown(pieces: Stretch<string>['children']): string {
  return pieces
    .map((piece) =>
      typeof piece === 'string' ? piece : `[${piece.marks.join('+')}:${shown(piece.children)}]`,
    )
    .join('');
}

function plain(pieces: Stretch<string>['children']): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : plain(piece.children)))
    .join('');
}

const TEXT = 'Finland signs with Ukraine';

test('names stand in sentences, sentences in blocks', () => {
  const marks = [
    { start: 19, end: 26, mark: 'ukraine' },
    { start: 0, end: 26, mark: 'sentence' },
    { start: 0, end: 7, mark: 'finland' },
  ];
  assert.is(
    shown(nest(TEXT, { start: 0, end: 26 }, marks)),
    '[sentence:[finland:Finland] signs with [ukraine:Ukraine]]',
  );
});

test('spans with the same ends share a stretch', () => {
  const marks = [
    { start: 0, end: 7, mark: 'a' },
    { start: 0, end: 7, mark: 'b' },
  ];
  assert.is(shown(nest(TEXT, { start: 0, end: 26 }, marks)), '[a+b:Finland] signs with Ukraine');
});

test('a span that crosses another keeps its first piece', () => {
  const marks = [
    { start: 0, end: 13, mark: 'a' },
    { start: 8, end: 18, mark: 'b' },
  ];
  assert.is(shown(nest(TEXT, { start: 0, end: 26 }, marks)), '[a:Finland [b:signs]] with Ukraine');
});

test('what is empty or outside is left out', () => {
  const marks = [
    { start: 3, end: 3, mark: 'empty' },
    { start: 26, end: 30, mark: 'after' },
    { start: -5, end: 2, mark: 'before' },
  ];
  assert.is(shown(nest(TEXT, { start: 0, end: 26 }, marks)), TEXT);
});

test('no text is lost or doubled, whatever the spans', () => {
  const random = seededRandom(3);
  for (let round = 0; round < 200; round++) {
    const marks: Mark<string>[] = Array.from({ length: 30 }, (_, index) => {
      const start = Math.floor(random() * 26);
      return { start, end: start + Math.floor(random() * 12), mark: String(index) };
    });
    assert.is(plain(nest(TEXT, { start: 0, end: 26 }, marks)), TEXT);
  }
});

test('a hundred thousand spans over one another take linear time', () => {
  const text = 'x'.repeat(100_000);
  const marks = Array.from({ length: 100_000 }, (_, index) => ({
    start: index % 5,
    end: 100_000 - (index % 7),
    mark: 'm',
  }));
  const begin = performance.now();
  assert.is(plain(nest(text, { start: 0, end: 100_000 }, marks)).length, 100_000);
  assert.ok(performance.now() - begin < 5000);
});

test.run();
