/** How Eleventy makes the site: what it reads, how it renders TypeScript, what it hands to the pages. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EleventyConfig } from '@11ty/eleventy';
import type { GraphFile } from '../model/index.ts';
import { writeAssets } from './assets.ts';
import { openGraphFolder } from './folder.ts';
import { folderWriter, type WriteFile } from './files.ts';
import { sparingly, tuneForPages, untune } from './engine.ts';
import { Markup } from './jsx-runtime.ts';
import { loadRecords } from './load.ts';
import { overrideTemplates } from './overrides.ts';
import { parseOutlines } from './outlines.ts';
import { sitePath } from './paths.ts';
import { createSite } from './site.ts';
import type { Build, BuildOptions } from './types.ts';

/** The templates that ship with the program. */
export const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));

const OUTLINES = new URL('../../models/outlines.json', import.meta.url);

/** What every page gets from Eleventy. */
export interface PageData {
  build: Build;
}

/** For `npx @11ty/eleventy` in a project: graph/ → site/. */
export function configureProject(
  eleventy: EleventyConfig,
  options: Pick<BuildOptions, 'settings' | 'viewFiles'>,
): object {
  configure(eleventy, { ...options, graph: 'graph', site: 'site', folder: '.' });
  return { dir: { input: 'templates', output: 'site' } };
}

/** Everything that Eleventy has to know. The graph is read when the build begins. */
export function configure(eleventy: EleventyConfig, options: BuildOptions): void {
  overrideTemplates(TEMPLATES, resolve(options.folder, options.settings.templates));
  for (const extension of ['11ty.tsx', '11ty.ts'])
    eleventy.addExtension(extension, { key: '11ty.js', compile: () => renderPage });
  eleventy.addTemplateFormats(['11ty.tsx', '11ty.ts']);
  eleventy.setUseGitIgnore(false);
  eleventy.ignores.delete('**/node_modules/**');
  let build: Build | undefined;
  eleventy.addGlobalData('build', () => (build ??= openBuild(options)));
  eleventy.on('eleventy.before', () => {
    build = undefined;
    tuneForPages();
  });
  eleventy.on('eleventy.after', async () => {
    untune();
    await writeAssets((build ??= openBuild(options)), options);
  });
}

/** Renders what a page file returns: elements to HTML, text as it is, nothing where it wrote its files itself. */
async function renderPage(
  this: { defaultRenderer(data: unknown): Promise<Markup | string | undefined> },
  data: unknown,
): Promise<string> {
  const page = await this.defaultRenderer(data);
  if (page === undefined || typeof page === 'string') return page ?? '';
  return html(page).html;
}

/** A whole file. */
export function html(page: Markup): Markup {
  return new Markup(`<!doctype html>\n${page.bytes}\n`, true);
}

/** Reads the graph folder: what every page is made from. */
export function openBuild(options: BuildOptions): Build {
  const folder = openGraphFolder(options.graph);
  const write = folderWriter(options.site);
  const records = sparingly(() =>
    loadRecords(folder, (graph, titles) => writeView(graph, titles, options, write)),
  );
  const site = createSite(records, options.settings, folder.sizes);
  const total = site.entities.size + site.documents.size;
  let done = 0;
  // Eleventy hands frozen objects on as they are, and would wrap every other one in a proxy, down to the last record.
  return Object.freeze({
    site: Object.freeze(site),
    write,
    outlines: Object.freeze(parseOutlines(readFileSync(OUTLINES, 'utf8'))),
    progress: (count: number) => options.progress?.((done += count), total),
  });
}

function writeView(
  graph: GraphFile,
  titles: ReadonlyMap<string, string>,
  { viewFiles }: BuildOptions,
  write: WriteFile,
): void {
  for (const { name, chunks } of viewFiles?.(graph, titles) ?? [])
    write(sitePath(`graph-data/${name}`), [...chunks].join(''));
}
