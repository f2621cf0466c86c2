import { basename } from 'node:path';
import { choiceOf, importComponents } from '../host/components.ts';
import { loadSettings } from '../host/config.ts';
import { fileResources } from '../host/resources.ts';
import type { Resources } from '../model/index.ts';
import { readInput } from './input.ts';
import { describe, EXIT, printable, type Terminal } from './terminal.ts';
import { formOf, openInput, type Form, type Input } from './analyze/input.ts';
import { writerFor, type Format } from './analyze/output.ts';

export interface AnalyzeOptions {
  from?: Form;
  format: Format;
}

/** `relata analyze [FILE…|-]`: what the build would find, one document after the other. */
export async function analyzeCommand(
  files: readonly string[],
  options: AnalyzeOptions,
  terminal: Terminal,
): Promise<number> {
  const resources = fileResources();
  const chosen = choiceOf(await loadSettings(terminal.folder), terminal.folder);
  const components = await importComponents(chosen.components, resources);
  const write = await writerFor(options.format, resources, components);
  let skipped = 0;
  for (const file of files) {
    const input = await read(file, options, terminal, resources);
    if (input === undefined) skipped++;
    else for (const piece of write(input)) terminal.out(piece);
  }
  return skipped === 0 ? EXIT.ok : skipped === files.length ? EXIT.nothing : EXIT.skipped;
}

async function read(
  file: string,
  options: AnalyzeOptions,
  terminal: Terminal,
  resources: Resources,
): Promise<Input | undefined> {
  const bytes = await readInput(file, terminal);
  const form = options.from ?? formOf(file);
  const { input, diagnostics } = await openInput(
    form,
    file === '-' ? 'stdin' : basename(file),
    bytes,
    resources,
  );
  for (const entry of diagnostics) terminal.err(`${printable(describe(entry))}\n`);
  return input;
}
