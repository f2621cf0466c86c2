import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { diagnostic, RelataError } from '../diagnostics.ts';

/**
 * A build writes into folders beside the old ones and swaps at the end. A journal names the swaps before the
 * first one is made: when the process is killed between two of them, the next command completes them.
 */
const JOURNAL = 'swap.json';
const HOLDER = 'pid';

interface Journal {
  /** Files of `graph/`, moved one by one, because the editor's files live there too. */
  files: { from: string; to: string }[];
  /** Whole folders. */
  folders: { from: string; to: string }[];
  /** Files of earlier builds that this one no longer makes. */
  remove: string[];
}

export interface Workshop {
  /** Where the files of `graph/` are written. */
  graph: string;
  /** Where the site is written. */
  site: string;
  /** Puts everything in place. `owned` are names of files in `graph/` that earlier builds made. */
  commit(owned: readonly string[]): void;
  /** Removes what was written; the old folders stay as they are. */
  discard(): void;
}

/** Who works here: tells a build that runs from one that died. */
export interface Worker {
  id: number;
  isAlive(id: number): boolean;
}

/** Opens the place beside `graph` and `site` where a build works. Only one build at a time. */
export function openWorkshop(graph: string, site: string, worker: Worker): Workshop {
  recover(graph, worker);
  const root = beside(graph, 'next');
  const next = { graph: join(root, 'graph'), site: beside(site, 'next') };
  lock(root, graph, worker);
  rmSync(next.site, { recursive: true, force: true });
  for (const folder of [next.graph, next.site]) mkdirSync(folder, { recursive: true });
  return {
    ...next,
    commit(owned) {
      const names = readdirSync(next.graph);
      const journal: Journal = {
        files: names.map((name) => ({ from: join(next.graph, name), to: join(graph, name) })),
        folders: [{ from: next.site, to: site }],
        remove: owned.filter((name) => !names.includes(name)).map((name) => join(graph, name)),
      };
      writeDurably(join(root, JOURNAL), JSON.stringify(journal));
      carryOut(journal, root);
    },
    discard() {
      rmSync(next.site, { recursive: true, force: true });
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Completes a swap that was interrupted, and clears away a build that was. Harmless when there is nothing to do. */
export function recover(graph: string, worker: Worker): void {
  const root = beside(graph, 'next');
  if (!existsSync(root) || holder(root, worker) !== undefined) return;
  const journal = join(root, JOURNAL);
  if (existsSync(journal)) carryOut(JSON.parse(readFileSync(journal, 'utf8')) as Journal, root);
  else rmSync(root, { recursive: true, force: true });
}

function beside(folder: string, what: string): string {
  return join(dirname(folder), `.${basename(folder)}.${what}`);
}

function carryOut(journal: Journal, root: string): void {
  for (const { from, to } of journal.folders) replaceFolder(from, to);
  for (const { from, to } of journal.files) {
    if (!existsSync(from)) continue;
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  }
  for (const file of journal.remove) rmSync(file, { force: true });
  rmSync(root, { recursive: true, force: true });
}

function replaceFolder(from: string, to: string): void {
  const old = beside(to, 'old');
  if (existsSync(from)) {
    if (existsSync(to)) {
      rmSync(old, { recursive: true, force: true });
      renameSync(to, old);
    }
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  }
  rmSync(old, { recursive: true, force: true });
}

function lock(root: string, graph: string, worker: Worker): void {
  mkdirSync(root, { recursive: true });
  const other = holder(root, worker);
  if (other !== undefined) throw new RelataError(diagnostic('build/locked', graph, String(other)));
  writeFileSync(join(root, HOLDER), String(worker.id));
}

/** The other build that works here now, if it is alive. */
function holder(root: string, worker: Worker): number | undefined {
  const file = join(root, HOLDER);
  if (!existsSync(file)) return undefined;
  const id = Number(readFileSync(file, 'utf8'));
  return Number.isInteger(id) && id > 0 && id !== worker.id && worker.isAlive(id) ? id : undefined;
}

function writeDurably(file: string, text: string): void {
  const handle = openSync(file, 'w');
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
}
