// Runs in Node's thread for module hooks, so it is plain JavaScript without imports of ours.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { receiveMessageOnPort } from 'node:worker_threads';

let builtIn = '';
let own = '';
let port;
let builds = 0;

export function initialize(data) {
  ({ builtIn, own, port } = data);
}

export async function resolve(specifier, context, next) {
  for (let news = receiveMessageOnPort(port); news; news = receiveMessageOnPort(port))
    ({ own, builds } = news.message);
  const found = await resolveOwnFirst(specifier, context, next);
  return { ...found, url: forThisBuild(found.url) };
}

/** A module is loaded once for each address: another build has others. */
function forThisBuild(url) {
  const isTemplate = url.startsWith(builtIn) || url.startsWith(own);
  return isTemplate && builds > 0 && !url.includes('?') ? `${url}?build=${builds}` : url;
}

/** A file of the owner's folder is seen as if it stood in the built-in one: its imports are looked up from there. */
async function resolveOwnFirst(specifier, context, next) {
  const parent = context.parentURL?.split('?')[0];
  const seenFrom = parent?.startsWith(own) ? builtIn + parent.slice(own.length) : parent;
  const target = /^\.{0,2}\//.test(specifier) ? new URL(specifier, seenFrom).href : specifier;
  if (target.split('?')[0].startsWith(builtIn)) {
    const other = own + target.slice(builtIn.length);
    if (existsSync(fileURLToPath(other.split('?')[0]))) {
      // Whatever the owner's package.json says, or if there is none.
      return { ...(await next(other, context)), format: 'module' };
    }
  }
  if (seenFrom === parent) return next(specifier, context);
  return next(target, { ...context, parentURL: seenFrom });
}
