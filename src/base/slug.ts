import { hash } from './hash.ts';
import { foldText } from './text.ts';

/** Windows refuses these as file names, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|index)$/;
const LONGEST = 80;

/**
 * A path segment made of `a-z`, `0-9` and `-`, safe as a file name on every platform and as part of a URL.
 * Text without a letter or digit that can be written in ASCII becomes a hash of itself; long text is cut
 * and ends with a hash of the whole.
 */
export function slug(text: string): string {
  const plain = foldText(text)
    .replace(/['’ʼ`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain === '') return `x-${hash(text, 10)}`;
  if (RESERVED.test(plain)) return `${plain}-x`;
  if (plain.length <= LONGEST) return plain;
  return `${plain.slice(0, LONGEST).replace(/-+$/, '')}-${hash(text, 10)}`;
}
