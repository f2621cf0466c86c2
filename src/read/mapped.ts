/** Text that remembers where it stood in the raw file, through cutting, joining and replacing. */

/** From clean position `clean` on, text stands at `raw`, up to the next run. */
export type Run = readonly [clean: number, raw: number];

export interface Mapped {
  readonly text: string;
  /** Sorted by clean position; the first is at 0. Never empty. */
  readonly runs: readonly Run[];
  /** Raw position right after the last character. */
  readonly rawEnd: number;
}

/** Replaces `[start, end)` by `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The stretch of the raw file from `start` to `end` as it stands. */
export function mapRaw(raw: string, start: number, end: number): Mapped {
  return { text: raw.slice(start, end), runs: [[0, start]], rawEnd: end };
}

function runIndex(runs: readonly Run[], position: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]![0] <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Raw position of a clean position; also serves `Document.offsets`. */
export function rawAt(runs: readonly Run[], position: number): number {
  const run = runs[runIndex(runs, position)];
  return run ? run[1] + (position - run[0]) : position;
}

/** Raw end of text that was read up to `at`: never before its beginning or behind `end`. */
export function rawEndOf(runs: readonly Run[], at: number, end: number): number {
  return Math.max(Math.min(at, end), runs[0]?.[1] ?? at);
}

function rawEndAt(mapped: Mapped, position: number): number {
  return position >= mapped.text.length ? mapped.rawEnd : rawAt(mapped.runs, position);
}

/** Raw span of `[start, end)`. */
export function rawSpan(mapped: Mapped, start = 0, end = mapped.text.length): [number, number] {
  const rawStart = rawAt(mapped.runs, start);
  return [rawStart, Math.max(rawStart, rawEndAt(mapped, end))];
}

export function sliceMapped(mapped: Mapped, start: number, end = mapped.text.length): Mapped {
  if (start === 0 && end === mapped.text.length) return mapped;
  const first = runIndex(mapped.runs, start);
  const runs: Run[] = [[0, rawAt(mapped.runs, start)]];
  for (let i = first + 1; i < mapped.runs.length; i++) {
    const [clean, raw] = mapped.runs[i]!;
    if (clean >= end) break;
    runs.push([clean - start, raw]);
  }
  return { text: mapped.text.slice(start, end), runs, rawEnd: rawEndAt(mapped, end) };
}

/** Without white space at the ends. */
export function trimMapped(mapped: Mapped): Mapped {
  const start = mapped.text.length - mapped.text.trimStart().length;
  const end = mapped.text.trimEnd().length;
  return start >= end ? sliceMapped(mapped, 0, 0) : sliceMapped(mapped, start, end);
}

/** Adds a run, unless the text simply goes on. */
function addRun(runs: Run[], clean: number, raw: number): void {
  const last = runs[runs.length - 1];
  if (last && last[0] === clean) runs[runs.length - 1] = [clean, raw];
  else if (!last || raw - clean !== last[1] - last[0]) runs.push([clean, raw]);
}

/** Joins texts with a separator, which stands at the raw end of what is before it. */
export function joinMapped(parts: readonly Mapped[], separator: string): Mapped {
  const runs: Run[] = [];
  const texts: string[] = [];
  let length = 0;
  let rawEnd = parts[0] ? rawAt(parts[0].runs, 0) : 0;
  for (const [index, part] of parts.entries()) {
    if (index > 0 && separator !== '') {
      addRun(runs, length, rawEnd);
      texts.push(separator);
      length += separator.length;
    }
    for (const [clean, raw] of part.runs) addRun(runs, length + clean, raw);
    texts.push(part.text);
    length += part.text.length;
    rawEnd = part.rawEnd;
  }
  if (runs.length === 0) runs.push([0, rawEnd]);
  return { text: texts.join(''), runs, rawEnd };
}

/** Applies edits, which are sorted and do not overlap. */
export function editMapped(mapped: Mapped, edits: readonly Edit[]): Mapped {
  if (edits.length === 0) return mapped;
  const runs: Run[] = [];
  const texts: string[] = [];
  let length = 0;
  let at = 0;
  let next = 0;
  const copyTo = (end: number): void => {
    if (end > at) addRun(runs, length, rawAt(mapped.runs, at));
    while (next < mapped.runs.length && mapped.runs[next]![0] < end) {
      const [clean, raw] = mapped.runs[next++]!;
      if (clean > at) addRun(runs, length + (clean - at), raw);
    }
    texts.push(mapped.text.slice(at, end));
    length += end - at;
  };
  for (const edit of edits) {
    copyTo(edit.start);
    if (edit.text !== '') addRun(runs, length, rawAt(mapped.runs, edit.start));
    texts.push(edit.text);
    length += edit.text.length;
    at = edit.end;
  }
  const last = edits[edits.length - 1]!;
  const endsCut = last.text === '' && last.end === mapped.text.length;
  const rawEnd = endsCut ? rawAt(mapped.runs, last.start) : mapped.rawEnd;
  copyTo(mapped.text.length);
  if (runs.length === 0) runs.push([0, rawAt(mapped.runs, 0)]);
  return { text: texts.join(''), runs, rawEnd };
}
