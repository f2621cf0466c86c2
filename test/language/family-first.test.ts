import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { fileResources } from '../../src/host/resources.ts';
import { readFamilyFirst } from '../../src/language/family-first.ts';
import { createAnalyzer } from '../../src/language/index.ts';

const families = new Set(['kim', 'moon', 'lee', 'park']);

test('the second syllable of a given name is read as a part of the name', () => {
  assert.equal(readFamilyFirst(['Kim', 'Jae', '-', 'won', 'met'], families), [
    'Kim',
    'Jae',
    '-',
    'Jae',
    'met',
  ]);
});

test('hyphens of other words are left alone', () => {
  for (const words of [
    ['Lee', 'Moscow', '-', 'led'],
    ['Seoul', '-', 'based', 'Kim'],
    ['-', 'in', '-'],
    ['The', 'Jae', '-', 'won'],
    ['Kim', 'Jae', '-'],
  ]) {
    assert.is(readFamilyFirst(words, families), words);
  }
});

test('names and trees see the whole name, whatever its last syllable means in English', () => {
  const text = 'Moon Dae-in told Kim Tae-won that he agreed.';
  const analyzer = createAnalyzer(fileResources());
  const { names, tokens } = analyzer.analyze(text);
  assert.equal(
    names.map(({ start, end, type }) => [text.slice(start, end), type]),
    [
      ['Moon Dae-in', 'person'],
      ['Kim Tae-won', 'person'],
    ],
  );
  assert.is(tokens.find((token) => token.relation === 'root')?.text, 'told');
});

test.run();
