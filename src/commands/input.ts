import { RelataError } from '../diagnostics.ts';
import { readBytes } from '../host/sources.ts';
import type { Terminal } from './terminal.ts';

/** The bytes of a file that a person named, or of standard input for `-`. Throws where there are none. */
export async function readInput(file: string, terminal: Terminal): Promise<Uint8Array> {
  if (file === '-') return terminal.stdin();
  const read = await readBytes(file, file);
  if ('problem' in read) throw new RelataError(read.problem);
  return read.bytes;
}
