#!/usr/bin/env node
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUNDLED = new Set(['analyze', 'explain', 'read', '--help', '-h', '--version', '-V', 'help']);

const root = fileURLToPath(new URL('..', import.meta.url));

function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
}

/** The bundle is used where it is as new as its sources; the sources always work. */
function isFresh(bundle) {
  const made = changedAt(bundle);
  if (made === -Infinity) return false;
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  return sources.every(
    (entry) => !entry.isFile() || changedAt(join(entry.parentPath, entry.name)) <= made,
  );
}

const bundle = join(root, 'dist/cli.js');
const bundled = BUNDLED.has(process.argv[2] ?? '--help') && isFresh(bundle);
// The owner's settings and components are TypeScript, and the bundle loads them too.
if (!bundled || existsSync('relata.config.ts')) await import('./typescript.js');
const { main } = await import(bundled ? '../dist/cli.js' : '../src/cli.ts');
process.exitCode = await main(process.argv.slice(2));
