/** Styles, scripts and everything else that is no page. */
import { join } from 'node:path';
import type { BuildOptions } from './eleventy.ts';
import type { WriteFile } from './files.ts';
import { bundle } from './bundle.ts';
import { sitePath } from './paths.ts';
import type { Site } from './site.ts';
import { readFileSync } from 'node:fs';

export async function writeAssets(
  site: Site,
  write: WriteFile,
  { graph, settings, folder }: BuildOptions,
): Promise<void> {
  for (const { path, content } of await bundle(settings, folder)) write(sitePath(path), content);
  for (const name of site.downloads.keys())
    write(sitePath(`data/${name}`), readFileSync(join(graph, name)));
  write('.nojekyll' as never, '');
}
