import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { MODELS } from '../../src/host/resources.ts';
import type { EvalSection } from '../eval.ts';

/** Sizes of the weights, as they are and compressed as npm would. */
export const section: EvalSection = {
  name: 'weights',
  order: 90,
  run: ({ log }) => {
    let sum = 0;
    for (const file of readdirSync(MODELS).sort()) {
      if (!file.endsWith('.bin')) continue;
      const bytes = readFileSync(join(MODELS, file));
      const compressed = gzipSync(bytes, { level: 9 }).length;
      sum += compressed;
      log(
        `${file.padEnd(20)}${megabytes(bytes.length)} MB, compressed ${megabytes(compressed)} MB`,
      );
    }
    log(`all weights together, compressed: ${megabytes(sum)} MB`);
  },
};

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}
