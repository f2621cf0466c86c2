/** Lets an owner replace any template by a file of the same name in a folder of their own. */
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { MessageChannel, type MessagePort } from 'node:worker_threads';

/** What tells the hook that another build begins, and how many there were. */
let hook: { port: MessagePort; builds: number } | undefined;

/**
 * From now on, imports of a template take the owner's file where there is one. Called again, templates are read anew:
 * what was loaded once would stay as it was.
 */
export function overrideTemplates(builtIn: string, own: string): void {
  const folders = { builtIn: folderUrl(builtIn), own: folderUrl(own) };
  if (folders.builtIn === folders.own) return;
  if (hook !== undefined) {
    hook.port.postMessage({ own: folders.own, builds: ++hook.builds });
    return;
  }
  const { port1, port2 } = new MessageChannel();
  port1.unref();
  hook = { port: port1, builds: 0 };
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
