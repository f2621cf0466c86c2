import { foldText } from '../../src/base/text.ts';
import type { Resources } from '../../src/model/index.ts';
import { list, readTable } from '../../src/resolve/table.ts';

/** Whether one country has both words as names, as far as the lists of names know. */
export function readCountries(resources: Resources): { share(a: string, b: string): boolean } {
  const known = new Map<string, Set<string>>();
  for (const file of ['forenames.tsv', 'surnames.tsv'])
    for (const row of readTable(resources.text(file))) {
      const word = foldText(row.get('name')!);
      const of = known.get(word) ?? new Set();
      for (const code of list(row.get('countries'))) if (code !== '?') of.add(code);
      known.set(word, of);
    }
  return {
    share: (a, b) => [...(known.get(a) ?? [])].some((code) => known.get(b)?.has(code) ?? false),
  };
}
