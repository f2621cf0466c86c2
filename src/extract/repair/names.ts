import type { Name, Token } from '../../model/index.ts';

/** How far behind a name what hangs on it is looked for, in tokens. */
const REACH = 30;

/** "led Democrat Susan Lund": the party is no first name, and who is led is Lund. */
export function readPartisan(tokens: Token[], party: Name, person: Name): void {
  if (party.last !== person.first || person.type !== 'person') return;
  if (party.last - party.first !== 1 || !/^(?:people|organization)$/.test(party.type)) return;
  const [title, first] = [tokens[party.first]!, tokens[person.first]!];
  if (first.head !== party.first || first.relation !== 'flat') return;
  const { head, relation } = title;
  const end = Math.min(tokens.length, person.last + REACH);
  for (let at = Math.max(0, party.first - REACH); at < end; at += 1)
    if (tokens[at]!.head === party.first) tokens[at]!.head = person.first;
  Object.assign(first, { head, relation });
  Object.assign(title, { head: person.first, relation: 'nmod:desc' });
}
