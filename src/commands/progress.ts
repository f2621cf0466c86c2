import type { StageName } from '../pipeline.ts';
import type { Terminal } from './terminal.ts';

const PATIENCE = 1000;
const INTERVAL = 100;

const NAMES: Record<StageName, string> = {
  read: 'Reading articles',
  names: 'Comparing names',
  extract: 'Finding names and claims',
  resolve: 'Resolving entities',
  graph: 'Making the graph',
  publish: 'Writing pages',
};

/** A line that says how far the work is; only for a person, and only when it takes more than a second. */
export function createProgress(terminal: Terminal) {
  const start = terminal.elapsed();
  let shown = -Infinity;
  return {
    report(stage: StageName, done: number, total: number): void {
      const now = terminal.elapsed();
      if (!terminal.interactive || now - start < PATIENCE || now - shown < INTERVAL) return;
      shown = now;
      const count = total > 1 ? ` ${done} of ${total}` : '';
      terminal.err(`\r\u001b[2K${NAMES[stage]}${count} …`);
    },
    clear(): void {
      if (shown > -Infinity) terminal.err('\r\u001b[2K');
    },
  };
}
