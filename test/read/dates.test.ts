import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findDates, isoDate, weekdayOf } from '../../src/read/calendar.ts';
import { documentOf, PROSE } from './support.ts';

test('dates are read as people write them', () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    '2024-04-04': '2024-04-04',
    '2024-04-04T23:59:59+02:00': '2024-04-04',
    '2024/04/04': '2024-04-04',
    '2024-04': '2024-04',
    'April 4, 2024': '2024-04-04',
    'Apr. 4 2024': '2024-04-04',
    '4th of April 2024': '2024-04-04',
    'Thu, 04 Apr 2024 10:00:00 GMT': '2024-04-04',
    '04.04.2024': '2024-04-04',
    '2024-02-30': undefined,
    '4/5/2024': undefined,
    yesterday: undefined,
    '': undefined,
  };
  for (const [written, expected] of Object.entries(cases))
    assert.is(isoDate(written), expected, written);
});

test('dates without a year are found with their weekday', () => {
  assert.equal(findDates('on Wednesday, April 3, and May 5'), [
    { start: 3, end: 21, month: 4, day: 3, weekday: 3 },
    { start: 27, end: 32, month: 5, day: 5 },
  ]);
  assert.is(weekdayOf(2024, 4, 4), 4);
});

const dateOf = (text: string, path?: string): string | undefined => {
  const { date } = documentOf(text, path);
  return date && `${date.value} ${date.from}`;
};

test('a day called this day dates the article', () => {
  assert.is(
    dateOf(`Every day we take stock. This Thursday, April 4, 2024, discover the news. ${PROSE}`),
    '2024-04-04 text',
  );
});

test('a byline glued to the text dates the article, the day a book was published does not', () => {
  assert.is(
    dateOf(`Deal ends. By Ann Poe Staff Writer March 27, 2009 The deal is off. ${PROSE}`),
    '2009-03-27 text',
  );
  assert.is(dateOf(`The book was published on January 28, 2016. ${PROSE}`), undefined);
});

test('a weekday in the lead that fits its date dates the article', () => {
  assert.is(dateOf(`Officials met on Thursday, April 4, 2024. ${PROSE}`), '2024-04-04 text');
  assert.is(
    dateOf(`Officials met on Friday, April 4, 2024. ${PROSE}`),
    undefined,
    'it was a Thursday',
  );
});

test('days to come and days of the past do not date it', () => {
  assert.is(dateOf(`The vote will be held on Sunday, June 9, 2024. ${PROSE}`), undefined);
  assert.is(dateOf(`She has been missing since Thursday, April 4, 2024. ${PROSE}`), undefined);
  assert.is(dateOf(`The war began on September 1, 1939. ${PROSE}`), undefined);
});

test('an embedded post is no younger than the article', () => {
  assert.is(
    dateOf(`${PROSE}\n\nIt is over. pic.twitter.com/abcdef— Ann (@ann) April 4, 2024`),
    '2024-04-04 text',
  );
});

test('a dateline without a year takes it from the text, if the weekday fits', () => {
  assert.is(
    dateOf(
      `LUSAKA, Nov. 1 (Xinhua) -- The output grew in the half year ending Sept. 30, 2006, he said Wednesday. ${PROSE.replace('Monday', 'May')}`,
    ),
    '2006-11-01 dateline',
  );
  assert.is(
    dateOf(
      `GAZA, Nov. 10 (Xinhua) -- Arafat died on Nov. 11, 2004. People met on Friday. ${PROSE.replace('Monday', 'May')}`,
    ),
    undefined,
  );
});

test('a date in the path is the last resort', () => {
  assert.is(dateOf(PROSE, '2024-04-04-title.txt'), '2024-04-04 inferred');
  assert.is(dateOf(PROSE, '2024/04/04/title.txt'), '2024-04-04 inferred');
  assert.is(
    dateOf(`Officials met on Friday, April 5, 2024. ${PROSE}`, '2024-04-04.txt'),
    '2024-04-05 text',
  );
  assert.is(dateOf(PROSE, '002_20240404.txt'), undefined);
});

test('the line that says when it was published counts before the one of the last change', () => {
  assert.is(
    dateOf(`Minister resigns\n\nUpdated April 6, 2024\n\nPublished April 4, 2024\n\n${PROSE}`),
    '2024-04-04 metadata',
  );
});

test('without any sign there is no date', () => {
  assert.is(
    dateOf(
      `${PROSE} Both sides met in Istanbul on June 2. The country has been independent since 2006.`,
    ),
    undefined,
  );
});

test.run();
