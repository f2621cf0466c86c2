/** esbuild makes one style sheet and the few scripts of the site. */
import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { resolveSettings, type Settings } from '../settings.ts';
import { accentStyles } from './accent.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));
const VIEWER = fileURLToPath(new URL('../viewer/main.ts', import.meta.url));

/** Copied as they are. */
const STATIC = ['icon.svg'];

export interface Asset {
  path: string;
  content: string | Uint8Array;
}

/** The same bytes for the same sources: names carry no hash, nothing is stamped. */
export async function bundle(settings: Settings, folder: string): Promise<Asset[]> {
  const own = resolve(folder, settings.templates);
  const entries: [name: string, file: string][] = [
    ['site', resolve(TEMPLATES, 'scripts/site.ts')],
    ['search', resolve(TEMPLATES, 'scripts/search.ts')],
    ['viewer', VIEWER],
  ];
  const scripts = entries.filter(([, file]) => existsSync(file));
  const styles = ['site', 'viewer'].map((name) => [name, resolve(TEMPLATES, `styles/${name}.css`)]);
  const result = await build({
    entryPoints: [...scripts, ...styles.filter(([, file]) => existsSync(file!))].map(
      ([out, file]) => ({ in: file!, out: out! }),
    ),
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: ['es2022'],
    charset: 'utf8',
    legalComments: 'none',
    outdir: resolve(TEMPLATES, 'assets'),
    plugins: [ownFirst(own)],
    logLevel: 'silent',
  });
  const bundled = result.outputFiles.map(({ path, text }) => {
    const name = relative(resolve(TEMPLATES, 'assets'), path);
    return {
      path: `assets/${name}`,
      content: name === 'site.css' ? text + ownAccent(settings) : text,
    };
  });
  return [
    ...bundled,
    ...STATIC.map((name) => ({ path: `assets/${name}`, content: fileOf(name, own) })),
  ];
}

/** After the style sheet, whose own accent it replaces; nothing where the owner has not chosen one. */
function ownAccent({ accent }: Settings): string {
  return accent === resolveSettings({}).accent ? '' : accentStyles(accent);
}

function fileOf(name: string, own: string): Buffer {
  const file = resolve(own, 'static', name);
  return readFileSync(existsSync(file) ? file : resolve(TEMPLATES, 'static', name));
}

/** An owner's file replaces the template of the same name. */
function ownFirst(own: string): Plugin {
  return {
    name: 'own-first',
    setup(build) {
      build.onLoad({ filter: /\.(?:css|ts)$/ }, ({ path }) => {
        const name = relative(TEMPLATES, path);
        const file = resolve(own, name);
        if (name.startsWith('..') || file === path || !existsSync(file)) return undefined;
        return {
          contents: readFileSync(file, 'utf8'),
          loader: path.endsWith('.css') ? 'css' : 'ts',
          resolveDir: resolve(path, '..'),
        };
      });
    },
  };
}
