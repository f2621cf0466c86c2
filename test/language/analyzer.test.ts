import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { seededRandom } from '../../src/base/random.ts';
import { fileResources } from '../../src/host/resources.ts';
import { HOSTILE, repeated } from '../../bench/helpers/hostile.ts';
import { createAnalyzer } from '../../src/language/index.ts';
import type { Analysis } from '../../src/model/index.ts';

const analyzer = createAnalyzer(fileResources());

const NEWS = `Storm Closes Ports
The president of Freedonia, Anna K. Marlow, met union leaders in Port Reston on Tuesday.She said the $2.5 million deal wasn’t “dead”.

Workers at the co-operative haven't been paid since March, according to Mr. Ibe.`;

/** Everything the types promise. */
function check(text: string, analysis: Analysis): void {
  const { sentences, tokens, names } = analysis;
  let token = 0;
  let at = 0;
  for (const { start, end, first, last } of sentences) {
    assert.is(first, token);
    assert.ok(last > first && start >= at && end >= start);
    assert.is(tokens[first]!.start, start);
    assert.is(tokens[last - 1]!.end, end);
    checkTree(analysis, first, last);
    token = last;
    at = end;
  }
  assert.is(token, tokens.length);
  for (const { start, end, text: form, lemma, upos, relation } of tokens) {
    assert.is(text.slice(start, end), form);
    assert.ok(form !== '' && lemma !== '' && upos !== '' && relation !== '');
  }
  for (const { start, end, first, last } of names) {
    assert.is(tokens[first]!.start, start);
    assert.is(tokens[last - 1]!.end, end);
  }
}

function checkTree({ tokens }: Analysis, first: number, last: number): void {
  let roots = 0;
  for (let i = first; i < last; i++) {
    const { head, relation } = tokens[i]!;
    assert.is(relation === 'root', head < 0);
    if (head < 0) roots++;
    else assert.ok(head >= first && head < last && head !== i);
    let steps = 0;
    for (let node = i; node >= 0; node = tokens[node]!.head) assert.ok(steps++ <= last - first);
  }
  assert.is(roots, 1);
}

test('spans, trees and sentences are as the types promise', () => {
  const analysis = analyzer.analyze(NEWS);
  check(NEWS, analysis);
  assert.equal(
    analysis.sentences.map(
      ({ start, end }) => NEWS.slice(start, start + 12) + '…' + NEWS.slice(end - 3, end),
    ),
    ['Storm Closes…rts', 'The presiden…ay.', 'She said the…d”.', 'Workers at t…be.'],
  );
});

test('sentences do not cross the borders of blocks', () => {
  const text = 'Storm closes\nports in the north';
  const blocks = [
    { kind: 'heading', start: 0, end: 12 },
    { kind: 'paragraph', start: 13, end: text.length },
  ] as const;
  assert.equal(
    analyzer.analyze(text, blocks).sentences.map((s) => text.slice(s.start, s.end)),
    ['Storm closes', 'ports in the north'],
  );
});

test('a title is not cut from the name behind it, a heading is cut from its text', () => {
  const count = (text: string): number =>
    analyzer.analyze(text, [{ kind: 'paragraph', start: 0, end: text.length }]).sentences.length;
  assert.is(count('Former Beatle Sir Paul McCartney is second on the list.'), 1);
  assert.is(count('Carthage Police Chief Chris McKenzie said the woman had left.'), 1);
  assert.is(count('HOW IT ALL STARTED The first Academy Awards were handed out in 1929.'), 2);
});

test('the same text gives the same analysis whatever came before', () => {
  const first = analyzer.analyze(NEWS);
  analyzer.analyze('Something else entirely, with Other Names. '.repeat(50));
  assert.equal(analyzer.analyze(NEWS), first);
});

test('the same text gives the same analysis when all that was kept of words had to be forgotten', () => {
  const first = analyzer.analyze(NEWS);
  const words = Array.from({ length: 20_000 }, (_, i) => `w${i.toString(36)}x`);
  analyzer.analyze(words.join(' '));
  assert.equal(analyzer.analyze(NEWS), first);
});

test('texts that break careless programs are analysed', () => {
  for (const [, piece] of HOSTILE) {
    const text = repeated(piece, 1500);
    check(text, analyzer.analyze(text));
  }
});

test('a sentence is analysed alike alone and among others', () => {
  const alone = 'The minister said that talks had failed.';
  const { tokens } = analyzer.analyze(alone);
  const many = analyzer.analyze(`${alone}\n\n`.repeat(300)).tokens;
  const strip = (list: typeof tokens) => list.map((t) => [t.text, t.xpos, t.lemma, t.relation]);
  assert.equal(strip(many.slice(-tokens.length)), strip(tokens));
});

test('given tokens are kept as they are, in sentences of any length', () => {
  const words = ['Mr', '.Smith', 'a b', 'non', '-', "n't"];
  const long = Array.from({ length: 2000 }, (_, i) => words[i % words.length]!);
  const given = [['One', 'word'], long, ['end']].map((list) => ({
    tokens: list.map((text, i) => ({ text, spaceAfter: i % 2 === 0 })),
  }));
  const analysis = analyzer.annotate(given);
  assert.equal(
    analysis.sentences.map((s) => s.last - s.first),
    [2, 2000, 1],
  );
  assert.equal(
    analysis.tokens.map((t) => t.text),
    given.flatMap((s) => s.tokens.map((t) => t.text)),
  );
  const text = given
    .flatMap((s) => s.tokens.map((t) => t.text + (t.spaceAfter ? ' ' : '')))
    .join('');
  check(text, analysis);
});

test('overlong sentences of raw text are cut, and that is reported', () => {
  const text = 'word '.repeat(1500);
  const analysis = analyzer.analyze(text);
  check(text, analysis);
  assert.ok(analysis.sentences.every((s) => s.last - s.first <= 512));
  assert.ok((analysis.split ?? 0) >= 2);
  assert.is(analyzer.analyze(NEWS).split, undefined);
});

test('empty and blank text gives nothing', () => {
  for (const text of ['', ' \n\t\u00a0\u200b\ufeff']) {
    assert.equal(analyzer.analyze(text), { sentences: [], tokens: [], names: [] });
  }
});

test('any Unicode string is analysed', () => {
  const random = seededRandom(12);
  const pieces = [
    'a',
    'B',
    '.',
    ' ',
    '\n',
    '’s',
    '"',
    '\ud83d',
    '\ude00',
    '😀',
    '\u0301',
    'Ж',
    '中',
    'ﷺ',
    '\u0000',
    '(',
    '5',
    '€',
    '-',
    'U.S.',
    'http://a.b',
    '\u202e',
    '\u200d',
    '\r',
  ];
  for (let round = 0; round < 60; round++) {
    const length = Math.floor(random() * 120);
    let text = '';
    for (let i = 0; i < length; i++) text += pieces[Math.floor(random() * pieces.length)]!;
    check(text, analyzer.analyze(text));
  }
});

test.run();
