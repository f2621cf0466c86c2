/** Writes the files of the site. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SitePath } from './paths.ts';

/** Writes a file of the site; the content may be made only when it is asked for. */
export type WriteFile = (path: SitePath, content: string | Uint8Array) => void;

/** Writes below a folder, and only what differs from what is there: a rebuild leaves the times of files alone. */
export function folderWriter(folder: string): WriteFile {
  const known = new Set<string>();
  const fresh = !existsSync(folder);
  return (path, content) => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!known.has(parent)) {
      mkdirSync(parent, { recursive: true });
      known.add(parent);
    }
    if (fresh || !isSame(file, content)) writeFileSync(file, content);
  };
}

function isSame(file: string, content: string | Uint8Array): boolean {
  if (!existsSync(file)) return false;
  return readFileSync(file).equals(Buffer.from(content as string));
}
