import type { Diagnostic } from '../diagnostics.ts';
import type { Worker } from '../host/swap.ts';

/** The terminal and the process as commands see them: only `src/cli.ts` knows the real ones. */
export interface Terminal {
  /** Where results go. */
  out(text: string): void;
  /** Where messages and progress go. */
  err(text: string): void;
  /** Whether messages are read by a person now: progress is shown only then. */
  interactive: boolean;
  /** All of standard input. */
  stdin(): Promise<Uint8Array>;
  /** Asks a person; absent when there is none. undefined when there is no more input. */
  ask?: (question: string) => Promise<string | undefined>;
  /** Resolves when a person ends the command. */
  interrupted(): Promise<void>;
  /** Milliseconds since some moment, for progress only: never for what is built. */
  elapsed(): number;
  folder: string;
  worker: Worker;
}

export const EXIT = { ok: 0, nothing: 1, usage: 2, skipped: 3 } as const;

/** `warning read/empty a.txt: The file has no text. Add the article, or remove the file.` */
export function describe({
  severity,
  code,
  where,
  message,
  cure,
  line,
  column,
}: Diagnostic): string {
  const place =
    line === undefined ? where : `${where}:${line}${column === undefined ? '' : `:${column}`}`;
  return `${severity} ${place}: ${message} ${cure} [${code}]`;
}

/** Text from files may hold control characters that would move a terminal's cursor. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    '\ufffd',
  );
}
