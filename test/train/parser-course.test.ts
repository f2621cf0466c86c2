import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { noShares, setShares, hardShares, joinShares } from '../../train/nn/shares.ts';
import { createBounds, isBounded } from '../../train/parser-bounds.ts';
import { mixedCourse } from '../../train/parser-course.ts';
import { headline } from '../../train/parser-headlines.ts';
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

const COURSE: Course = {
  tags: ['NOUN|NN', 'NUM|CD', 'ADP|IN'],
  labels: ['obj', 'nummod', 'advmod', 'fixed'],
  known: new Int32Array(),
  lessons: () => [],
};

function counted(text: string, tree: number[], number: number): Lesson {
  const { forms, ...rest } = lesson(text, tree);
  const marks = hardShares(forms.map((_, i) => (i === number ? 1 : 0)));
  return { ...rest, forms, tags: marks, labels: marks };
}

test('a number may get a bound before it, whose words hang from the number', () => {
  const rooms = counted('It has room and seats 50 people .', [2, 0, 2, 5, 2, 7, 5, 2], 5);
  const made = createBounds(COURSE)(rooms);
  assert.is(made.forms.join(' '), 'It has room and seats up to 50 people .');
  assert.equal([...made.tree], [2, 0, 2, 5, 2, 8, 6, 9, 5, 2]);
  assert.equal(
    [...made.heads.index].filter((_, k) => k % 3 === 0),
    [...made.tree],
  );
  assert.equal([...made.labels.index.subarray(15, 24)], [2, 0, 0, 3, 0, 0, 1, 0, 0]);
  assert.is(made.tags.index[15], 2);
});

test('years, numbers after an article and parts of a longer number get no bound', () => {
  const bound = createBounds(COURSE);
  for (const sentence of [
    counted('See 1999 reports', [0, 3, 1], 1),
    counted('See the 50 reports', [0, 4, 4, 1], 2),
    counted('See $ 50 bills', [0, 4, 4, 1], 2),
  ])
    assert.is(bound(sentence), sentence);
});

test('a bound is told from a direction by the number after it', () => {
  const says = (text: string): boolean => isBounded(text.split(' '));
  assert.ok(says('Up to 50 came') && says('pay up to $ 5') && says('up to thirty days'));
  assert.not(says('It is up to him') || says('walk up to the house') || says('from 5 to 10'));
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
