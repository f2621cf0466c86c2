import type { Terminal } from '../../src/commands/terminal.ts';

/** A terminal that keeps what is printed, working in a folder. */
export function fakeTerminal(folder: string, stdin = '') {
  const printed = { out: '', err: '' };
  const terminal: Terminal = {
    out: (text) => void (printed.out += text),
    err: (text) => void (printed.err += text),
    interactive: false,
    stdin: () => Promise.resolve(new TextEncoder().encode(stdin)),
    interrupted: () => Promise.resolve(),
    elapsed: () => 0,
    folder,
    worker: { id: 1, isAlive: () => false },
  };
  return { terminal, printed };
}
