/** Whether two different words are one but for a letter that is left out, put in, changed, or for two that are turned. */
export function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  const [rest, other] = [short.slice(from), long.slice(from)];
  if (rest.length < other.length) return rest === other.slice(1);
  const isTurned = rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2);
  return rest.slice(1) === other.slice(1) || isTurned;
}
