import { basename } from 'node:path';
import { fileResources } from '../host/resources.ts';
import { createReader } from '../read/index.ts';
import { describeReading } from '../read/report.ts';
import { readInput } from './input.ts';
import { describe, EXIT, printable, type Terminal } from './terminal.ts';

/** `relata read FILE…`: what is read from each file, and what was cut and why. */
export async function readCommand(
  files: readonly string[],
  options: { json?: boolean },
  terminal: Terminal,
): Promise<number> {
  const read = createReader(fileResources());
  let skipped = 0;
  for (const file of files) {
    const result = read({ path: basename(file), bytes: await readInput(file, terminal) });
    for (const entry of result.diagnostics) terminal.err(`${printable(describe(entry))}\n`);
    if (result.document === undefined) skipped++;
    else if (options.json) terminal.out(`${JSON.stringify(result.document)}\n`);
    else terminal.out(`${printable(describeReading(result.document))}\n`);
  }
  return skipped === 0 ? EXIT.ok : skipped === files.length ? EXIT.nothing : EXIT.skipped;
}
