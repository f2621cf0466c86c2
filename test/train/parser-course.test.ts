import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { noShares, setShares, hardShares, joinShares } from '../../train/nn/shares.ts';
import { headline, mixedCourse } from '../../train/parser-course.ts';
import type { Course, Lesson } from '../../train/parser-lessons.ts';
import { joinWords } from '../../train/silver-text.ts';

function lesson(text: string, tree: number[]): Lesson {
  const forms = text.split(' ');
  const rest = { tags: hardShares(forms.map(() => 0)), labels: noShares(forms.length) };
  return { forms, tree: Int16Array.from(tree), heads: hardShares(tree), ...rest };
}

const VOTES = lesson('Voters in the north decide today .', [5, 4, 4, 1, 0, 5, 5]);

test('a headline has capitals, no stop, and the same tree', () => {
  const made = headline(VOTES);
  assert.is(made.forms.join(' '), 'Voters in the North Decide Today');
  assert.equal([...made.tree], [5, 4, 4, 1, 0, 5]);
  assert.is(made.heads.index.length, 18);
});

test('a headline keeps no share of an arc from the stop that it lost', () => {
  const heads = noShares(7);
  setShares(heads, 5, Float64Array.from([0, 0, 0, 0, 0, 0.6, 0, 0.4]));
  const made = headline({ ...VOTES, heads });
  assert.ok([...made.heads.index].every((head) => head <= 6));
  assert.ok(Math.abs(made.heads.share.reduce((a, b) => a + b) - 0.6) < 1e-6);
});

test('a stop that other words hang from stays in a headline', () => {
  assert.is(headline(lesson('No .', [2, 0])).forms.join(' '), 'No .');
});

test('shares are those of the three most likely answers and add up to 1', () => {
  const shares = noShares(2);
  setShares(shares, 1, Float64Array.from([0.1, 0.4, 0.2, 0.2, 0.1]));
  assert.equal([...shares.index.subarray(3)], [1, 2, 3]);
  assert.equal(
    Array.from(shares.share.subarray(3), (x) => x.toFixed(2)),
    ['0.50', '0.25', '0.25'],
  );
  assert.is(joinShares([shares, hardShares([7, -1])]).index[6], 7);
});

test('every epoch holds the gold and the next of the silver sentences, the same at every run', () => {
  const gold = [lesson('Gold .', [0, 1])];
  const silver = ['a b', 'c d', 'e f', 'g h'].map((text) => lesson(text, [0, 1]));
  const course: Course = {
    tags: [],
    labels: [],
    known: new Int32Array(),
    lessons: () => gold,
  };
  const run = (): string[] => {
    const mixed = mixedCourse(course, silver, 4, 5);
    const epoch = (n: number) => mixed.lessons(n).map(({ forms }) => forms.join(' ').toLowerCase());
    assert.equal(epoch(1), epoch(1));
    return [...epoch(1), ...epoch(2)];
  };
  const seen = run();
  assert.equal(seen, run());
  assert.is(seen.filter((text) => text === 'gold .').length, 2);
  assert.is(new Set(seen).size, 5);
});

test('tokens are joined to the text that they were cut from', () => {
  const words = 'He said , " It \'s ( nearly ) over , " and did n\'t pay $ 5 .'.split(' ');
  assert.is(joinWords(words), 'He said, "It\'s (nearly) over," and didn\'t pay $5.');
});

test.run();
