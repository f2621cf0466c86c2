import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { viewDocument } from '../../src/language/name-document.ts';
import { EVEN_SMALL, wordHash, phraseHash } from '../../src/language/name-lists.ts';
import { stretchesOf } from '../../src/language/name-stretches.ts';

const test = suite('language/name-stretches');

const LISTED = phraseHash(Int32Array.of(wordHash('kerala')), 0, 1);

/** First and last word (exclusive) of the stretches of a sentence; the only listed word is "kerala". */
function stretches(text: string): [number, number][] {
  const [view] = viewDocument([text.split(' ')], {
    clusters: { fine: () => -1, coarse: () => -1, broad: () => -1 },
    lists: {
      bits: (hashes, first, count) =>
        phraseHash(hashes, first, count) === LISTED ? EVEN_SMALL : 0,
    },
    kinds: new Map(),
  });
  return stretchesOf(view!, new Set(['The'])).map(({ first, last }) => [first, last]);
}

const filler = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

test('names are looked for within six words of a capital', () => {
  assert.equal(stretches(`${filler(10)} Zorbex ${filler(10)}`), [[4, 17]]);
});

test('stretches that meet are one', () => {
  assert.equal(stretches(`${filler(10)} Zorbex ${filler(12)} Zorbex ${filler(10)}`), [[4, 30]]);
});

test('a sentence whose only capital is that of an opener has no name', () => {
  assert.equal(stretches(`The ${filler(10)}`), []);
});

test('a listed name that is no English word counts when it is written small', () => {
  assert.equal(stretches(`${filler(10)} kerala ${filler(10)} , The`), [[4, 17]]);
});

test('where letter case says nothing the whole sentence is looked at', () => {
  assert.equal(stretches(`ZORBEX WINS THE ${filler(1).toUpperCase()} IN TOWN`), [[0, 6]]);
  assert.equal(stretches(filler(9)), [[0, 9]]);
});

test.run();
