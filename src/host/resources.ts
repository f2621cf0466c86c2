import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Resources } from '../model/index.ts';
import { ROOT } from './root.ts';

/** The `models/` folder that ships with the program. */
export const MODELS = fileURLToPath(new URL('models/', ROOT));

/** Reads words and weights from a folder, each file once. */
export function fileResources(folder: string = MODELS): Resources {
  const texts = new Map<string, string>();
  const bytes = new Map<string, Uint8Array>();
  return {
    text: (name) => remember(texts, name, () => readFileSync(join(folder, name), 'utf8')),
    bytes: (name) => remember(bytes, name, () => readFileSync(join(folder, name))),
  };
}

function remember<V>(known: Map<string, V>, name: string, read: () => V): V {
  const old = known.get(name);
  if (old !== undefined) return old;
  const value = read();
  known.set(name, value);
  return value;
}
