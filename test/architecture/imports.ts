import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Stages in the order of the data: none imports another. */
const STAGES = ['read', 'language', 'extract', 'resolve', 'graph', 'publish'];
const LEAVES = ['base', 'model', 'settings.ts', 'diagnostics.ts'];

/** What the files of a part of `src/` may import, besides their own part. */
const ALLOWED: ReadonlyMap<string, readonly string[]> = new Map([
  ['model', []],
  ['base', ['model']],
  ['diagnostics.ts', ['base', 'model']],
  ['settings.ts', ['base', 'model', 'diagnostics.ts']],
  ['viewer', ['model']],
  ...STAGES.map((stage) => [stage, LEAVES] as const),
  ['pipeline.ts', [...LEAVES, ...STAGES]],
  ['host', [...LEAVES, ...STAGES, 'pipeline.ts']],
  ['commands', [...LEAVES, ...STAGES, 'pipeline.ts', 'host']],
  ['cli.ts', ['commands', 'host', 'diagnostics.ts']],
]);

/** Every module of `src/`, with the modules of `src/` that it imports. */
export function importGraph(): Map<string, string[]> {
  const modules = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('src/commands/starter/'))
    .sort();
  return new Map(modules.map((file) => [file, importsOf(file)]));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const paths = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map(
    ([, path]) => path!,
  );
  return paths.map((path) => posix.join(dirname(file).replaceAll('\\', '/'), path));
}

/** Sentences that say which imports break the rule; none when all is well. */
export function brokenImports(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const broken: string[] = [];
  for (const [file, imports] of graph) {
    for (const imported of imports) {
      const [from, to] = [partOf(file), partOf(imported)];
      if (from === to) continue;
      if (ALLOWED.get(from)?.includes(to)) continue;
      broken.push(`${file} imports ${imported}: ${from} may not import ${to}.`);
    }
  }
  return broken;
}

function partOf(file: string): string {
  const [top, part] = file.split('/');
  return top === 'src' ? part! : top!;
}

/** Import cycles, each as the modules along it. */
export function importCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];
  const visit = (file: string): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file]);
      return;
    }
    state.set(file, 'open');
    path.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    path.pop();
    state.set(file, 'done');
  };
  for (const file of graph.keys()) visit(file);
  return cycles;
}

/** Modules outside of the edge that use the process, the clock or chance. */
export function impureModules(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const pure = new Set(['model', 'base', 'language', 'extract', 'resolve', 'graph', 'pipeline.ts']);
  const impure: string[] = [];
  for (const file of graph.keys()) {
    if (!pure.has(partOf(file))) continue;
    const text = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const found =
      /node:fs|\bprocess\.|Math\.random|Date\.now|new Date\(\)|localeCompare|toLocale|Intl\./.exec(
        text,
      );
    if (found) impure.push(`${file} uses ${found[0]}`);
  }
  return impure;
}
