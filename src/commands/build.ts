import { resolve } from 'node:path';
import { RelataError } from '../diagnostics.ts';
import { choiceOf, importComponents } from '../host/components.ts';
import { loadSettings } from '../host/config.ts';
import { openHost } from '../host/host.ts';
import { viewFiles } from '../graph/index.ts';
import { fileResources, MODELS } from '../host/resources.ts';
import { build, createStages, type BuildResult } from '../pipeline.ts';
import type { SettingsInput } from '../settings.ts';
import { publish } from '../publish/index.ts';
import { createProgress } from './progress.ts';
import { describe, EXIT, printable, type Terminal } from './terminal.ts';

export interface BuildOptions {
  seeds: string;
  graph: string;
  out: string;
  allowSkipped?: boolean;
  workers?: number;
  json?: boolean;
  baseUrl?: string;
  /** Print every name and file that is about to be published. */
  list?: boolean;
}

/** `relata build`: articles → graph and site. Returns the exit code. */
export async function buildCommand(options: BuildOptions, terminal: Terminal): Promise<number> {
  const result = await runBuild(options, terminal);
  if (options.json) terminal.out(`${JSON.stringify(result)}\n`);
  else report(result, options, terminal);
  if (options.list) await list(options, terminal);
  return result.skipped.length > 0 && !options.allowSkipped ? EXIT.skipped : EXIT.ok;
}

export async function runBuild(options: BuildOptions, terminal: Terminal): Promise<BuildResult> {
  const settings = await loadSettings(terminal.folder, overridesOf(options));
  const resources = fileResources();
  const chosen = choiceOf(settings, terminal.folder);
  const stages = createStages(resources, await importComponents(chosen.components, resources));
  const progress = createProgress(terminal);
  const folder = (name: string): string => resolve(terminal.folder, name);
  const host = openHost(
    {
      seeds: folder(options.seeds),
      graph: folder(options.graph),
      site: folder(options.out),
      models: MODELS,
      ...chosen,
      worker: terminal.worker,
      ...(options.workers === undefined ? {} : { workers: options.workers }),
      publish: (graph, site, done) =>
        publish({ graph, site, settings, folder: terminal.folder, viewFiles, progress: done }),
      progress: (stage, done, total) => progress.report(stage, done, total),
    },
    stages,
  );
  try {
    return await build(host, stages, settings);
  } catch (error) {
    progress.clear();
    if (error instanceof RelataError) for (const other of error.others) tell(other, terminal);
    throw error;
  } finally {
    await host.close();
    progress.clear();
  }
}

async function list(options: BuildOptions, terminal: Terminal): Promise<void> {
  const { publicationLines } = await import('../publish/publication.ts');
  const settings = await loadSettings(terminal.folder, overridesOf(options));
  const [graph, site] = [options.graph, options.out].map((name) => resolve(terminal.folder, name));
  for (const line of publicationLines(graph!, site!, settings)) {
    terminal.out(`${printable(line)}\n`);
  }
}

function overridesOf({ baseUrl }: BuildOptions): SettingsInput {
  return baseUrl === undefined ? {} : { baseUrl };
}

function report(result: BuildResult, options: BuildOptions, terminal: Terminal): void {
  for (const diagnostic of result.diagnostics) tell(diagnostic, terminal);
  const { documents, entities, claims, nodes, edges, skipped } = result;
  terminal.out(
    `${documents} documents, ${entities} entities, ${claims} claims → ` +
      `${options.graph}/ (${nodes} nodes, ${edges} edges), ${options.out}/index.html\n`,
  );
  if (skipped.length > 0) terminal.err(`${skipped.length} files were skipped.\n`);
}

function tell(diagnostic: Parameters<typeof describe>[0], terminal: Terminal): void {
  terminal.err(`${printable(describe(diagnostic))}\n`);
}
