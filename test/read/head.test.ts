import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { documentOf, PROSE } from './support.ts';

test('a date in front of the text is metadata, not text', () => {
  const document = documentOf(` date 2024-04-04 ${PROSE}`);
  assert.is(document.text, PROSE);
  assert.equal(document.date, { value: '2024-04-04', from: 'metadata', confidence: 0.95 });
  assert.equal(
    document.cut.map(({ rule, text }) => [rule, text.trim()]),
    [['metadata-line', 'date 2024-04-04']],
  );
});

test('lines of fields above the text are metadata', () => {
  const document = documentOf(
    `Title: Minister resigns\nAuthor: Ann Poe\nSource: The Test\nDate: 4 April 2024\nURL: https://example.org/a\n\n${PROSE}`,
  );
  assert.is(document.title, 'Minister resigns');
  assert.is(document.author, 'Ann Poe');
  assert.is(document.publisher, 'The Test');
  assert.is(document.date?.value, '2024-04-04');
  assert.is(document.url, 'https://example.org/a');
  assert.is(document.text, PROSE);
});

test('a line that holds a date, a time and names between bars is metadata', () => {
  for (const line of [
    'January 18 , 2005',
    'Thursday, 4 April 2024 10:30 GMT',
    'by Ann Poe | June 24, 2024 9:57 PM | 2 min read',
    'The Test | April 4, 2024',
  ]) {
    const document = documentOf(`Minister resigns over ferry deal\n${line}\n\n${PROSE}`);
    assert.is(document.text, `Minister resigns over ferry deal\n\n${PROSE}`, line);
    assert.is(document.date?.from, 'metadata', line);
  }
});

test('a sentence with a date is text', () => {
  const document = documentOf(`Minister resigns\n\nShe left on April 4, 2024.\n\n${PROSE}`);
  assert.match(document.text, 'She left on April 4, 2024.');
});

const DATELINES: Readonly<Record<string, { place: string; publisher?: string; date?: string }>> = {
  'KYIV, April 4, 2024 (Reuters) - ': { place: 'KYIV', publisher: 'Reuters', date: '2024-04-04' },
  'NEWARK, N.J. (AP) — ': { place: 'NEWARK, N.J.', publisher: 'AP' },
  'RAFAH, Gaza Strip, Nov. 25 (Xinhua) -- ': { place: 'RAFAH, Gaza Strip', publisher: 'Xinhua' },
  'BEIRUT — ': { place: 'BEIRUT' },
  'CANBERRA, Australia (AP)_ ': { place: 'CANBERRA, Australia', publisher: 'AP' },
  'MEXICO CITY (AP) ': { place: 'MEXICO CITY', publisher: 'AP' },
  'Edmonton, Ky. (November 28, 2016) – ': { place: 'Edmonton, Ky.', date: '2016-11-28' },
  'NEW DELHI: ': { place: 'NEW DELHI' },
  'JERUSALEM (AP)_': { place: 'JERUSALEM', publisher: 'AP' },
  'ROCKY HILL - ': { place: 'ROCKY HILL' },
  'LUSAKA, Nov.3 (Xinhua) -- ': { place: 'LUSAKA', publisher: 'Xinhua' },
  'WESTHAVEN, April 5 (APP):': { place: 'WESTHAVEN', publisher: 'APP' },
  'MOSCOW, March 5. /TASS/. ': { place: 'MOSCOW', publisher: 'TASS' },
};

for (const [dateline, expected] of Object.entries(DATELINES))
  test(`dateline: ${dateline}`, () => {
    const document = documentOf(dateline + PROSE);
    assert.is(document.text, PROSE);
    assert.is(document.place, expected.place);
    assert.is(document.publisher, expected.publisher);
    assert.is(document.date?.value, expected.date);
  });

test('a dateline with a line to itself is no title', () => {
  const document = documentOf(`HAVANA (AP) --\n${PROSE}`);
  assert.is(document.text, PROSE);
  assert.is(document.place, 'HAVANA');
});

test('the source that a report opens with is not its publisher', () => {
  const document = documentOf(
    `Attack on the port\n\nSource: General Staff of the Armed Forces, on Telegram\n\nDetails: ${PROSE}`,
  );
  assert.is(document.publisher, undefined);
  assert.match(document.text, 'Source: General Staff of the Armed Forces, on Telegram');
  assert.ok(document.text.endsWith(`\n${PROSE}`));
});

test('what only looks like a dateline is text', () => {
  for (const start of [
    'AVON RENT-A-CAR said that ',
    'NATO - Russia relations are bad: ',
    'The president - a former actor - said that ',
    'Macron (France) said that ',
    'U.S. forces - all of them - left: ',
    'BREAKING: ',
    'Ukraine: ',
    'NATO: ',
  ])
    assert.ok(documentOf(start + PROSE).text.startsWith(start), start);
});

test('a dateline behind a headline in the same paragraph parts the two', () => {
  const headline = 'Council backs drilling near the old harbour.';
  const document = documentOf(`${headline} WESTHAVEN — ${PROSE}`);
  assert.is(document.text, `${headline}\n\n${PROSE}`);
});

test('a dateline below a long headline, or of a further report, is no text', () => {
  const headline =
    'Council backs drilling near the old harbour of the eastern city after a long vote';
  const document = documentOf(
    `${headline}\n\nWESTHAVEN, Nov. 14 (Agency) -- ${PROSE}\n\nEASTPORT (Agency) -- ${PROSE}`,
  );
  assert.is(document.text, `${headline}\n\n${PROSE}\n\n${PROSE}`);
});

test.run();
