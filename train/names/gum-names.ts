import type { NameType } from '../../src/model/index.ts';
import type { GoldDocument, GoldMention } from '../coreference/gum.ts';
import type { NameSentence } from './example.ts';

const TYPES: ReadonlyMap<string, NameType> = new Map([
  ['person', 'person'],
  ['place', 'place'],
  ['organization', 'organization'],
  ['event', 'event'],
  ['object', 'thing'],
  ['abstract', 'thing'],
]);

/** Words that may stand between the capitalised words of a name. */
const LINK =
  /^(?:of|the|and|&|for|in|on|de|la|le|du|des|del|der|von|van|al|el|bin|-|–|’s|'s|'|\/|y|e|da|do|dos|to)$/;

/**
 * Names of a GUM document: GUM marks every mention, named or not, at full length; a name is the run of proper nouns
 * around the head of a mention, with the small words that hold it together.
 */
export function gumNames(document: GoldDocument): NameSentence[] {
  const { tokens, sentences } = document.analysis;
  return sentences.map(({ first, last }) => {
    const names: NameSentence['names'] = [];
    const inside = document.mentions.filter((m) => m.first >= first && m.last <= last);
    inside.sort((a, b) => b.last - b.first - (a.last - a.first));
    for (const mention of inside) {
      const type = TYPES.get(mention.type);
      if (!type) continue;
      const span = nameSpan(document, mention, inside);
      if (!span || names.some((n) => n.first < span[1] - first && span[0] - first < n.last))
        continue;
      names.push({
        first: span[0] - first,
        last: span[1] - first,
        types: [type],
        ...(type === 'thing' && { unsure: true }),
      });
    }
    names.sort((a, b) => a.first - b.first);
    return { words: tokens.slice(first, last).map((t) => t.text), names };
  });
}

function nameSpan(
  { analysis: { tokens, sentences } }: GoldDocument,
  mention: GoldMention,
  all: GoldMention[],
): [number, number] | undefined {
  const starts = sentences.some((s) => s.first === mention.first);
  const proper = (i: number): boolean => {
    const token = tokens[i];
    if (!token) return false;
    if (token.upos === 'PROPN') return true;
    return (
      /^\p{Lu}/u.test(token.text) &&
      ['NOUN', 'ADJ', 'NUM', 'X', 'VERB', 'ADV'].includes(token.upos) &&
      !(starts && i === mention.first)
    );
  };
  if (tokens[mention.head]?.upos !== 'PROPN') return undefined;
  const isPerson = mention.type === 'person';
  let first = mention.head;
  let last = mention.head + 1;
  for (let i = first - 1; i >= mention.first; i--) {
    if (proper(i)) first = i;
    else if (!LINK.test(tokens[i]?.text ?? '') || isPossessive(i)) break;
    else if (isPerson && /^(?:of|and|for|in|on|the|to)$/.test(tokens[i]?.text ?? '')) break;
  }
  for (let i = last; i < mention.last; i++) {
    const text = tokens[i]?.text ?? '';
    if (proper(i) || (tokens[i]?.upos === 'NUM' && i === last)) last = i + 1;
    else if (!LINK.test(text) || isPossessive(i)) break;
    else if (isPerson && /^(?:of|and|for|in|on|the|to|'s|’s)$/.test(text)) break;
    else if (/^(?:and|in|on|to)$/.test(text) && all.some((m) => m !== mention && m.first === i + 1))
      break;
  }
  if (/^(?:person|organization|place)$/.test(mention.type)) {
    while (first < mention.head && isNationality(first)) first++;
  }
  return [first, last];

  function isNationality(i: number): boolean {
    return (
      tokens[i]?.xpos === 'JJ' &&
      /(?:an|ish|ese|i|ic|ench|utch|eek|wiss)$/.test(tokens[i]?.text ?? '')
    );
  }

  function isPossessive(i: number): boolean {
    return tokens[i]?.xpos === 'POS' && i > mention.first;
  }
}
