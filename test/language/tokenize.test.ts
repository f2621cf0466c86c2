import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { fileResources } from '../../src/host/resources.ts';
import { createTokenizer } from '../../src/language/tokenize.ts';

const tokenize = createTokenizer(fileResources());

function tokens(text: string): string {
  return tokenize(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}

const CASES: [what: string, text: string, expected: string][] = [
  [
    'contractions are split',
    "They don't say it's hers, I'm sure.",
    "They do n't say it 's hers , I 'm sure .",
  ],
  ['curly apostrophes too', 'It’s Kyiv’s; we can’t.', 'It ’s Kyiv ’s ; we ca n’t .'],
  ['cannot and gonna are two words', 'We cannot, gonna', 'We can not , gon na'],
  [
    'hyphens are split',
    'a 15-year, second-largest state-of-the-art plan',
    'a 15 - year , second - largest state - of - the - art plan',
  ],
  [
    'save after prefixes',
    'co-founder of the anti-war non-profit, mid-1980s',
    'co-founder of the anti-war non-profit , mid-1980s',
  ],
  [
    'amounts',
    '€100 billion ($108 billion), $5m, 3.5%',
    '€ 100 billion ( $ 108 billion ) , $ 5 m , 3.5 %',
  ],
  [
    'numbers, dates and times',
    '1,250.5 on 9/11 at 10:30pm, 2024-04-04',
    '1,250.5 on 9/11 at 10:30 pm , 2024-04-04',
  ],
  ['ordinals and decades', 'the 21st of the 1990s', 'the 21st of the 1990s'],
  [
    'abbreviations keep their stop',
    'Mr. Smith of the U.S. met Gen. A. B. Jones.',
    'Mr. Smith of the U.S. met Gen. A. B. Jones .',
  ],
  [
    'addresses',
    'See https://a.example.com/x?y=1, or mail me@b.org.',
    'See https://a.example.com/x?y=1 , or mail me@b.org .',
  ],
  ['handles and tags', '@some_one said #NoWar!', '@some_one said #NoWar !'],
  ['a missing space after a stop', 'It ended.Then it began.', 'It ended . Then it began .'],
  ['quotes', "“No,” she said. \"It's 'fine'.\"", "“ No , ” she said . \" It 's ' fine ' . \""],
  ['runs of marks', 'Wait... what?! No -- never!!!', 'Wait ... what ?! No -- never !!!'],
  ['emoji with joiners', 'Hi 👩‍👩‍👧🇺🇦!', 'Hi 👩‍👩‍👧 🇺🇦 !'],
];

for (const [what, text, expected] of CASES) {
  test(what, () => {
    assert.is(tokens(text), expected);
  });
}

test('tokens hold all that is not white space, in order', () => {
  const text = 'a\u00a0b\u200b c\u0000d \ud800 ﷺ́ "x"…\r\ny';
  let at = 0;
  for (const { start, end } of tokenize(text)) {
    assert.ok(start >= at && end > start);
    assert.match(text.slice(at, start), /^[\s\u200b\u0000]*$/u);
    at = end;
  }
});

test('hostile repetitions go through in linear time', () => {
  const pieces = [
    'a',
    'a.',
    "a'",
    '1,',
    '1-',
    '-',
    '@',
    'a@a.',
    'http://',
    '(',
    '👩‍',
    "n't",
    'a-',
  ];
  for (const piece of pieces) {
    const text = piece.repeat(Math.floor(200_000 / piece.length));
    assert.ok(tokenize(text).length > 0, piece);
  }
});

test.run();
