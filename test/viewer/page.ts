import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { viewFiles } from '../../src/graph/index.ts';
import type { GraphFile } from '../../src/model/index.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** That of the site. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; worker-src blob:; base-uri 'none'; form-action 'self'";

/** A folder with a page of the graph view and nothing else of a site. */
export interface ViewerFolder {
  folder: string;
  /** The page, from disk. */
  url: string;
  /** Writes another content into a data file. */
  spoil: (file: string, content: string) => void;
  remove: () => void;
}

export async function viewerFolder(graph: GraphFile): Promise<ViewerFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'relata-viewer-'));
  mkdirSync(join(folder, 'graph-data'));
  for (const { name, chunks } of viewFiles(graph))
    writeFileSync(join(folder, 'graph-data', name), [...chunks].join(''));
  await bundleViewer(join(folder, 'assets'));
  writeFileSync(join(folder, 'graph.html'), page(''));
  writeFileSync(join(folder, 'embed.html'), page('data-embed'));
  return {
    folder,
    url: pathToFileURL(join(folder, 'graph.html')).href,
    spoil: (file, content) => writeFileSync(join(folder, 'graph-data', file), content),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export async function bundleViewer(folder: string): Promise<void> {
  await build({
    entryPoints: [
      { in: join(ROOT, 'src/viewer/main.ts'), out: 'viewer' },
      { in: join(ROOT, 'templates/styles/site.css'), out: 'site' },
      { in: join(ROOT, 'templates/styles/viewer.css'), out: 'viewer' },
    ],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    outdir: folder,
    logLevel: 'silent',
  });
}

function page(attributes: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Graph</title>
<link rel="stylesheet" href="assets/site.css"><link rel="stylesheet" href="assets/viewer.css">
<script defer src="graph-data/graph.js"></script><script defer src="assets/viewer.js"></script></head>
<body class="graph-page"><main id="graph" class="graph-view" tabindex="-1" data-root="" data-data="graph-data/" ${attributes}>
<h1>Graph</h1><p id="fallback"><a href="person/index.html">People</a></p></main></body></html>`;
}
