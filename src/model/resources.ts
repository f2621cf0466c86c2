/**
 * Reads a file of `models/` by its path there. Passed to every stage that needs words or weights, so that
 * stages never touch files.
 */
export interface Resources {
  text(name: string): string;
  bytes(name: string): Uint8Array;
}
