const CHUNK = 65_536;

/** Joins lines, each with its line feed, into pieces of about 64 kB: no file is ever one string. */
export function* inChunks(lines: Iterable<string>): Iterable<string> {
  let chunk: string[] = [];
  let length = 0;
  for (const line of lines) {
    chunk.push(line);
    length += line.length + 1;
    if (length < CHUNK) continue;
    yield `${chunk.join('\n')}\n`;
    chunk = [];
    length = 0;
  }
  if (chunk.length > 0) yield `${chunk.join('\n')}\n`;
}

/** A list of JSON values, one a line, with commas between them. */
export function* jsonItems<T>(
  items: readonly T[],
  write: (item: T) => string,
): Iterable<string> {
  for (const [index, item] of items.entries())
    yield index < items.length - 1 ? `${write(item)},` : write(item);
}
