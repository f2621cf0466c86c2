import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readPlain } from '../../src/read/plain.ts';

const blocks = (text: string): string[] =>
  readPlain({ path: 'a.txt', text, start: 0 }).map((block) => block.text.text);

test('blank lines part blocks, with any line end', () => {
  assert.equal(blocks('One.\n\nTwo.\r\n\r\nThree.\r\rFour.'), ['One.', 'Two.', 'Three.', 'Four.']);
});

test('a line is a block where lines are paragraphs', () => {
  const long = 'A sentence of a paragraph that goes on for a while. '.repeat(4).trim();
  assert.equal(blocks(`${long}\nHeadline without a stop\n${long}`), [
    long,
    'Headline without a stop',
    long,
  ]);
});

test('text wrapped at the edge of a page is joined, and parted where a line has room left', () => {
  const text = [
    'Fog has affected travel in southern England with some',
    'flights cancelled due to poor visibility at London',
    'airports.',
    'London City airport diverted all flights on Saturday and',
    'some trains were late as well, the operator said in a',
    'statement.',
  ].join('\n    ');
  assert.equal(blocks(text), [
    'Fog has affected travel in southern England with some flights cancelled due to poor visibility at London airports.',
    'London City airport diverted all flights on Saturday and some trains were late as well, the operator said in a statement.',
  ]);
});

test('a sentence that goes on in lower case behind a blank line is joined', () => {
  assert.equal(
    blocks(
      'Schroeder was first elected to the Bundestag in 1980 and became\n\ngovernor of Lower Saxony a decade later.',
    ),
    [
      'Schroeder was first elected to the Bundestag in 1980 and became governor of Lower Saxony a decade later.',
    ],
  );
});

test('a byline in lower case is not joined to the headline', () => {
  assert.is(blocks('Parliament passes the budget after a night of talks\nby Ann Poe').length, 2);
});

test('bullets make items of a list', () => {
  const [, item] = readPlain({
    path: 'a.txt',
    text: 'It includes:\n• $61 billion for one\n• more',
    start: 0,
  });
  assert.is(item!.kind, 'list-item');
  assert.is(item!.text.text, '$61 billion for one');
});

test.run();
