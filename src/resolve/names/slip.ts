/** Letters that may differ between two spellings of a word, of so many that it has. */
const DIFFERING = 4;
/** Words that begin with so many letters of one are mostly of one root: "elections", "electoral". */
const SAME_BEGINNING = 5;
const LONGEST = 40;

/**
 * Whether two words are written alike: they begin with one letter and differ in a letter of four, at most, or begin
 * alike. What sounds alike to a model of many languages may be two towns of one country.
 */
export function isWrittenAlike(a: string, b: string): boolean {
  if (a === b || isOneSlip(a, b)) return true;
  if (a.slice(0, SAME_BEGINNING) === b.slice(0, SAME_BEGINNING) && b.length >= SAME_BEGINNING)
    return true;
  const longer = Math.max(a.length, b.length);
  if (longer > LONGEST) return false;
  return a[0] === b[0] && distance(a, b) <= Math.max(1, Math.floor(longer / DIFFERING));
}

/** Letters to change, put in or leave out. Words are short. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** The same letters, of which two that stand apart are exchanged: "Narada" and "Nadara". */
export function isExchanged(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = Array.from(a, (letter, index) => (letter === b[index] ? -1 : index)).filter(
    (index) => index >= 0,
  );
  const [i, j, third] = at;
  return (
    i !== undefined && j !== undefined && third === undefined && a[i] === b[j] && a[j] === b[i]
  );
}

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
