/** A predicate as an id: `call for` → `call-for`. */
export function hyphenated(predicate: string): string {
  return (
    predicate
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'other'
  );
}
