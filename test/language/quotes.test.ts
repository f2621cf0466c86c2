import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readQuotes } from '../../src/language/quotes.ts';

/** The text in words; a stroke parts words without a space. */
function read(text: string): string {
  const spaced: boolean[] = [];
  const words = text.split(/[ |]/);
  for (const mark of text.match(/[ |]/g) ?? []) spaced.push(mark === ' ');
  return readQuotes(words, (i) => spaced[i - 1]!).join(' ');
}

test('straight quotes get the direction that spaces tell', () => {
  assert.is(read('"|No|,|" she said|, "|not now|.|"'), '“ No , ” she said , “ not now . ”');
  assert.is(read('He called it "|a gift|" on Monday'), 'He called it “ a gift ” on Monday');
});

test('a sentence may end speech that another began', () => {
  assert.is(read('It is over|.|"'), 'It is over . ”');
});

test('where spaces tell nothing, quotes alternate, also with curved ones', () => {
  assert.is(read('" a " and " b "'), '“ a ” and “ b ”');
  assert.is(read('“|a " b'), '“ a ” b');
});

test('apostrophes in words are straight, those on their own stay', () => {
  assert.is(read('Anna|’s don|n’t ’ x'), "Anna 's don n't ’ x");
});

test('TeX quotes are quotes', () => {
  assert.is(read("``|a|'' b"), '“ a ” b');
});

test.run();
