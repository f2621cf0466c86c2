/** Styles, scripts and everything else that is no page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import type { Build, BuildOptions } from './types.ts';
import { atomFeed } from './feed.ts';
import { llmsText, robots, sitemaps } from './crawlers.ts';
import { ROOT_FILES, sitePath, type SitePath } from './paths.ts';
import { searchFiles } from './search.ts';

export async function writeAssets({ site, write }: Build, options: BuildOptions): Promise<void> {
  for (const { path, content } of await bundle(options.settings, options.folder))
    write(sitePath(path), content);
  for (const name of site.downloads.keys())
    write(sitePath(`data/${name}`), readFileSync(join(options.graph, name)));
  for (const { name, content } of searchFiles(site)) write(sitePath(`search/${name}`), content);
  write(ROOT_FILES.feed, atomFeed(site));
  write(ROOT_FILES.robots, robots(site));
  write(ROOT_FILES.llms, llmsText(site));
  for (const { path, content } of sitemaps(site)) write(path, content);
  // GitHub Pages leaves out folders that begin with an underscore unless this file is there.
  write('.nojekyll' as SitePath, '');
}
