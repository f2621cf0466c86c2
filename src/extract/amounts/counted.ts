/** What a number counts. */
import { isRelation } from '../tree.ts';
import type { Context } from '../context.ts';
import type { Scan } from './scan.ts';

/** The noun that a number counts: its head in the tree, else the noun or participle that follows. */
export function countedBy(
  { context, lower, words }: Scan,
  number: number,
  last: number,
  end: number,
): number | undefined {
  const { tokens } = context.analysis;
  const { tree } = context;
  const above = tree.head(last - 1 > number ? last - 1 : number);
  for (const token of [number, last - 1]) {
    const head = tree.head(token);
    if (
      head > token &&
      head - last < 8 &&
      !hasBreak(lower, last, head) &&
      isRelation(tokens[token]!.relation, 'nummod') &&
      /^(?:NOUN|PROPN|ADJ|SYM)$/.test(tokens[head]!.upos)
    )
      return head;
  }
  if (last < end && words.peopleCounted.has(lower[last]!)) return last;
  const of = tree
    .dependents(number, 'nmod')
    .find((child) => child > number && lower[tree.first(child)] === 'of');
  if (of !== undefined && tokens[of]!.upos === 'NOUN') return of;
  if (last < end && tokens[last]!.upos === 'NOUN') return nounAfter(context, last, end);
  if (last + 1 < end && tokens[last]!.upos === 'ADJ' && tokens[last + 1]!.upos === 'NOUN')
    return nounAfter(context, last + 1, end);
  const close = above > number && above < number + 4 && !hasBreak(lower, last, above);
  return close && tokens[above]!.upos === 'NOUN' ? above : undefined;
}

function hasBreak(lower: readonly string[], first: number, last: number): boolean {
  for (let i = first; i < last; i += 1) if (/^(?:[,;:.()"“”]|and|or)$/.test(lower[i]!)) return true;
  return false;
}

function nounAfter(context: Context, first: number, end: number): number {
  let i = first;
  while (i + 1 < end && context.analysis.tokens[i + 1]!.upos === 'NOUN' && i < first + 3) i += 1;
  return i;
}

/** "aged 32, 41 and 52", "a man, 47,": the number is an age. */
export function isAge({ lower }: Scan, at: number, limit: number): boolean {
  for (let i = at - 1; i >= limit && i >= at - 9; i -= 1) {
    if (lower[i] === 'aged') return true;
    if (!/^(?:,|and|to|or|\d{1,3}|between)$/.test(lower[i]!)) return false;
  }
  return false;
}

/** "injuring 60": what befell those that a bare number counts. */
export function harmedBy({ context, words }: Scan, first: number): string | undefined {
  const verb = context.analysis.tokens[first - 1];
  return verb?.upos === 'VERB' ? words.harmed.get(verb.lemma.toLowerCase()) : undefined;
}

export function headOf({ context: { tree } }: Scan, first: number, last: number): number {
  for (let i = last - 1; i >= first; i -= 1) {
    const above = tree.head(i);
    if (above < first || above >= last) return i;
  }
  return last - 1;
}
