import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Records that one answer shows, each from a part of its own at worst. */
const SHOWN = 16;

/** Bytes that the first search of one word moves at most, compressed: script, names, the dearest parts of the index. */
export function firstSearchBytes(site: string): { names: number; all: number } {
  const size = (file: string) => gzipSync(readFileSync(join(site, file))).length;
  const sizes = (kind: string) =>
    readdirSync(join(site, 'search'))
      .filter((name) => name.startsWith(kind))
      .map((name) => size(join('search', name)))
      .sort((a, b) => b - a);
  const names = size('search/names.js') + size('assets/search.js');
  const records = sizes('records-').slice(0, SHOWN);
  return { names, all: names + (sizes('terms-')[0] ?? 0) + records.reduce((a, b) => a + b, 0) };
}
