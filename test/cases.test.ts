/**
 * Whole runs: every folder of test/cases holds `seeds/`, perhaps `corrections.yaml`, and `expected/`. What differs is
 * left in `actual/` beside it. `UPDATE=1 node test/run.js cases` writes what is expected anew: read the difference.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { buildCommand } from '../src/commands/build.ts';
import { temporaryFolder } from './helpers/folder.ts';
import { summaryOf } from './helpers/summary.ts';
import { fakeTerminal } from './helpers/terminal.ts';

const test = suite('cases');
const CASES = fileURLToPath(new URL('./cases/', import.meta.url));
const FILES = ['entities.txt', 'claims.txt', 'messages.txt'] as const;

async function runCase(folder: string): Promise<Record<(typeof FILES)[number], string>> {
  const { path, remove } = temporaryFolder();
  cpSync(join(folder, 'seeds'), join(path, 'seeds'), { recursive: true });
  if (existsSync(join(folder, 'corrections.yaml'))) {
    mkdirSync(join(path, 'graph'));
    cpSync(join(folder, 'corrections.yaml'), join(path, 'graph/corrections.yaml'));
  }
  const { terminal, printed } = fakeTerminal(path);
  const options = { seeds: 'seeds', graph: 'graph', out: 'site', workers: 0 };
  const code = await buildCommand(options, terminal);
  const summary = summaryOf(join(path, 'graph'));
  remove();
  return {
    'entities.txt': summary.entities,
    'claims.txt': summary.claims,
    'messages.txt': `exit code ${code}\n${printed.err}`,
  };
}

for (const name of readdirSync(CASES).sort()) {
  test(`${name} gives what is expected`, async () => {
    const folder = join(CASES, name);
    const actual = await runCase(folder);
    rmSync(join(folder, 'actual'), { recursive: true, force: true });
    const different = FILES.filter((file) => read(join(folder, 'expected', file)) !== actual[file]);
    const target = process.env['UPDATE'] === '1' ? 'expected' : 'actual';
    for (const file of different) {
      mkdirSync(join(folder, target), { recursive: true });
      writeFileSync(join(folder, target, file), actual[file]);
    }
    if (target === 'expected') return;
    for (const file of different) {
      assert.snapshot(actual[file], read(join(folder, 'expected', file)), `${name}/${file}`);
    }
  });
}

function read(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

test.run();
