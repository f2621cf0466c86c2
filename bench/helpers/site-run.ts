/** One side of the comparison in a process of its own: `site-run.ts publish GRAPH SITE` or `site-run.ts copy FROM TO`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publish } from '../../src/publish/index.ts';
import { resolveSettings } from '../../src/settings.ts';

export interface SiteRun {
  /** Of the work itself, in seconds: user and system. */
  cpu: number;
  /** The most memory the process had, in MB. */
  memory: number;
  files: number;
  bytes: number;
}

const BATCH = 500;
const [mode, from, to] = process.argv.slice(2) as [string, string, string];

const cpu = mode === 'publish' ? await publishing() : copying();
const files = listFiles(to);
const run: SiteRun = {
  cpu,
  memory: process.resourceUsage().maxRSS / 1024,
  files: files.length,
  bytes: files.reduce((sum, file) => sum + readFileSync(join(to, file)).length, 0),
};
console.log(JSON.stringify(run));

async function publishing(): Promise<number> {
  const begin = process.cpuUsage();
  await publish({ graph: from, site: to, settings: resolveSettings({}), folder: to });
  return secondsSince(begin);
}

/** Only the writing counts: contents are read, and folders made, beforehand. */
function copying(): number {
  const files = listFiles(from);
  for (const folder of new Set(files.map((file) => dirname(join(to, file)))))
    mkdirSync(folder, { recursive: true });
  let cpu = 0;
  for (let at = 0; at < files.length; at += BATCH) {
    const batch = files.slice(at, at + BATCH);
    const contents = batch.map((file) => readFileSync(join(from, file), 'utf8'));
    const begin = process.cpuUsage();
    for (const [index, file] of batch.entries()) writeFileSync(join(to, file), contents[index]!);
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
