import { foldText } from '../../base/text.ts';
import { lower } from '../offices/titles.ts';
import { isRelation } from '../tree.ts';
import type { Candidate, Definiteness } from './candidate.ts';
import { common, isContent, isPlural, type Finder } from './finder.ts';

/** Relations under which a noun is a part of another phrase, not a phrase of its own. */
const INNER = [
  'compound',
  'flat',
  'fixed',
  'goeswith',
  'amod',
  'nummod',
  'advmod',
  'punct',
  'case',
];
/** What may stand in a short phrase before its head. */
const BEFORE = ['det', 'amod', 'nummod', 'compound', 'nmod', 'flat'];

/** "The latter": an adjective that is the head of its phrase. */
export function isLatter({ context }: Finder, position: number): boolean {
  const { tokens } = context.analysis;
  const head = isRelation(
    tokens[position]!.relation,
    'nsubj',
    'obj',
    'obl',
    'nmod',
    'root',
    'conj',
  );
  return lower(tokens[position]) === 'latter' && lower(tokens[position - 1]) === 'the' && head;
}

export function nominalCandidate(finder: Finder, position: number): Candidate | undefined {
  const { context, lexicon } = finder;
  const { tokens } = context.analysis;
  const { tree } = context;
  const token = tokens[position]!;
  if (isRelation(token.relation, ...INNER) && !token.relation.startsWith('nmod')) return undefined;
  const lemma = token.lemma.toLowerCase();
  if (!/\p{L}/u.test(lemma)) return undefined;
  const sense = lexicon.words.noun(lemma);
  if (sense === 'time' || sense === 'none') return undefined;
  const { first, words, country, count } = premodifiers(finder, position);
  const after: string[] = [];
  for (let i = position + 1; i < tree.last(position); i += 1)
    if (isContent(tokens[i]!.upos)) after.push(foldText(tokens[i]!.text));
  const of = country ?? ofCountry(finder, position);
  return {
    ...common(finder, first, position + 1, position),
    fullLast: fullEnd(finder, position),
    kind: 'nominal',
    type: sense.type,
    ...(sense.subtype !== undefined ? { subtype: sense.subtype } : {}),
    ...(sense.gender ? { gender: sense.gender } : {}),
    governor: position,
    lemma,
    words,
    after,
    plural: isPlural(finder, position),
    described: isDescribed(finder, first, position),
    definiteness: definiteness(finder, position),
    ...(of !== undefined ? { country: of } : {}),
    ...(count !== undefined ? { count } : {}),
    titles: lexicon.offices.heads.has(lemma)
      ? [{ words: [...words, lemma].join('-'), ...(of === undefined ? {} : { country: of }) }]
      : [],
  };
}

function premodifiers(
  finder: Finder,
  head: number,
): { first: number; words: string[]; country?: string; count?: number } {
  const { context, lexicon } = finder;
  const { tokens } = context.analysis;
  let first = head;
  for (const child of [...context.tree.children(head)].reverse()) {
    if (child >= head) continue;
    const inPhrase = isRelation(tokens[child]!.relation, ...BEFORE);
    // What belongs to the clause of a predicate noun ends its phrase.
    if (!inPhrase && tokens[child]!.upos !== 'PUNCT') break;
    if (inPhrase && context.tree.last(child) <= head)
      first = Math.min(first, context.tree.first(child));
  }
  while (first < head && (tokens[first]!.upos === 'PUNCT' || tokens[first]!.upos === 'ADP'))
    first += 1;
  const words: string[] = [];
  let country: string | undefined;
  let count: number | undefined;
  for (let i = first; i < head; i += 1) {
    const name = finder.nameAt[i];
    if (name?.first === i) {
      const text = context.document.text.slice(name.start, name.end);
      country ??= lexicon.geography.country(text);
    }
    if (isContent(tokens[i]!.upos)) words.push(foldText(tokens[i]!.text));
    if (tokens[i]!.relation === 'nummod') count = smallNumber(lower(tokens[i]));
    if (lower(tokens[i]) === 'both') count = 2;
  }
  return {
    first,
    words,
    ...(country !== undefined ? { country } : {}),
    ...(count !== undefined ? { count } : {}),
  };
}

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];

function smallNumber(word: string): number | undefined {
  const at = SMALL.indexOf(word);
  if (at >= 0) return at;
  return /^\d{1,2}$/.test(word) ? Number(word) : undefined;
}

/** "the president of Peru": the country after "of". */
function ofCountry({ context, lexicon, nameAt }: Finder, head: number): string | undefined {
  const { tokens } = context.analysis;
  for (const child of context.tree.dependents(head, 'nmod')) {
    if (child < head || lower(tokens[context.tree.dependent(child, 'case') ?? -1]) !== 'of')
      continue;
    const name = nameAt[child];
    if (name) return lexicon.geography.country(context.document.text.slice(name.start, name.end));
  }
  return undefined;
}

/** Whether words before the head say more than a name or a number does: "the bustling city", not "the Balkan country". */
function isDescribed({ context, lexicon }: Finder, first: number, head: number): boolean {
  return context.analysis.tokens
    .slice(first, head)
    .some(
      ({ text, upos }) =>
        isContent(upos) &&
        upos !== 'NUM' &&
        !/^\p{Lu}/u.test(text) &&
        !lexicon.words.definite.has(text.toLowerCase()),
    );
}

function definiteness({ context, lexicon }: Finder, head: number): Definiteness {
  const { tokens } = context.analysis;
  for (const child of context.tree.children(head)) {
    if (child > head) break;
    const word = lower(tokens[child]);
    if (isRelation(tokens[child]!.relation, 'nmod:poss')) return 'possessive';
    if (!isRelation(tokens[child]!.relation, 'det', 'amod', 'nummod')) continue;
    if (word === 'the' || word === 'both') return 'definite';
    if (lexicon.words.definite.has(word)) return 'demonstrative';
    if (lexicon.words.indefinite.has(word)) return 'indefinite';
  }
  return 'bare';
}

/** Where the phrase ends without its conjuncts and loose punctuation. */
function fullEnd({ context }: Finder, head: number): number {
  const { tokens } = context.analysis;
  let end = head + 1;
  for (const child of context.tree.children(head)) {
    if (child <= head) continue;
    if (isRelation(tokens[child]!.relation, 'cc', 'conj', 'parataxis', 'cop')) break;
    if (tokens[child]!.upos !== 'PUNCT') end = Math.max(end, context.tree.last(child));
  }
  return end;
}
