import type { EntityType } from '../../model/index.ts';
import { compareText } from '../../base/order.ts';

/** Letters and digraphs that mark a French or German romanization where an English one stands beside it. */
const FOREIGN = /[ïëäöü]|ou|tch|sch|dj|(?<=g)u(?=[eiy])/giu;
/** An acronym is the label when it is so many times as frequent as the longest name. */
const KNOWN_BY_ACRONYM = 10;

/**
 * The best full name among those seen: complete before short, the English spelling before others, frequent before
 * rare. Labels with counts; never empty.
 */
export function bestLabel(labels: ReadonlyMap<string, number>, type: EntityType): string {
  const isExtended = (text: string, count: number) =>
    type === 'organization' && endsOf(text).some((shorter) => (labels.get(shorter) ?? 0) >= count);
  const ranked = [...labels].map(([text, count]) => ({
    text,
    rank: rank(text, isExtended(text, count) ? 0 : count, type),
  }));
  ranked.sort((a, b) => compareRanks(b.rank, a.rank) || compareText(a.text, b.text));
  return ranked[0]?.text ?? '';
}

/** "U.S. State Department" is the longer name of what is called "State Department" as often. */
function endsOf(text: string): string[] {
  const words = text.split(' ');
  return [1, 2].flatMap((from) => (words.length - from > 1 ? [words.slice(from).join(' ')] : []));
}

function rank(text: string, count: number, type: EntityType): number[] {
  const proper = /\p{Lu}/u.test(text) ? 1 : 0;
  const words = text.split(' ').length;
  if (type === 'person') {
    const full = words < 2 ? 0 : /(?:^|\s)\p{L}\.?(?:\s|$)/u.test(text) ? 1 : 2;
    return [proper, full, count * (words > 2 ? 1.5 : 1) * 0.3 ** foreignness(text), text.length];
  }
  if (type === 'organization') {
    const weight = words > 1 ? KNOWN_BY_ACRONYM : 1;
    return [
      proper,
      /['’]s\s/u.test(text) ? 0 : 1,
      count * weight * Math.min(4, words),
      text.length,
    ];
  }
  const acronym = type === 'thing' && words === 1 && text === text.toUpperCase() ? 0.1 : 1;
  return [proper, count * acronym, text.length];
}

function foreignness(text: string): number {
  return (text.match(FOREIGN) ?? []).length;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
