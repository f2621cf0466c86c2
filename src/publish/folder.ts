/** A graph folder on disk. */
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../base/order.ts';
import type { GraphSource } from './load.ts';

/** Written by builds and meant for readers; what the editor keeps beside them stays home. */
const PUBLISHED = /^(?:[a-z0-9-]+)\.(?:json|jsonl|jsonld|ttl|gexf|graphml|csv)$/;

/** Bytes read at a time. */
const PIECE = 1 << 20;
const NEWLINE = 10;

export interface GraphFolder extends GraphSource {
  /** Of every file that is published, in bytes, by name. */
  sizes: Map<string, number>;
}

export function openGraphFolder(folder: string): GraphFolder {
  const names = existsSync(folder) ? readdirSync(folder).sort(compareText) : [];
  const published = names.filter((name) => PUBLISHED.test(name));
  const pathOf = (name: string) => (names.includes(name) ? join(folder, name) : undefined);
  return {
    text(name) {
      const path = pathOf(name);
      return path === undefined ? undefined : readFileSync(path, 'utf8');
    },
    lines(name) {
      const path = pathOf(name);
      return path === undefined ? undefined : linesOf(path);
    },
    sizes: new Map(published.map((name) => [name, statSync(join(folder, name)).size])),
  };
}

function* linesOf(path: string): Iterable<string> {
  const descriptor = openSync(path, 'r');
  try {
    const room = Buffer.allocUnsafeSlow(PIECE);
    let rest: Buffer = Buffer.alloc(0);
    for (let length: number; (length = readSync(descriptor, room)) > 0;) {
      const bytes = Buffer.concat([rest, room.subarray(0, length)]);
      let start = 0;
      for (let end; (end = bytes.indexOf(NEWLINE, start)) >= 0; start = end + 1)
        yield bytes.toString('utf8', start, end);
      rest = bytes.subarray(start);
    }
    if (rest.length > 0) yield rest.toString('utf8');
  } finally {
    closeSync(descriptor);
  }
}
