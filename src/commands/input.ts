import { readFile, stat } from 'node:fs/promises';
import { diagnostic, RelataError } from '../diagnostics.ts';
import { LARGEST_FILE } from '../host/sources.ts';
import type { Terminal } from './terminal.ts';

/** The bytes of a file that a person named, or of standard input for `-`. */
export async function readInput(file: string, terminal: Terminal): Promise<Uint8Array> {
  if (file === '-') return terminal.stdin();
  try {
    const { size } = await stat(file);
    if (size > LARGEST_FILE) {
      const megabytes = `${(size / 1024 / 1024).toFixed(0)} MB`;
      throw new RelataError(diagnostic('read/too-large', file, megabytes));
    }
    return await readFile(file);
  } catch (error) {
    if (error instanceof RelataError) throw error;
    throw new RelataError(diagnostic('read/unreadable', file, (error as Error).message));
  }
}
