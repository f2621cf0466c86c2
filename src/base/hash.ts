import { createHash } from 'node:crypto';

/** SHA-256 of a string (as UTF-8) or bytes, in lower-case hexadecimal, cut to `length` digits. */
export function hash(content: string | Uint8Array, length = 64): string {
  return createHash('sha256').update(content).digest('hex').slice(0, length);
}
