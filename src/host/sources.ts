import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../base/order.ts';
import { diagnostic, type Diagnostic } from '../diagnostics.ts';
import { checkSize } from '../read/size.ts';

const ARTICLES = /\.(?:md|markdown|txt|text|html?|xhtml)$/i;

export interface SourceList {
  /** Paths below the folder, `/`-separated, in code-unit order. */
  paths: string[];
  /** Files of other formats, which are left alone. */
  others: string[];
}

/** All articles below a folder. Hidden files and folders, and links to folders, are passed over. */
export async function listSources(folder: string): Promise<SourceList> {
  const paths: string[] = [];
  const others: string[] = [];
  await walk(folder, '', (path) => (ARTICLES.test(path) ? paths : others).push(path));
  return { paths: paths.sort(compareText), others: others.sort(compareText) };
}

async function walk(folder: string, below: string, found: (path: string) => void): Promise<void> {
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) await walk(folder, path, found);
    else if (entry.isFile() || entry.isSymbolicLink()) found(path);
  }
}

/** The bytes of one source, or why there are none. */
export function readSource(folder: string, path: string): Promise<ReadBytes> {
  return readBytes(join(folder, path), path);
}

export type ReadBytes = { bytes: Uint8Array } | { problem: Diagnostic };

/** The bytes of a file, unless it is too large or cannot be read. `where` names it in messages. */
export async function readBytes(file: string, where: string): Promise<ReadBytes> {
  try {
    const problem = checkSize(where, (await stat(file)).size);
    return problem ? { problem } : { bytes: await readFile(file) };
  } catch (error) {
    return { problem: diagnostic('read/unreadable', where, (error as Error).message) };
  }
}
