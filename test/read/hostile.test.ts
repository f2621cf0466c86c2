/** Input that nobody writes but somebody sends: it must go through, in time that grows with its length. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { rawPositions, read } from './support.ts';

const SIZE = 20_000;
/** Milliseconds; a hundred times what it takes, far below what a square would take. */
const LIMIT = 8_000;

const PATTERNS: readonly string[] = [
  '<',
  '&',
  '&amp;',
  '&amp ;',
  '[',
  ']',
  '![',
  '*a ',
  '`',
  '> ',
  '>',
  '- ',
  '1. ',
  '~',
  '|',
  '\n',
  'a\n',
  ' ',
  '\t',
  'A',
  'Aa ',
  '? ',
  '???? ',
  ' ;a',
  '— ',
  '— a (@b) ',
  '<div>',
  '</div>',
  '<b><p>',
  '<a href=x>',
  '<table>',
  '<tr><td>',
  '<!--',
  '<![CDATA[',
  '<a b="',
  'April 4, ',
  'Monday, ',
  'By A ',
  'AP ',
  'AP/',
  '\u200d',
  '\u00ad',
  'â€™',
  '\ufffd',
  'a\u0301',
  'date: ',
  '---\n',
  'a: &a [*a,\n',
  '\\',
  '\r',
  '(',
  '"',
  'Photo: ',
  '.A',
  '😀',
  '<script>',
  '[^1]',
  '*_',
  '<ul><li>',
];

for (const extension of ['txt', 'md', 'html'])
  test(`nothing repeated without end stops the reader of .${extension}`, () => {
    for (const pattern of PATTERNS) {
      const text = pattern.repeat(Math.ceil(SIZE / pattern.length)).slice(0, SIZE);
      const started = performance.now();
      const { document, diagnostics } = read(text, `a.${extension}`);
      const took = performance.now() - started;
      assert.ok(took < LIMIT, `${JSON.stringify(pattern)} took ${took} ms`);
      assert.ok(document ?? diagnostics.length > 0, pattern);
    }
  });

test('random bytes give a document or a message, and offsets inside of the file', () => {
  let state = 7;
  const next = (): number => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 16;
  const pieces = [
    '<p>',
    '</p>',
    '&nbsp;',
    '\r\n',
    '\n\n',
    'Word ',
    'word. ',
    '“',
    '<b',
    '>',
    '---\n',
    '# ',
    '- ',
    '😀',
    '\u0301',
    '\u00a0',
    '&#x1F600;',
    'AP',
    ' (',
    ') ',
    '|',
    '\ufeff',
    '`',
  ];
  for (let round = 0; round < 150; round++) {
    const text = Array.from({ length: next() % 120 }, () => pieces[next() % pieces.length]!).join(
      '',
    );
    for (const extension of ['txt', 'md', 'html']) {
      const { document } = read(text, `a.${extension}`);
      if (!document) continue;
      const positions = rawPositions(document);
      assert.ok(
        positions.every((raw) => raw >= 0 && raw <= text.length),
        JSON.stringify(text),
      );
      assert.is(document.blocks.at(-1)!.end, document.text.length);
      for (const cut of document.cut)
        assert.ok(cut.rawStart <= cut.rawEnd && cut.rawEnd <= text.length);
    }
  }
});

test('lone surrogates do not stop the reader', () => {
  const bytes = Buffer.from('\ufeffThe \ud800 minister \udc00 left.', 'utf16le');
  assert.match(read(bytes).document!.text, /^The .*minister .*left\.$/);
  assert.match(read('The &#xD800; minister left.').document!.text, /^The minister left\.$/);
});

test.run();
