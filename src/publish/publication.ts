import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Settings } from '../settings.ts';
import { openGraphFolder } from './folder.ts';
import { listLines, publicationList, type PublishedFile } from './list.ts';
import { loadRecords } from './load.ts';
import { createSite } from './site.ts';

/** Every name, source and file of a built site, a line each. */
export function publicationLines(
  graph: string,
  site: string,
  settings: Settings,
): Iterable<string> {
  const folder = openGraphFolder(graph);
  const built = createSite(loadRecords(folder), settings, folder.sizes);
  return listLines(publicationList(built, filesOf(site)));
}

function* filesOf(site: string): Iterable<PublishedFile> {
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    yield { path: relative(site, file).replaceAll('\\', '/'), size: statSync(file).size };
  }
}
