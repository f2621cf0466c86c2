import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { watch } from 'chokidar';
import sirv from 'sirv';
import { diagnostic, RelataError } from '../diagnostics.ts';
import { componentFiles } from '../host/components.ts';
import { CONFIG_NAMES, loadSettings } from '../host/config.ts';
import { resolveSettings, type Settings } from '../settings.ts';
import { buildCommand, type BuildOptions } from './build.ts';
import { describe, EXIT, printable, type Terminal } from './terminal.ts';

export interface ServeOptions extends BuildOptions {
  port: number;
}

/** Changes that come together are built together. */
const QUIET = 200;

/** `relata serve`: builds, serves the site on 127.0.0.1, and builds again when an article, a setting, a template or a component changes. */
export async function serveCommand(options: ServeOptions, terminal: Terminal): Promise<number> {
  const site = resolve(terminal.folder, options.out);
  const code = await buildAgain(options, terminal);
  if (!existsSync(site)) return code;
  const server = await listen(site, options.port);
  terminal.out(`http://127.0.0.1:${options.port}/ (Ctrl+C ends)\n`);
  const watching = await watchFor(options, terminal.folder, () => buildAgain(options, terminal));
  await terminal.interrupted();
  await watching.close();
  server.closeAllConnections();
  server.close();
  return EXIT.ok;
}

/** Runs `work` when something changes. Settings that change may name another folder of templates to watch. */
async function watchFor(options: BuildOptions, folder: string, work: () => Promise<unknown>) {
  let names = await watched(options, folder);
  let watcher = start();
  const run = afterQuiet(async () => {
    const now = await watched(options, folder);
    if (now.join('\n') !== names.join('\n')) {
      await watcher.close();
      names = now;
      watcher = start();
    }
    await work();
  });
  function start() {
    return watch(names, { ignoreInitial: true }).on('all', () => run());
  }
  return { close: () => watcher.close() };
}

/** A build that fails is told and leaves the last good site; serving goes on. */
async function buildAgain(options: BuildOptions, terminal: Terminal): Promise<number> {
  try {
    return await buildCommand(options, terminal);
  } catch (error) {
    if (!(error instanceof RelataError)) throw error;
    terminal.err(`${printable(describe(error.diagnostic))}\n`);
    return error.exitCode;
  }
}

async function watched({ seeds, graph }: BuildOptions, folder: string): Promise<string[]> {
  const settings = await settingsOf(folder);
  const own = [settings.templates, ...componentFiles(settings)];
  const names = [seeds, join(graph, 'corrections.yaml'), ...own, ...CONFIG_NAMES];
  return names.map((name) => resolve(folder, name));
}

/** They name the owner's files; settings that cannot be read were told by the build. */
async function settingsOf(folder: string): Promise<Settings> {
  try {
    return await loadSettings(folder);
  } catch (error) {
    if (!(error instanceof RelataError)) throw error;
    return resolveSettings({});
  }
}

/** Runs `work` when nothing has happened for a moment; never twice at once. */
function afterQuiet(work: () => Promise<unknown>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(work);
    }, QUIET);
  };
}

function listen(site: string, port: number): Promise<Server> {
  const files = sirv(site, { dev: true });
  const server = createServer((request, response) => files(request, response));
  return new Promise((done, failed) => {
    server.once('error', (error) =>
      failed(new RelataError(diagnostic('serve/port', String(port), error.message), EXIT.usage)),
    );
    server.listen(port, '127.0.0.1', () => done(server));
  });
}
