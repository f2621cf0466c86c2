import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics.ts';
import type { OutputFile } from '../graph/index.ts';

/** GitHub warns above this size. */
const LARGE = 50 * 1024 * 1024;
const BUFFER = 1 << 18;

/** Writes files piece by piece, so that memory does not grow with them. */
export function writeGraphFiles(folder: string, files: Iterable<OutputFile>): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { name, chunks } of files) {
    const size = writeChunks(join(folder, name), chunks);
    if (size > LARGE) {
      const megabytes = `${(size / 1024 / 1024).toFixed(0)} MB`;
      diagnostics.push(diagnostic('build/large-file', `graph/${name}`, megabytes));
    }
  }
  return diagnostics;
}

function writeChunks(path: string, chunks: Iterable<string>): number {
  const file = openSync(path, 'w');
  let size = 0;
  let waiting = '';
  try {
    for (const chunk of chunks) {
      waiting += chunk;
      if (waiting.length < BUFFER) continue;
      size += append(file, waiting);
      waiting = '';
    }
    if (waiting !== '') size += append(file, waiting);
  } finally {
    closeSync(file);
  }
  return size;
}

function append(file: number, text: string): number {
  const bytes = Buffer.from(text);
  writeFileSync(file, bytes);
  return bytes.length;
}
