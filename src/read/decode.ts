/** Bytes to text. Encodings by the WHATWG Encoding Standard; Windows-1252 is the last resort, as in browsers. */

import { decodeWindows1252 } from './windows-1252.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type Decoded =
  { text: string; encoding: Encoding; guessed: boolean } | { refused: 'empty' | 'binary' };

/** Signatures of formats that people drop into a folder of articles. */
const SIGNATURES = [
  '%PDF-',
  'PK\u0003\u0004',
  '\u0089PNG',
  'GIF8',
  '\u00ff\u00d8\u00ff',
  '\u001f\u008b',
  '\u00d0\u00cf\u0011\u00e0',
  '{\\rtf',
];
const PROBE = 65_536;

/** Decodes a file. The byte order mark stays, as U+FEFF at position 0. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { refused: 'empty' };
  const marked = byMark(bytes);
  if (marked) return { text: decodeAs(bytes, marked), encoding: marked, guessed: false };
  if (isBinary(bytes)) return { refused: 'binary' };
  try {
    const text = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', guessed: false };
  } catch {
    const encoding = mostlyUtf8(bytes) ? 'utf-8' : 'windows-1252';
    return { text: decodeAs(bytes, encoding), encoding, guessed: true };
  }
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function byMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return undefined;
}

/** Control characters that no text has: more than one in a hundred, or a known signature. */
function isBinary(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (SIGNATURES.some((signature) => head.startsWith(signature))) return true;
  const probe = Math.min(bytes.length, PROBE);
  let controls = 0;
  for (let i = 0; i < probe; i++) {
    const byte = bytes[i]!;
    if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls++;
  }
  return controls * 100 > probe;
}

/** A file of UTF-8 with a few broken bytes (cut in the middle, say) is not Windows-1252. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const follow = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let seen = 0;
    while (seen < follow && (bytes[i + seen + 1]! & 0xc0) === 0x80) seen++;
    if (follow > 0 && seen === follow) good++;
    else bad++;
    i += seen;
  }
  return good > bad * 4;
}
