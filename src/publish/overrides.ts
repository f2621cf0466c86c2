/** Lets an owner replace any template by a file of the same name in a folder of their own. */
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { MessageChannel, type MessagePort } from 'node:worker_threads';

/** By the owner's folder: what tells the hook that another build begins, and how many there were. */
const hooks = new Map<string, { port: MessagePort; builds: number }>();

/**
 * From now on, imports of a template take the owner's file where there is one. Called again for the same folder,
 * templates are read anew: what was loaded once would stay as it was.
 */
export function overrideTemplates(builtIn: string, own: string): void {
  const folders = { builtIn: folderUrl(builtIn), own: folderUrl(own) };
  if (folders.builtIn === folders.own) return;
  const hook = hooks.get(folders.own);
  if (hook !== undefined) {
    hook.port.postMessage(++hook.builds);
    return;
  }
  const { port1, port2 } = new MessageChannel();
  port1.unref();
  hooks.set(folders.own, { port: port1, builds: 0 });
  register('./overrides-hook.js', {
    parentURL: import.meta.url,
    data: { ...folders, port: port2 },
    transferList: [port2],
  });
}

function folderUrl(path: string): string {
  const { href } = pathToFileURL(path);
  return href.endsWith('/') ? href : `${href}/`;
}
