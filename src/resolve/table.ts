/** Reads a tab-separated file of `models/`: comments begin with `#`, the first other line names the columns. */
export function readTable(text: string): Map<string, string>[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const columns = (lines[0] ?? '').split('\t');
  return lines.slice(1).map((line) => {
    const cells = line.split('\t');
    return new Map(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

/** Cells hold lists separated by `|`. */
export function list(cell: string | undefined): string[] {
  return cell === undefined || cell === '' ? [] : cell.split('|');
}
