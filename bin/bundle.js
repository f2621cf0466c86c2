// Bundles the commands that only look at text into dist/: a few files start in a fraction of the time of hundreds.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Building sites runs templates, which are TypeScript: those commands are never run from here.
  external: ['@11ty/eleventy', 'esbuild', 'tsx', 'chokidar'],
  banner: {
    js: "import{createRequire as relataRequire}from'node:module';const require=relataRequire(import.meta.url);",
  },
  legalComments: 'linked',
  logLevel: 'warning',
});
