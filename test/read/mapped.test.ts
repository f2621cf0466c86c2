import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  editMapped,
  joinMapped,
  mapRaw,
  rawAt,
  rawSpan,
  sliceMapped,
  trimMapped,
} from '../../src/read/mapped.ts';

const raw = 'Tom &amp; Ann\r\n  met.  ';

test('an edit keeps the place of what is around it', () => {
  const text = editMapped(mapRaw(raw, 0, 13), [{ start: 4, end: 9, text: '&' }]);
  assert.is(text.text, 'Tom & Ann');
  assert.is(rawAt(text.runs, 0), 0);
  assert.is(rawAt(text.runs, 4), 4);
  assert.is(rawAt(text.runs, 6), 10);
  assert.equal(rawSpan(text, 4, 5), [4, 9]);
});

test('joined parts keep their places, and the separator stands at the end of the first', () => {
  const text = joinMapped([mapRaw(raw, 10, 13), mapRaw(raw, 17, 21)], ' ');
  assert.is(text.text, 'Ann met.');
  assert.is(rawAt(text.runs, 3), 13);
  assert.is(rawAt(text.runs, 4), 17);
  assert.is(text.rawEnd, 21);
});

test('a slice of an edited text still knows where it is from', () => {
  const text = editMapped(mapRaw(raw, 0, 13), [{ start: 4, end: 9, text: '&' }]);
  const slice = sliceMapped(text, 5);
  assert.is(slice.text, ' Ann');
  assert.equal(rawSpan(trimMapped(slice)), [10, 13]);
});

test('what is cut at the end does not count as part of the text', () => {
  const text = editMapped(mapRaw('met.]]>', 0, 7), [{ start: 4, end: 7, text: '' }]);
  assert.equal(rawSpan(text), [0, 4]);
});

test('several edits in a row are applied as one', () => {
  const text = editMapped(mapRaw('a b c d', 0, 7), [
    { start: 1, end: 2, text: '' },
    { start: 3, end: 4, text: '--' },
    { start: 5, end: 6, text: '' },
  ]);
  assert.is(text.text, 'ab--cd');
  assert.equal(
    [...text.text].map((_, i) => rawAt(text.runs, i)),
    [0, 2, 3, 4, 4, 6],
  );
});

test('nothing joined is an empty text', () => {
  assert.equal(joinMapped([], ' '), { text: '', runs: [[0, 0]], rawEnd: 0 });
});

test.run();
