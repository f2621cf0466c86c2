/** A graph folder on disk. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../base/order.ts';
import type { ReadText } from './load.ts';

/** Written by builds and meant for readers; what the editor keeps beside them stays home. */
const PUBLISHED = /^(?:[a-z0-9-]+)\.(?:json|jsonl|jsonld|ttl|gexf|graphml|csv)$/;

export interface GraphFolder {
  read: ReadText;
  /** Of every file that is published, in bytes, by name. */
  sizes: Map<string, number>;
}

export function openGraphFolder(folder: string): GraphFolder {
  const names = existsSync(folder) ? readdirSync(folder).sort(compareText) : [];
  const published = names.filter((name) => PUBLISHED.test(name));
  return {
    read: (name) => (names.includes(name) ? readFileSync(join(folder, name), 'utf8') : undefined),
    sizes: new Map(published.map((name) => [name, statSync(join(folder, name)).size])),
  };
}
