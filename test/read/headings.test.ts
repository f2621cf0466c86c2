import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { blockTexts, documentOf, PROSE } from './support.ts';

const kinds = (lines: readonly string[]): string[] => {
  const document = documentOf(lines.join('\n\n'));
  return document.blocks.map((block) =>
    block.level === undefined ? block.kind : `${block.kind} ${block.level}`,
  );
};

test('the line above the first paragraph is the title', () => {
  for (const title of [
    'Minister resigns over ferry deal',
    'Who will rule the ferries?',
    "Kremlin: Relations Hit 'Rock Bottom'",
    '$1m payoff for former Shell boss',
  ])
    assert.equal(kinds([title, PROSE]), ['heading 1', 'paragraph'], title);
});

test('a first paragraph is not a title', () => {
  assert.equal(kinds([PROSE, PROSE.replace('minister', 'mayor')]), ['paragraph', 'paragraph']);
});

test('short lines without a stop above a paragraph are headings', () => {
  for (const heading of [
    'At least 8 dead in drone attacks',
    'Serbian President Visits Ukraine for the First Time in His Life',
    'NATO wants to send more air defenses to kyiv',
    'What was said during the interview',
    "'We're not satisfied'",
    'WHO BENEFITS FROM THE FESTIVALS?',
  ])
    assert.equal(
      kinds([PROSE, heading, `And so. ${PROSE}`]),
      ['paragraph', 'heading 2', 'paragraph'],
      heading,
    );
});

test('sentences that lost their stop are not headings', () => {
  for (const line of [
    'Meanwhile, the two presidents signed a cooperation agreement between the two countries',
    'The president has signed a bill that reduces the age for mobilization by two years',
    '“We stand against all attacks,” he said at a daily news briefing',
    'He said that the talks had been fruitful and that the two sides would meet again',
    'and so it went on',
  ])
    assert.equal(
      kinds([`${PROSE}`, line, `And so. ${PROSE}`]),
      ['paragraph', 'paragraph', 'paragraph'],
      line,
    );
});

test('headlines that stand one below the other, without text, are blocks of their own', () => {
  const lines = [
    'French President Macron has initiated confidential talks with the US President',
    'A concerning new trend has emerged from the surveillance system',
    'The directorate is reportedly planning the destruction of the bridge',
  ];
  assert.equal(
    blockTexts(documentOf([PROSE, lines.join('\n')].join('\n')), 'paragraph').slice(1),
    lines,
  );
});

test('without a title, the beginning of the first sentence serves', () => {
  assert.is(
    documentOf(`${PROSE}\n\n${PROSE} Again.`).title,
    'The minister of transport resigned on Monday after weeks of protest against the ferry…',
  );
  assert.is(
    documentOf('The operator Matsuzaka Co. Ltd. said so. He left.').title,
    'The operator Matsuzaka Co. Ltd. said so',
  );
  assert.is(documentOf('It is over. He left.').title, 'It is over. He left');
});

test.run();
