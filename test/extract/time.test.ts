import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findTimes } from '../../src/extract/time/index.ts';
import { civilDate, dayNumber, isoDay, weekday } from '../../src/extract/time/calendar.ts';
import { readTimeWords } from '../../src/extract/time/words.ts';
import { createTree } from '../../src/extract/tree.ts';
import { fileResources } from '../../src/host/resources.ts';
import { handmade } from '../helpers/trees.ts';

const words = readTimeWords(fileResources());
const TAGS: Record<string, string> = {
  people: 'NOUN NNS',
  points: 'NOUN NNS',
  will: 'AUX MD',
  may: 'AUX MD',
  March: 'PROPN NNP',
  May: 'PROPN NNP',
};

/** Times of plain words: the first verb (`met`) heads all others. */
function times(text: string, date?: string): [text: string, value: string | undefined][] {
  const sentences = text.split(' / ').map((sentence) => sentence.split(' '));
  const rows = sentences.map((sentence) => {
    const verb = sentence.findIndex((word) => /^(?:met|meet|said|fight)$/.test(word));
    return sentence
      .map((word, index) => {
        if (index === verb)
          return `${word} VERB ${word === 'met' || word === 'said' ? 'VBD' : 'VB'} 0 root`;
        const tag =
          TAGS[word] ??
          (/^\d+$/.test(word) ? 'NUM CD' : /^\p{Lu}/u.test(word) ? 'PROPN NNP' : 'NOUN NN');
        return `${word} ${word === 'May/MD' ? 'AUX MD' : tag} ${Math.max(verb, 0) + 1} ${tag.startsWith('AUX') ? 'aux' : 'obl'}`;
      })
      .join('\n');
  });
  const { document, analysis } = handmade(rows.join('\n\n'));
  if (date !== undefined) document.date = { value: date, from: 'metadata', confidence: 1 };
  const found = findTimes({ document, analysis, tree: createTree(analysis) }, words);
  return found.map(({ time }) => [time.text, time.value]);
}

function value(text: string, date?: string): string | undefined {
  const found = times(text, date);
  assert.is(found.length, 1, `${text}: ${JSON.stringify(found)}`);
  return found[0]![1];
}

const THURSDAY = '2024-04-04';
const test = suite('times');

test('days are counted without a clock, over leap years and centuries', () => {
  for (const date of [
    { year: 1600, month: 2, day: 29 },
    { year: 1969, month: 12, day: 31 },
    { year: 2024, month: 2, day: 29 },
  ])
    assert.equal(civilDate(dayNumber(date)), date);
  assert.is(weekday(dayNumber({ year: 2024, month: 4, day: 4 })), 3);
  assert.is(isoDay(0), '1970-01-01');
});

test('a weekday is the last one up to the publication, the next one where the sentence looks ahead', () => {
  assert.is(value('they met on Wednesday', THURSDAY), '2024-04-03');
  assert.is(value('they met on Thursday', THURSDAY), '2024-04-04');
  assert.is(value('they met on Friday', THURSDAY), '2024-03-29');
  assert.is(value('they will meet on Friday', THURSDAY), '2024-04-05');
  assert.is(value('they met last Thursday', THURSDAY), '2024-03-28');
});

test('nothing that depends on an unknown date gets a value', () => {
  for (const text of [
    'they met on Wednesday',
    'they met last night',
    'they met in recent days',
    'they met on June 2',
    'they met this month',
  ])
    assert.is(value(text), undefined, text);
  assert.is(value('they met in March 1940'), '1940-03');
  assert.is(value('they met in 2014'), '2014');
});

test('months and days without a year go to the past or the future by tense', () => {
  assert.is(value('they met in November', THURSDAY), '2023-11');
  assert.is(value('they will meet in November', THURSDAY), '2024-11');
  assert.is(value('they met on 22 March', THURSDAY), '2024-03-22');
  assert.is(value('they met on December 5 , 2021', THURSDAY), '2021-12-05');
});

test('two days in a row and spans of years are intervals', () => {
  assert.is(value('they met on Wednesday and Thursday', THURSDAY), '2024-04-03/2024-04-04');
  assert.is(value('they met from 2014 to 2016'), '2014/2016');
  assert.is(value('they fight the war of 1939 - 1940'), '1939/1940');
  assert.is(value('they met in the 18th century'), '1701/1800');
  assert.is(value('they met in the 1990s'), '1990/1999');
});

test('since, until and before leave an end open or close it with the publication', () => {
  assert.is(value('they met since October 2022', THURSDAY), '2022-10/2024-04-04');
  assert.is(value('they met since October 2022'), '2022-10/..');
  assert.is(value('they met before 2014'), '../2014');
});

test('vague times are intervals that end with the publication', () => {
  assert.is(value('they met in recent days', THURSDAY), '2024-03-28/2024-04-04');
  assert.is(value('they met earlier this month', THURSDAY), '2024-04-01/2024-04-04');
  assert.is(value('they met in late May', '2024-07-01'), '2024-05-21/2024-05-31');
  assert.is(value('they met last night', THURSDAY), '2024-04-03/2024-04-04');
  assert.is(value('they met two years ago', THURSDAY), '2022');
  assert.is(value('they met last week', THURSDAY), '2024-03-25/2024-03-31');
});

test('the previous day counts from the day that the text spoke of last', () => {
  assert.equal(times('they met on April 3 / they met the previous day', THURSDAY), [
    ['April 3', '2024-04-03'],
    ['the previous day', '2024-04-02'],
  ]);
  assert.is(value('they met the previous day', THURSDAY), undefined);
});

test('the modal verb, the march, plain numbers and prices are no dates', () => {
  assert.equal(times('they may meet 2000 people'), []);
  assert.equal(times('the Women March met 1,500 people'), []);
  assert.equal(times('shares met 2010 points'), []);
});

test('a weekday within a name is no time', () => {
  const { document, analysis } = handmade(
    'Sheffield PROPN NNP 3 nsubj\nWednesday PROPN NNP 1 flat\nwon VERB VBD 0 root',
    { 'Sheffield Wednesday': 'organization' },
  );
  assert.equal(findTimes({ document, analysis, tree: createTree(analysis) }, words), []);
});

test('a megabyte of weekdays and numbers goes through in linear time', () => {
  const row = 'Monday PROPN NNP 0 dep\n12 NUM CD 0 dep\nMay PROPN NNP 0 dep\n';
  const { document, analysis } = handmade(row.repeat(3000));
  const tree = createTree(analysis);
  const start = performance.now();
  findTimes({ document, analysis, tree }, words);
  assert.ok(performance.now() - start < 3000);
});

test("a time of day is no year, and what comes after a day's game does not come after the day", () => {
  assert.equal(times('they met by 1700 GMT'), []);
  assert.equal(times("they met after Saturday 's game", '2024-04-04'), [
    ['Saturday', '2024-03-30'],
  ]);
});

test('the end of a year is its last third', () => {
  assert.equal(times('they met at the end of 2004'), [
    ['the end of 2004', '2004-09-01/2004-12-31'],
  ]);
});

test.run();
