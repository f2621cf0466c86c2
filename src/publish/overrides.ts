/** Lets an owner replace any template by a file of the same name in a folder of their own. */
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';

const known = new Set<string>();

/** From now on, imports of a template take the owner's file where there is one. */
export function overrideTemplates(builtIn: string, own: string): void {
  const folders = { builtIn: folderUrl(builtIn), own: folderUrl(own) };
  if (folders.builtIn === folders.own || known.has(folders.own)) return;
  known.add(folders.own);
  register('./overrides-hook.js', { parentURL: import.meta.url, data: folders });
}

function folderUrl(path: string): string {
  const { href } = pathToFileURL(path);
  return href.endsWith('/') ? href : `${href}/`;
}
