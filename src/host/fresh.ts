/** Modules of the owner, read again when they have changed: `relata serve` builds many times in one process. */
import { readFileSync, statSync } from 'node:fs';
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';

let hooked = false;

/** Where to import a file from: a module is loaded once for each address, so a changed file has another. */
export function freshAddress(file: string): string {
  const { href } = pathToFileURL(file);
  if (!/^\s*export\b/m.test(readFileSync(file, 'utf8'))) return href;
  if (!hooked) register('./fresh-hook.js', { parentURL: import.meta.url });
  hooked = true;
  return `${href}?changed=${statSync(file).mtimeMs}`;
}
