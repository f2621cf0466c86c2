/** Tables that can be sorted by a click on a heading and filtered by typing. */
import { foldText } from '../../src/base/text.ts';
import { element } from './element.ts';
import { FEWEST_ROWS } from './fewest-rows.ts';

export function enhanceTables(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
    const body = table.tBodies[0];
    if (body === undefined) continue;
    for (const [column, heading] of [...(table.tHead?.rows[0]?.cells ?? [])].entries())
      addSorting(body, heading, column);
    if (body.rows.length >= FEWEST_ROWS) addFilter(table, body);
  }
}

function addSorting(
  body: HTMLTableSectionElement,
  heading: HTMLTableCellElement,
  column: number,
): void {
  const button = element('button', { type: 'button', class: 'sort' }, heading.textContent.trim());
  heading.replaceChildren(button);
  button.addEventListener('click', () => {
    const down = heading.getAttribute('aria-sort') === 'ascending';
    for (const other of heading.parentElement!.children) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const rows = [...body.rows].sort((a, b) => compare(valueOf(a, column), valueOf(b, column)));
    body.append(...(down ? rows.reverse() : rows));
  });
}

function valueOf(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column]!;
  return foldText(cell.dataset.value ?? cell.textContent.trim());
}

function compare(a: string, b: string): number {
  const [x, y] = [Number(a.replaceAll(',', '')), Number(b.replaceAll(',', ''))];
  if (a !== '' && b !== '' && !Number.isNaN(x) && !Number.isNaN(y)) return x - y;
  return a < b ? -1 : a > b ? 1 : 0;
}

function addFilter(table: HTMLTableElement, body: HTMLTableSectionElement): void {
  const input = element('input', {
    type: 'search',
    class: 'filter',
    'aria-label': 'Filter this list',
    placeholder: 'Filter',
  });
  const count = element('span', { class: 'soft', role: 'status' });
  input.addEventListener('input', () => {
    const wanted = foldText(input.value.trim());
    let shown = 0;
    for (const row of body.rows) {
      row.hidden = !foldText(row.textContent).includes(wanted);
      if (!row.hidden) shown++;
    }
    count.textContent = wanted === '' ? '' : `${shown} of ${body.rows.length}`;
  });
  // The page keeps a row free, so that nothing moves when this comes.
  const frame = table.closest('.table-frame') ?? table;
  const kept = frame.previousElementSibling;
  if (kept?.matches('.filter-row:empty') === true) kept.append(input, count);
  else frame.before(element('p', { class: 'filter-row' }, input, count));
}
