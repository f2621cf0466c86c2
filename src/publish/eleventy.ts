/** How Eleventy makes the site: what it reads, how it renders TypeScript, what it hands to the pages. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Settings } from '../settings.ts';
import { writeAssets } from './assets.ts';
import { openGraphFolder } from './folder.ts';
import { folderWriter, type WriteFile } from './files.ts';
import { loadRecords } from './load.ts';
import { overrideTemplates } from './overrides.ts';
import { createSite, type Site } from './site.ts';

/** The templates that ship with the program. */
export const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));

/** What every page gets from Eleventy. */
export interface PageData {
  build: Build;
}

/** One run: the corpus, and where its files go. */
export interface Build {
  site: Site;
  write: WriteFile;
  /** Called with every batch of pages that is written. */
  progress: (count: number) => void;
}

export interface BuildOptions {
  graph: string;
  site: string;
  settings: Settings;
  /** The owner's folder: what `settings.templates` is relative to. */
  folder: string;
  progress?: (done: number, total: number) => void;
}

/** The part of Eleventy's configuration that is used here: the package has no types. */
export interface EleventyConfig {
  addExtension(extension: string, options: object): void;
  addTemplateFormats(formats: string[]): void;
  addGlobalData(name: string, value: () => unknown): void;
  addWatchTarget(path: string): void;
  setInputDirectory(path: string): void;
  setOutputDirectory(path: string): void;
  setUseGitIgnore(use: boolean): void;
  setQuietMode(quiet: boolean): void;
  setDataDeepMerge?(deep: boolean): void;
  ignores: Set<string>;
  on(event: string, run: () => unknown): void;
}

/** For `npx @11ty/eleventy` in a project: graph/ → site/. */
export function configureProject(eleventy: EleventyConfig, settings: Settings): object {
  const options = { graph: 'graph', site: 'site', settings, folder: '.' };
  configure(eleventy, options);
  return { dir: { input: 'templates', output: options.site } };
}

/** Everything that Eleventy has to know. The graph is read when the build begins. */
export function configure(eleventy: EleventyConfig, options: BuildOptions): void {
  overrideTemplates(TEMPLATES, resolve(options.folder, options.settings.templates));
  for (const extension of ['11ty.tsx', '11ty.ts'])
    eleventy.addExtension(extension, { key: '11ty.js', compile: () => renderPage });
  eleventy.addTemplateFormats(['11ty.tsx', '11ty.ts']);
  eleventy.setUseGitIgnore(false);
  eleventy.ignores.delete('**/node_modules/**');
  let build: Promise<Build> | undefined;
  eleventy.addGlobalData('build', () => (build ??= openBuild(options)));
  eleventy.on('eleventy.before', () => (build = undefined));
  eleventy.on('eleventy.after', async () => {
    const { site, write } = await (build ??= openBuild(options));
    await writeAssets(site, write, options);
  });
}

/** Renders what a page file returns: elements to HTML, text as it is, nothing where it wrote its files itself. */
async function renderPage(
  this: { defaultRenderer(data: unknown): Promise<VNode | string | undefined> },
  data: unknown,
): Promise<string> {
  const page = await this.defaultRenderer(data);
  if (page === undefined || typeof page === 'string') return page ?? '';
  return html(page);
}

export function html(page: VNode): string {
  return `<!doctype html>\n${renderToString(page)}\n`;
}

function openBuild({ graph, site: out, settings, progress }: BuildOptions): Promise<Build> {
  const folder = openGraphFolder(graph);
  const site = createSite(loadRecords(folder.read), settings, folder.sizes);
  const total = site.entities.size + site.documents.size;
  let done = 0;
  return Promise.resolve({
    site,
    write: folderWriter(join(out)),
    progress: (count) => progress?.((done += count), total),
  });
}
