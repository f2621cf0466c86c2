import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../src/base/random.ts';
import { FORMAT_VERSION, type GraphFile } from '../src/model/index.ts';
import { syntheticInput } from '../test/helpers/synthetic.ts';
import type { Benchmark } from './bench.ts';
import { firstSearchBytes } from './helpers/search-size.ts';
import type { SiteRun } from './helpers/site-run.ts';

const RUN = fileURLToPath(new URL('./helpers/site-run.ts', import.meta.url));
const ROUNDS = 3;
const MOST_TIMES = 4;
const MOST_MEMORY = 1000;
const MOST_SEARCH = 300_000;

/**
 * CPU of making the pages of 10,000 entities against writing the same bytes with a plain loop; the same for the whole
 * site; the memory of publishing 50,000; what the first search moves. Throws when a promise is not kept.
 */
export const benchmark: Benchmark = ({ log }) => {
  const broken: string[] = [];
  withFolder((folder) => {
    writeGraph(join(folder, 'graph'), 10_000);
    const pages = compare(folder, 'pages');
    log(line('pages of 10,000 entities', pages.made));
    log(line('the same bytes, plain loop', pages.copied));
    const times = pages.made.cpu / pages.copied.cpu;
    log(`${times.toFixed(2)} times the CPU of the plain loop (at most ${MOST_TIMES})`);
    if (times > MOST_TIMES) broken.push(`pages take ${times.toFixed(2)} times the CPU`);
    const whole = compare(folder, 'publish');
    log(line('the whole site of them', whole.made));
    log(line('the same bytes, plain loop', whole.copied));
    log(`${(whole.made.cpu / whole.copied.cpu).toFixed(2)} times, with start, reading and search`);
    const search = firstSearchBytes(join(folder, 'publish'));
    log(`first search: ${kb(search.all)} at most, of them ${kb(search.names)} names and script`);
    if (search.all > MOST_SEARCH) broken.push(`the first search moves ${kb(search.all)}`);
  });
  withFolder((folder) => {
    writeGraph(join(folder, 'graph'), 50_000);
    const large = run('publish', join(folder, 'graph'), join(folder, 'publish'));
    log(line('the whole site of 50,000', large));
    if (large.memory > MOST_MEMORY) broken.push(`publishing takes ${large.memory.toFixed(0)} MB`);
  });
  if (broken.length > 0) throw new Error(broken.join('; '));
};

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

function withFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'relata-bench-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * One after the other, several times, the least of each: a file system that has just lost many files makes new ones
 * slowly for minutes, and would do so for the first of the two only.
 */
function compare(folder: string, mode: 'pages' | 'publish'): { made: SiteRun; copied: SiteRun } {
  const [made, copied]: [SiteRun[], SiteRun[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    // The last round leaves the folder of the name.
    const to = join(folder, round === ROUNDS - 1 ? mode : `${mode}-${round}`);
    made.push(run(mode, join(folder, 'graph'), to));
    copied.push(run('copy', to, `${to}-copied`));
  }
  return { made: least(made), copied: least(copied) };
}

function least(runs: readonly SiteRun[]): SiteRun {
  return runs.reduce((best, one) => (one.cpu < best.cpu ? one : best));
}

function run(mode: string, from: string, to: string): SiteRun {
  const output = execFileSync(process.execPath, ['--import', 'tsx', RUN, mode, from, to], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return JSON.parse(output.trim().split('\n').at(-1)!) as SiteRun;
}

function line(name: string, { cpu, memory, files, bytes }: SiteRun): string {
  const [mb, each] = [(bytes / 1e6).toFixed(0), (bytes / files / 1000).toFixed(1)];
  return `${name.padEnd(28)} ${cpu.toFixed(1)} s CPU, ${memory.toFixed(0)} MB memory, ${files} files, ${mb} MB (${each} kB a file)`;
}

/** A made-up graph folder; positions are drawn by lot, because the layout is not what is measured here. */
function writeGraph(folder: string, size: number): void {
  const { documents, entities, claims, mentions } = syntheticInput(size);
  const random = seededRandom(1);
  const graph: GraphFile = {
    attributes: { formatVersion: FORMAT_VERSION },
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    nodes: entities.map((entity) => ({
      key: entity.id,
      attributes: {
        ...entity,
        aliases: entity.aliases.map(({ text }) => text),
        x: random() * 100,
        y: random() * 100,
        size: 4,
        degree: 6,
        community: 0,
        pagerank: random() / size,
      },
    })),
    edges: claims.map(({ evidence, ...claim }) => ({
      key: claim.id,
      source: claim.subject,
      target: claim.object!,
      attributes: { ...claim, quote: evidence[0]!.quote, document: evidence[0]!.document },
    })),
  };
  mkdirSync(folder, { recursive: true });
  const lines = (records: readonly object[]) =>
    records.map((record) => `${JSON.stringify(record)}\n`).join('');
  writeFileSync(join(folder, 'graph.json'), JSON.stringify(graph));
  writeFileSync(join(folder, 'documents.jsonl'), lines(documents));
  writeFileSync(join(folder, 'entities.jsonl'), lines(entities));
  writeFileSync(join(folder, 'claims.jsonl'), lines(claims));
  writeFileSync(join(folder, 'mentions.jsonl'), lines(mentions));
}
