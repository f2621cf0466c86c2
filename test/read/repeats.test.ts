import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { blockTexts, cutBy, documentOf, PROSE } from './support.ts';

const NEXT = `Another paragraph. ${PROSE}`;

test('a teaser goes with its headline, the same headline above it, and its lead', () => {
  const headline = 'Bridges Are Falling Faster Than You Think';
  const document = documentOf(
    [
      PROSE,
      `${headline}\nOther Topics of Interest`,
      headline,
      'An engineer says that bridges are in a bad way.',
      NEXT,
    ].join('\n\n'),
  );
  assert.equal(blockTexts(document), [PROSE, NEXT]);
  assert.is(cutBy(document, 'teaser').length, 4);
});

test('headlines under a heading of teasers go, up to the next paragraph', () => {
  const document = documentOf(
    [
      PROSE,
      'Related articles',
      'Minister denies it all',
      'Ferry sinks in storm',
      'Why ferries sink',
      NEXT,
    ].join('\n\n'),
  );
  assert.equal(cutBy(document, 'teaser'), [
    'Related articles',
    'Minister denies it all',
    'Ferry sinks in storm',
  ]);
  assert.equal(
    blockTexts(document, 'heading'),
    ['Why ferries sink'],
    'may be the heading of what follows',
  );
});

test('headlines right under the heading of teasers all go', () => {
  const document = documentOf(
    [PROSE, 'More on this story\nMinister denies it all\nFerry sinks in storm', NEXT].join('\n\n'),
  );
  assert.equal(blockTexts(document), [PROSE, NEXT]);
});

test('headlines at the end of the file all go', () => {
  const document = documentOf(
    [PROSE, NEXT, 'Most read', 'Minister denies it all', 'Ferry sinks in storm'].join('\n\n'),
  );
  assert.equal(blockTexts(document), [PROSE, NEXT]);
});

test('a teaser glued to its headline goes', () => {
  for (const line of [
    'Other Topics of Interest Bridges Are Falling The continuing decay of bridges.',
    'READ MORE: Bridges are falling',
    'Related: Why bridges fall',
    'RELATED ARTICLE Why bridges fall',
  ]) {
    const document = documentOf([PROSE, line, NEXT].join('\n\n'));
    assert.equal(blockTexts(document), [PROSE, NEXT], line);
  }
});

test('a heading of teasers does not take a paragraph with it', () => {
  const document = documentOf([PROSE, 'Read more', 'He did not say when.', NEXT].join('\n\n'));
  assert.equal(blockTexts(document), [PROSE, 'He did not say when.', NEXT]);
});

test('a title said twice stands once', () => {
  const document = documentOf(`Minister resigns\n\nMinister resigns\n\n${PROSE}`);
  assert.equal(blockTexts(document), ['Minister resigns', PROSE]);
  assert.equal(cutBy(document, 'repeated'), ['Minister resigns']);
});

test('a caption said again with its credit stands once, as a caption', () => {
  const document = documentOf(
    `Minister resigns\n\nThe minister leaves the office.\nThe minister leaves the office.AP\n\n${PROSE}`,
  );
  assert.equal(blockTexts(document, 'caption'), ['The minister leaves the office.']);
  const unknown = documentOf(
    `Minister resigns\n\nThe minister leaves the office\nThe minister leaves the office Foto Müller\n\n${PROSE}`,
  );
  assert.equal(blockTexts(unknown, 'caption'), ['The minister leaves the office']);
});

test('what is said again further off is kept', () => {
  const lines = [PROSE, NEXT, `Third. ${PROSE}`, `Fourth. ${PROSE}`, PROSE];
  assert.equal(blockTexts(documentOf(lines.join('\n\n'))), lines);
});

test('short answers may be equal', () => {
  const lines = [PROSE, 'Did he go?', 'No.', 'Did she go?', 'No.', NEXT];
  assert.equal(blockTexts(documentOf(lines.join('\n\n'))), lines);
});

test('the note on the writer at the end goes', () => {
  const document = documentOf(
    [
      PROSE,
      NEXT,
      'About the author',
      'Ann Poe is a reporter for The Test and covers ferries.',
    ].join('\n\n'),
  );
  assert.equal(blockTexts(document), [PROSE, NEXT]);
  assert.is(cutBy(document, 'about-author').length, 2);
});

test.run();
