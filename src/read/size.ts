import { diagnostic, type Diagnostic } from '../diagnostics.ts';

/** Larger files are no articles. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** The message for a file that is too large, so that whoever reads files need not load it. */
export function checkSize(path: string, bytes: number): Diagnostic | undefined {
  if (bytes <= MAX_BYTES) return undefined;
  return diagnostic('read/too-large', path, `${Math.ceil(bytes / 1024 / 1024)} MB`);
}
