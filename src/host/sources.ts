import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../base/order.ts';
import { diagnostic, type Diagnostic } from '../diagnostics.ts';

/** Larger files are refused before they are read. */
export const LARGEST_FILE = 20 * 1024 * 1024;

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
export async function readSource(
  folder: string,
  path: string,
): Promise<{ bytes: Uint8Array } | { problem: Diagnostic }> {
  try {
    const file = join(folder, path);
    const { size } = await stat(file);
    if (size > LARGEST_FILE)
      return { problem: diagnostic('read/too-large', path, megabytes(size)) };
    return { bytes: await readFile(file) };
  } catch (error) {
    return { problem: diagnostic('read/unreadable', path, (error as Error).message) };
  }
}

function megabytes(size: number): string {
  return `${(size / 1024 / 1024).toFixed(0)} MB`;
}
