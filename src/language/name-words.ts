/** `models/names.tsv`, read: lists of words by name; lines of one list are joined. */
export function namesWords(table: string): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const line of table.split('\n')) {
    const [list = '', words = ''] = line.split('\t');
    if (line === '' || line.startsWith('#')) continue;
    lists.set(list, [...(lists.get(list) ?? []), ...words.split(' ')]);
  }
  return lists;
}
