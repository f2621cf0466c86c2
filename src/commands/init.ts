import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diagnostic, RelataError } from '../diagnostics.ts';
import { ROOT } from '../host/root.ts';
import { EXIT, type Terminal } from './terminal.ts';

const STARTER = fileURLToPath(new URL('src/commands/starter/', ROOT));

/** npm leaves out or renames files that begin with a dot, so the starter names them without it. */
const DOTTED: ReadonlyMap<string, string> = new Map([
  ['gitignore', '.gitignore'],
  ['github', '.github'],
  ['gitkeep', '.gitkeep'],
]);

/** `relata init [FOLDER]`: a folder ready for one's own articles. Never replaces a file. */
export async function initCommand(folder: string, terminal: Terminal): Promise<number> {
  const target = resolve(terminal.folder, folder);
  const files = await starterFiles();
  const taken = files.find(({ to }) => existsSync(join(target, to)));
  if (taken) throw new RelataError(diagnostic('init/exists', join(folder, taken.to)), EXIT.usage);
  for (const { from, to } of files) {
    const path = join(target, to);
    await mkdir(join(path, '..'), { recursive: true });
    await cp(from, path);
  }
  await writeFile(join(target, 'package.json'), await packageJson());
  terminal.out(
    `${relative(terminal.folder, target) || '.'} is ready: put articles into seeds/, then run\n`,
  );
  terminal.out('  npm install && npm run build\n');
  return EXIT.ok;
}

async function starterFiles(): Promise<{ from: string; to: string }[]> {
  const entries = await readdir(STARTER, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const from = join(entry.parentPath, entry.name);
      const parts = relative(STARTER, from).split(/[\\/]/);
      return { from, to: join(...parts.map((part) => DOTTED.get(part) ?? part)) };
    })
    .sort((a, b) => (a.to < b.to ? -1 : 1));
}

async function packageJson(): Promise<string> {
  const own = await readFile(new URL('package.json', ROOT), 'utf8');
  const { version } = JSON.parse(own) as { version: string };
  const content = {
    private: true,
    type: 'module',
    scripts: { build: 'relata build', start: 'relata serve' },
    dependencies: { relata: `^${version}` },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
