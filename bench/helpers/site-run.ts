/** One side of a comparison in a process of its own: `site-run.ts publish|pages GRAPH SITE`, `site-run.ts copy FROM TO`. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openBuild } from '../../src/publish/eleventy.ts';
import { tuneForPages } from '../../src/publish/engine.ts';
import { publish } from '../../src/publish/index.ts';
import { resolveSettings } from '../../src/settings.ts';
import { data, render } from '../../templates/entities.11ty.tsx';

export interface SiteRun {
  /** Of the work itself, in seconds: user and system, all threads. */
  cpu: number;
  /** The most memory the process had, in MB. */
  memory: number;
  files: number;
  bytes: number;
}

const BATCH = 500;
const [mode, from, to] = process.argv.slice(2) as [string, string, string];
const settings = resolveSettings({});

const cpu = await work();
const files = listFiles(to);
const run: SiteRun = {
  cpu,
  memory: process.resourceUsage().maxRSS / 1024,
  files: files.length,
  bytes: files.reduce((sum, file) => sum + statSync(join(to, file)).size, 0),
};
console.log(JSON.stringify(run));

async function work(): Promise<number> {
  if (mode === 'publish') return publishing();
  return mode === 'pages' ? writingPages() : copying();
}

/** Everything: start of Eleventy, reading, all pages, scripts, search. */
async function publishing(): Promise<number> {
  const begin = process.cpuUsage();
  await publish({ graph: from, site: to, settings, folder: to });
  return secondsSince(begin);
}

/** Only the pages of entities, from records that are read already, as Eleventy has them rendered. */
function writingPages(): number {
  tuneForPages();
  const build = openBuild({ graph: from, site: to, settings, folder: to });
  const entries = data.pagination.before(undefined, { build });
  const begin = process.cpuUsage();
  for (let at = 0; at < entries.length; at += BATCH)
    render({ build, batch: entries.slice(at, at + BATCH) });
  return secondsSince(begin);
}

/** A plain loop: the folder made if need be, the file written, one after the other. Contents are read beforehand. */
function copying(): number {
  const files = listFiles(from);
  let cpu = 0;
  for (let at = 0; at < files.length; at += BATCH) {
    const batch = files.slice(at, at + BATCH);
    const contents = batch.map((file) => readFileSync(join(from, file), 'utf8'));
    const begin = process.cpuUsage();
    for (const [index, file] of batch.entries()) {
      const path = join(to, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, contents[index]!);
    }
    cpu += secondsSince(begin);
  }
  return cpu;
}

function secondsSince(begin: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e6;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
