/** Two names in a query: how they are connected is for the graph to show. */
import { foldText } from '../../src/base/text.ts';
import type { Hit } from './search-index.ts';

type Find = (part: string) => Hit[];
type Pair = [one: Hit, other: Hit];

const BETWEEN = /\s+(?:and|with|to|vs\.?|&|\+|→|–|-)\s+|\s*[,;/]\s*/i;
const MOST_WORDS = 8;
/** Types whose labels are names rather than descriptions. */
const NAMED: ReadonlySet<string | undefined> = new Set(['person', 'organization', 'place']);

/** The way from one to the other in the graph, if the query is of two names. `find`: names for a query, best first. */
export function connectionIn(query: string, find: Find): Hit | undefined {
  const parts = query.split(BETWEEN).filter((part) => part.length > 1);
  const pair = parts.length === 2 ? pairOf(parts[0]!, parts[1]!, find) : runTogether(query, find);
  if (pair === undefined) return undefined;
  const [one, other] = pair;
  const [from, to] = pair.map(({ href }) => href.replace(/\.html$/, ''));
  return {
    text: `How ${one.text} and ${other.text} are connected`,
    href: `graph.html#path=${from!}~${to!}`,
    note: 'The shortest way in the graph',
  };
}

function pairOf(first: string, second: string, find: Find): Pair | undefined {
  const [one, other] = [find(first)[0], find(second)[0]];
  if (one === undefined || other === undefined || one.href === other.href) return undefined;
  return [one, other];
}

/** "Berg Lind": names side by side, spelled as they are, unless all the words are of one. */
function runTogether(query: string, find: Find): Pair | undefined {
  const words = query.split(/\s+/);
  if (words.length < 2 || words.length > MOST_WORDS || find(query).length > 0) return undefined;
  for (let at = 1; at < words.length; at++) {
    const [first, second] = [words.slice(0, at), words.slice(at)];
    const pair = pairOf(first.join(' '), second.join(' '), find);
    if (pair && isSpelledIn(first, pair[0]) && isSpelledIn(second, pair[1])) return pair;
  }
  return undefined;
}

function isSpelledIn(words: readonly string[], { text, note, type }: Hit): boolean {
  const known = foldText(`${text} ${note}`).split(/[^\p{L}\p{N}]+/u);
  return NAMED.has(type) && words.every((word) => known.includes(foldText(word)));
}
