/** Writes the files of the site. */
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { Markup } from './jsx-runtime.ts';
import type { SitePath } from './paths.ts';

export type Content = string | Uint8Array | Markup;

/** Writes a file of the site; the content may be made only when it is asked for. */
export type WriteFile = (path: SitePath, content: Content) => void;

/** Longer pages get a buffer of their own. */
const ROOM = 1 << 20;

/** Writes below a folder, and only what differs from what is there: a rebuild leaves the times of files alone. */
export function folderWriter(folder: string): WriteFile {
  const known = new Set<string>();
  const fresh = !existsSync(folder);
  const room = Buffer.allocUnsafeSlow(ROOM);
  return (path, content) => {
    const file = `${folder}/${path}`;
    const parent = file.slice(0, file.lastIndexOf('/'));
    if (!known.has(parent)) {
      mkdirSync(parent, { recursive: true });
      known.add(parent);
    }
    const bytes = bytesOf(content, room);
    if (fresh || !isSame(file, bytes)) writeBytes(file, bytes);
  };
}

/** Pages are put into one and the same buffer, which costs nothing to make and nothing to clear away. */
function bytesOf(content: Content, room: Buffer): Uint8Array {
  if (content instanceof Markup) {
    const { bytes } = content;
    if (bytes.length > room.length) return Buffer.from(bytes, 'latin1');
    return room.subarray(0, room.write(bytes, 'latin1'));
  }
  return typeof content === 'string' ? Buffer.from(content) : content;
}

function writeBytes(file: string, bytes: Uint8Array): void {
  const descriptor = openSync(file, 'w');
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
  } finally {
    closeSync(descriptor);
  }
}

function isSame(file: string, bytes: Uint8Array): boolean {
  return existsSync(file) && readFileSync(file).equals(bytes);
}
