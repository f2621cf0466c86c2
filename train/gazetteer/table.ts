import { readFileSync } from 'node:fs';
import { compareText } from '../../src/base/order.ts';

/** Rows of a hand-written list: fields between `;`, comments and blank lines left out. */
export function readList(file: URL | string): string[][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replaceAll('\\,', '\u0001').split(';'));
}

/** Items between commas; `\,` is a comma of the item. */
export function items(field: string | undefined): string[] {
  return (field ?? '')
    .split(',')
    .map((item) => item.replaceAll('\u0001', ',').trim())
    .filter((item) => item !== '');
}

/** A table with a header of comments and a line of column names; rows in code-unit order without repetitions. */
export function table(comments: string[], columns: string[], rows: (string | number)[][]): string {
  const lines = rows.map((row) => row.join('\t'));
  const sorted = [...new Set(lines)].sort(compareText);
  return [...comments.map((c) => `# ${c}`), columns.join('\t'), ...sorted, ''].join('\n');
}

/** Items joined for one field: no repetitions, nothing of `except`. */
export function joined(list: Iterable<string>, except: string[] = []): string {
  return [...new Set(list)].filter((item) => item !== '' && !except.includes(item)).join('|');
}

/** Upper-case words of the PETRARCH dictionaries, written as a title. */
export function titleCase(text: string): string {
  return text
    .split(/([ -])/)
    .map((word, i) => {
      if (
        i > 0 &&
        /^(?:of|the|and|for|in|on|to|de|la|el|al|du|des|y|e|a|an|at|by|with|against)$/i.test(word)
      ) {
        return word.toLowerCase();
      }
      if (/^(?:US|UN|EU|UK|USA|IBM|NATO|AIDS|HIV|[A-Z.]+\.)$/.test(word)) return word;
      return word.charAt(0) + word.slice(1).toLowerCase();
    })
    .join('');
}
