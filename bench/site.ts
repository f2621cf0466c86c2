import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../src/base/random.ts';
import { FORMAT_VERSION, type GraphFile } from '../src/model/index.ts';
import { syntheticInput } from '../test/helpers/synthetic.ts';
import type { Benchmark } from './bench.ts';
import type { SiteRun } from './helpers/site-run.ts';

const RUN = fileURLToPath(new URL('./helpers/site-run.ts', import.meta.url));
const MOST_TIMES = 4;
const MOST_MEMORY = 1000;

/**
 * CPU of publishing 10,000 entities against writing the same bytes with a plain loop of `writeFileSync`, and the
 * memory of publishing 50,000. Throws when either is above what was promised.
 */
export const benchmark: Benchmark = ({ log }) => {
  const small = compare(10_000);
  const times = small.published.cpu / small.copied.cpu;
  log(line('10,000 entities', small.published));
  log(line('the same bytes, plain loop', small.copied));
  log(`${times.toFixed(2)} times the CPU of the plain loop (at most ${MOST_TIMES})`);
  const large = compare(50_000);
  log(line('50,000 entities', large.published));
  log(line('the same bytes, plain loop', large.copied));
  log(`${(large.published.cpu / large.copied.cpu).toFixed(2)} times`);
  if (times > MOST_TIMES) throw new Error(`publishing takes ${times.toFixed(2)} times the CPU`);
  if (large.published.memory > MOST_MEMORY)
    throw new Error(`publishing takes ${large.published.memory.toFixed(0)} MB`);
};

function compare(entities: number): { published: SiteRun; copied: SiteRun } {
  const folder = mkdtempSync(join(tmpdir(), 'relata-bench-'));
  try {
    writeGraph(join(folder, 'graph'), entities);
    const published = run('publish', join(folder, 'graph'), join(folder, 'site'));
    return { published, copied: run('copy', join(folder, 'site'), join(folder, 'copy')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
