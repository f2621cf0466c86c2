/** Every message a person can get, with what to do about it. */

export type Severity = 'info' | 'warning' | 'error';

export interface Diagnostic {
  code: DiagnosticCode;
  severity: Severity;
  /** File, folder, setting or flag it is about. */
  where: string;
  /** One line: what happened. */
  message: string;
  /** One line: what to do. */
  cure: string;
  line?: number;
  column?: number;
}

interface Entry {
  severity: Severity;
  message: (detail: string) => string;
  cure: string;
}

/** One entry a code. `detail` is the part of the message that differs from case to case. */
const CATALOGUE = {
  'read/empty': {
    severity: 'warning',
    message: () => 'The file has no text.',
    cure: 'Add the article, or remove the file.',
  },
} as const satisfies Record<string, Entry>;

export type DiagnosticCode = keyof typeof CATALOGUE;

/** Makes the message for a code. */
export function diagnostic(
  code: DiagnosticCode,
  where: string,
  detail = '',
  place: { line?: number; column?: number } = {},
): Diagnostic {
  const entry: Entry = CATALOGUE[code];
  return {
    code,
    severity: entry.severity,
    where,
    message: entry.message(detail),
    cure: entry.cure,
    ...place,
  };
}

/** A failure that ends the command, with its message and exit code. */
export class RelataError extends Error {
  readonly diagnostic: Diagnostic;
  readonly exitCode: number;

  constructor(diagnostic: Diagnostic, exitCode = 1) {
    super(diagnostic.message);
    this.name = 'RelataError';
    this.diagnostic = diagnostic;
    this.exitCode = exitCode;
  }
}
