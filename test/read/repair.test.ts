import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Cut } from '../../src/model/index.ts';
import { rawAt } from '../../src/read/mapped.ts';
import { repair } from '../../src/read/repair.ts';
import { mapped } from './support.ts';

const repaired = (text: string): string => repair(mapped(text), text, []).text;

const CASES: Readonly<Record<string, [string, string]>> = {
  'character references are decoded': [
    'Fish &amp; chips &#8212; &eacute;t&eacute; &#x1F600;',
    'Fish & chips — été 😀',
  ],
  'references escaped twice are decoded at once': ['&amp;quot;war&amp;quot;', '"war"'],
  'references with a space inside are decoded': [
    'against &amp ;quot;terror", he',
    'against "terror", he',
  ],
  'marks of character data are no words': ['<![CDATA[Ann Poe resigned.]]>', 'Ann Poe resigned.'],
  'a name that is no reference stays': ['AT&T; R&D; &nosuch;', 'AT&T; R&D; &nosuch;'],
  'a reference that lost its ampersand becomes an apostrophe inside of a word': [
    'donrsquo;t and Ann rsquo;s',
    'don’t and Ann’s',
  ],
  'where nothing can be restored the debris goes': [
    'since rsquo;Russian invasion',
    'since Russian invasion',
  ],
  'a semicolon that stands in front of a word goes': [
    'conversation of ;an hour',
    'conversation of an hour',
  ],
  'quotation marks read in the wrong encoding are restored': ['Itâ€™s a cafÃ©', 'It’s a café'],
  'a lost apostrophe is restored': ['don\ufffdt', 'don’t'],
  'runs of question marks that were emoji go': ['NOEL ???????? ???????? (@noel)', 'NOEL (@noel)'],
  'question marks behind a word stay': ['He said what????', 'He said what????'],
  'white space of all kinds becomes one space': ['a\u00a0\u2009b\t\r\nc\u3000d', 'a b c d'],
  'invisible characters go': ['in\u00advis\u200bible\ufeff \u202eword', 'invisible word'],
  'joiners stay in emoji and in scripts that need them': [
    '👩\u200d🚀 می\u200cخواهم',
    '👩\u200d🚀 می\u200cخواهم',
  ],
  'spaces before marks go': [
    'infrastructure , leaving it . And so !',
    'infrastructure, leaving it. And so!',
  ],
  'words taken apart by a tokenizer are joined': [
    "the world 's largest , ( 550 of them ) do n't",
    "the world's largest, (550 of them) don't",
  ],
  'quotes of a tokenizer become quotes': ["said , `` The trend ''", 'said, “The trend”'],
  'a sentence glued to the one before it is parted': [
    'were hurt.Officials said so',
    'were hurt. Officials said so',
  ],
  'addresses and initials are not parted': [
    'see Booking.Com or U.S.Army',
    'see Booking.Com or U.S.Army',
  ],
  'combining marks stay as they are': ['cafe\u0301', 'cafe\u0301'],
  'text without faults is left alone': [
    '“No,” she said — it’s 5.5% (at most); ok?',
    '“No,” she said — it’s 5.5% (at most); ok?',
  ],
};

for (const [name, [before, after]] of Object.entries(CASES))
  test(name, () => assert.is(repaired(before), after));

test('the places of all that stays are kept', () => {
  const raw = 'A &amp ;quot;b" 😀 don rsquo;t ???????? end';
  const text = repair(mapped(raw), raw, []);
  const at = (word: string): number => rawAt(text.runs, text.text.indexOf(word));
  for (const word of ['A', '😀', 'don', 'end'])
    assert.is(raw.slice(at(word), at(word) + word.length), word);
  assert.is(at('"b'), raw.indexOf('&amp'));
});

test('what is dropped is listed with its rule', () => {
  const cut: Cut[] = [];
  const raw = 'NOEL ???????? ????????';
  repair(mapped(raw), raw, cut);
  assert.equal(cut, [
    { rawStart: 5, rawEnd: 22, text: '???????? ????????', rule: 'repair/broken-emoji' },
  ]);
});

test.run();
