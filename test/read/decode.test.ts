import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { decode } from '../../src/read/decode.ts';
import { documentOf, PROSE, rawPositions, read } from './support.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const buffer = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? buffer.swap16() : buffer;
};

test('UTF-8 is read as it is, with its byte order mark', () => {
  assert.equal(decode(bytes('\ufeffé')), { text: '\ufeffé', encoding: 'utf-8', guessed: false });
});

test('UTF-16 with a byte order mark is read in both orders', () => {
  assert.is((decode(utf16('Kyïv', false)) as { text: string }).text, '\ufeffKyïv');
  assert.is((decode(utf16('Kyïv', true)) as { text: string }).text, '\ufeffKyïv');
});

test('what is no UTF-8 is read as Windows-1252, and said so', () => {
  const { document, diagnostics } = read(
    Buffer.from(`Caf\u00e9 \u0093closed\u0094. ${PROSE}`, 'latin1'),
  );
  assert.match(document!.text, /^Café “closed”\./);
  assert.is(diagnostics[0]?.code, 'read/encoding');
});

test('UTF-8 with a broken byte stays UTF-8', () => {
  const broken = Buffer.concat([
    bytes('Zelensky’s café — '),
    Buffer.from([0xe2, 0x80]),
    bytes(' end “of” it.'),
  ]);
  const decoded = decode(broken) as { encoding: string; guessed: boolean };
  assert.is(decoded.encoding, 'utf-8');
  assert.is(decoded.guessed, true);
});

test('binary files are refused', () => {
  assert.equal(decode(bytes('%PDF-1.7 text text')), { refused: 'binary' });
  assert.equal(decode(Uint8Array.from({ length: 400 }, (_, i) => i % 256)), { refused: 'binary' });
  assert.is(read(new Uint8Array(1000)).diagnostics[0]?.code, 'read/binary');
});

test('an empty file and one of white space have their own message', () => {
  assert.is(read('').diagnostics[0]?.code, 'read/empty');
  assert.is(read('\ufeff \r\n\t\n').diagnostics[0]?.code, 'read/empty');
});

test('a file that is too large is refused unread', () => {
  const { document, diagnostics } = read(new Uint8Array(21 * 1024 * 1024));
  assert.is(document, undefined);
  assert.is(diagnostics[0]?.code, 'read/too-large');
});

test('a single stray NUL is dropped, not fatal', () => {
  assert.is(documentOf(`${PROSE}\0 And then.`).text, `${PROSE} And then.`);
});

test('raw positions count the byte order mark and both characters of a line end', () => {
  const source = `\ufeffFerry deal ends\r\n\r\n${PROSE}\r\n\r\nIt 😀 was cafe\u0301 talk.`;
  for (const [name, encoded] of [
    ['UTF-8', bytes(source)],
    ['UTF-16', utf16(source.slice(1), true)],
  ] as const) {
    const document = documentOf(encoded);
    const positions = rawPositions(document);
    assert.is(positions[0], 1, name);
    const words = [...document.text.matchAll(/\S+/gu)];
    assert.is(words.length, source.trim().split(/\s+/).length, name);
    for (const word of words) {
      const start = positions[word.index]!;
      assert.is(source.slice(start, start + word[0].length), word[0], name);
    }
  }
});

test.run();
