import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { diagnostic, RelataError, type Diagnostic } from '../diagnostics.ts';
import { parseGraph } from '../graph/index.ts';
import type { Host, Intake, Previous, StageName, Stages } from '../pipeline.ts';
import type { ComponentChoice } from './components.ts';
import { createPool } from './pool.ts';
import { listSources } from './sources.ts';
import { openWorkshop, type Worker } from './swap.ts';
import { writeGraphFiles } from './write.ts';

/** What every site of Relata has. */
const MARKS = ['.nojekyll', 'graph.html'];

export interface IntakeOptions {
  seeds: string;
  graph: string;
  /** The folder of words and weights. */
  models: string;
  /** Components of the language stage that the stages were made with. */
  components?: ComponentChoice;
  /** Worker threads; absent: as many as there are cores. */
  workers?: number;
  progress: (stage: StageName, done: number, total: number) => void;
}

export interface HostOptions extends IntakeOptions {
  site: string;
  worker: Worker;
  /** Makes a site out of a graph folder. */
  publish: (
    graph: string,
    site: string,
    done: (count: number, total: number) => void,
  ) => Promise<Diagnostic[]>;
}

/** The machine for commands that read and write nothing. `close` must be called, whatever happened. */
export function openIntake(
  options: IntakeOptions,
  stages: Stages,
): Intake & { close(): Promise<void> } {
  if (!existsSync(options.seeds)) {
    throw new RelataError(diagnostic('read/no-folder', options.seeds));
  }
  const { models, components, workers } = options;
  const pool = createPool(stages, { models, ...(components && { components }) }, workers);
  return {
    sources: () => listSources(options.seeds),
    read: (paths, done) =>
      pool.map(
        'read',
        paths.map((path) => ({ folder: options.seeds, path })),
        done,
      ),
    find: (documents, done, corpus) => pool.map('find', documents, done, corpus),
    evidence: (documents, done) => pool.map('evidence', documents, done),
    previous: () => Promise.resolve(readPrevious(options.graph)),
    progress: options.progress,
    close: () => pool.close(),
  };
}

/** The machine for one build. `close` must be called, whatever happened; before `commit` it discards. */
export function openHost(options: HostOptions, stages: Stages): Host & { close(): Promise<void> } {
  const intake = openIntake(options, stages);
  checkFolders(options);
  const workshop = openWorkshop(options.graph, options.site, options.worker);
  let committed = false;
  return {
    ...intake,
    writeGraph: (files) => Promise.resolve(writeGraphFiles(workshop.graph, files)),
    publish: (done) => options.publish(workshop.graph, workshop.site, done),
    commit() {
      workshop.commit([]);
      committed = true;
      return Promise.resolve();
    },
    async close() {
      await intake.close();
      if (!committed) workshop.discard();
    },
  };
}

/** A graph that cannot be read any more only costs the positions of its nodes; a history costs the past. */
function readPrevious(graph: string): Previous {
  const read = (name: string): string | undefined => {
    const file = join(graph, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const [history, corrections, old] = ['history.json', 'corrections.yaml', 'graph.json'].map(read);
  return {
    ...(history === undefined ? {} : { history }),
    ...(corrections === undefined ? {} : { corrections }),
    ...(old === undefined ? {} : readGraph(old)),
  };
}

function readGraph(text: string): Pick<Previous, 'graph' | 'diagnostics'> {
  try {
    return { graph: parseGraph(text) };
  } catch (error) {
    if (!(error instanceof RelataError)) throw error;
    return { diagnostics: [diagnostic('graph/ignored', 'graph/graph.json', error.message)] };
  }
}

/** A build replaces the whole site folder: it must be one that a build made, and hold none of the others. */
function checkFolders({ seeds, graph, site }: HostOptions): void {
  for (const [outer, inner] of [
    [site, seeds],
    [site, graph],
    [seeds, site],
    [seeds, graph],
    [graph, site],
    [graph, seeds],
  ] as const) {
    if (!contains(outer, inner)) continue;
    throw new RelataError(diagnostic('build/overlap', outer, `${outer} holds ${inner}`), 2);
  }
  if (isForeign(site)) throw new RelataError(diagnostic('build/foreign-site', site), 2);
}

function contains(outer: string, inner: string): boolean {
  const path = relative(resolve(outer), resolve(inner));
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(path));
}

function isForeign(site: string): boolean {
  if (!existsSync(site) || readdirSync(site).length === 0) return false;
  return !MARKS.every((name) => existsSync(join(site, name)));
}
