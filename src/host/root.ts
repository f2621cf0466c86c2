import { existsSync } from 'node:fs';

/** The folder of the program, wherever in it this module was bundled to. */
export const ROOT = findRoot(new URL('.', import.meta.url));

function findRoot(folder: URL): URL {
  if (existsSync(new URL('models/README.md', folder))) return folder;
  const parent = new URL('..', folder);
  if (parent.href === folder.href) throw new Error('The folder models/ of the program is missing.');
  return findRoot(parent);
}
