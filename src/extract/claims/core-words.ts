import { isRelation, type Tree } from '../tree.ts';

const NAMING = ['compound', 'flat', 'nummod', 'goeswith', 'fixed', 'amod'];

/** Head, compounds, numbers, adjectives, owner. */
export function coreWords(tree: Tree, head: number, articles = false): number[] {
  const words = [head];
  const owned: number[] = [];
  for (const child of tree.children(head)) {
    const { relation } = tree.tokens[child]!;
    if (isConverted(tree, child) || isScore(tree, head, child)) continue;
    if (isRelation(relation, ...NAMING)) words.push(...modifier(tree, child));
    else if (isRelation(relation, 'nmod:poss') && tree.tokens[child]!.xpos !== 'WP$') {
      owned.push(...owner(tree, child));
    } else if (isRelation(relation, 'advmod')) words.push(...ofNumber(tree, child));
    else if (isRelation(relation, 'det') && keepsDeterminer(tree, child, articles))
      words.push(...withNot(tree, child));
    else if (relation === 'nmod:desc') words.push(...modifier(tree, child));
    else if (isTimes(tree, head, child)) words.push(...modifier(tree, child));
  }
  words.push(...moneyBefore(tree, head).filter((token) => !words.includes(token)));
  words.push(...rateAfter(tree, head, Math.max(...words)));
  return [...words, ...keepOwner(tree, owned, words.length)];
}

/** "the soul legend Anna Berg", "the firm Norvik Oil": the name that says, without a comma, which one it is. */
export function nameBehind(tree: Tree, head: number, without: readonly number[]): number[] {
  const next = tree.tokens[head + 1];
  if (tree.tokens[head]!.upos !== 'NOUN' || !next || WEEKDAY.test(next.text)) return [];
  if (next.upos !== 'PROPN' && !/^(?:The|A|An)$/.test(next.text)) return [];
  const child = tree.dependents(head, 'appos', 'nmod').find((one) => tree.first(one) === head + 1);
  if (child === undefined || without.includes(child)) return [];
  if (tree.tokens[child]!.upos !== 'PROPN' || tree.dependent(child, 'cc', 'conj') !== undefined)
    return [];
  // "the film The Long Tide": an article of the title.
  if (tree.dependents(child, 'det').some((one) => !/^\p{Lu}/u.test(tree.tokens[one]!.text)))
    return [];
  return modifier(tree, child);
}

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** "passed the Senate 52-48": no part of the name. */
function isScore(tree: Tree, head: number, child: number): boolean {
  if (child < head || tree.tokens[child]!.upos !== 'NUM') return false;
  return (
    /^[-–]$/.test(tree.tokens[child + 1]?.text ?? '') && tree.tokens[child + 2]?.upos === 'NUM'
  );
}

/** "two times the normal level". */
function isTimes(tree: Tree, head: number, child: number): boolean {
  if (child > head || tree.tokens[child]!.lemma !== 'time') return false;
  return (
    isRelation(tree.tokens[child]!.relation, 'obl:unmarked', 'nmod:unmarked') &&
    tree.dependent(child, 'nummod') !== undefined
  );
}

/** "six cents a share", "$80 per barrel": so much for each. */
function rateAfter(tree: Tree, head: number, last: number): number[] {
  const { text, upos } = tree.tokens[head]!;
  const number = tree.dependent(head, 'nummod') !== undefined || upos === 'NUM';
  if (!number || (upos === 'PROPN' && !/\$/.test(text))) return [];
  const [each, unit, next] = [1, 2, 3].map((step) => tree.tokens[last + step]);
  // "$70 million a year earlier"
  if (/^(?:ago|earlier|before|later)$/i.test(next?.text ?? '')) return [];
  if (!/^(?:an?|per)$/i.test(each?.text ?? '') || !EACH.test(unit?.lemma ?? '')) return [];
  return [last + 1, last + 2];
}

const EACH =
  /^(?:share|barrel|ounce|hour|day|night|week|month|year|person|head|capita|gallon|lit(?:er|re)|tonne?|pound|kilo|kilogram|mile|kilometer|kilometre|piece|unit|game|season|household|user|minute|second)$/;

/** "a €100 billion ($108 billion) fund": the sum before the noun, however it hangs, without what is in brackets. */
function moneyBefore(tree: Tree, head: number): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let token = head - 1; token >= tree.first(head) && head - token < 14; token -= 1) {
    const { text, upos } = tree.tokens[token]!;
    if (text === ')') depth += 1;
    else if (text === '(') depth -= 1;
    else if (depth > 0) continue;
    else if (/^[€$£¥₹]$/.test(text)) found.push(token);
    else if (upos === 'NUM') found.push(token);
    else if (upos === 'DET' || upos === 'ADP' || upos === 'VERB' || text === ',') break;
  }
  return found.some((token) => tree.tokens[token]!.upos !== 'NUM') ? found : [];
}

/** "($108 billion)": the sum before it in other money. */
function isConverted(tree: Tree, child: number): boolean {
  return (
    tree.tokens[child - 1]?.text === '(' && /^(?:[A-Z]*[€$£¥₹]|USD)$/.test(tree.tokens[child]!.text)
  );
}

/** "its leadership position" is clear without "its"; "his proposal" is not, and "Russia's" always tells. */
function keepOwner(tree: Tree, owned: readonly number[], words: number): readonly number[] {
  const pronoun = owned.length === 1 && tree.tokens[owned[0]!]!.upos === 'PRON';
  return pronoun && words > 1 ? [] : owned;
}

function keepsDeterminer(tree: Tree, child: number, articles: boolean): boolean {
  const text = tree.tokens[child]!.text.toLowerCase();
  if (/^(?:every|both|half|twice|double)$/.test(text) || isNot(tree, child - 1)) return true;
  return articles && (text === 'the' || text === 'a' || text === 'an');
}

/** "not all members": of all of them the opposite would be said. */
function withNot(tree: Tree, child: number): number[] {
  return isNot(tree, child - 1) ? [child - 1, child] : [child];
}

function isNot(tree: Tree, token: number): boolean {
  const next = tree.tokens[token + 1]?.text ?? '';
  return (
    tree.tokens[token]?.text.toLowerCase() === 'not' && /^(?:all|every|each|many)$/i.test(next)
  );
}

/** An adjective, number or compound with what belongs to it; a long participle phrase is left out. */
function modifier(tree: Tree, child: number): number[] {
  const words: number[] = [];
  const open = [child];
  for (let token = open.pop(); token !== undefined; token = open.pop()) {
    words.push(token);
    for (const below of tree.children(token)) {
      const { relation } = tree.tokens[below]!;
      const adverb = isRelation(
        relation,
        'advmod',
        'nmod:unmarked',
        'obl:unmarked',
        'obl',
        'nmod',
        'case',
      );
      if (isRelation(relation, ...NAMING, 'conj', 'cc', 'det') || adverb) open.push(below);
    }
  }
  return words.length > 6 ? [] : words;
}

function owner(tree: Tree, child: number): number[] {
  const words = coreWordsOfOwner(tree, child);
  return words.length > 6 ? [child, ...tree.dependents(child, 'case')] : words;
}

function coreWordsOfOwner(tree: Tree, child: number): number[] {
  const words = [child, ...tree.dependents(child, 'case')];
  for (const below of tree.children(child)) {
    if (isRelation(tree.tokens[below]!.relation, ...NAMING, 'nmod:desc') || isThis(tree, below))
      words.push(...modifier(tree, below));
    else if (tree.tokens[below]!.relation === 'nmod:poss') {
      words.push(below, ...tree.dependents(below, 'case'));
    } else if (isRelation(tree.tokens[below]!.relation, 'conj') && below > child)
      // "Lind and Berg's hopes"
      words.push(...tree.dependents(below, 'cc'), ...coreWordsOfOwner(tree, below));
  }
  return words;
}

/** "this year's tournament" */
function isThis(tree: Tree, token: number): boolean {
  const { relation, text } = tree.tokens[token]!;
  return relation === 'det' && /^(?:this|that)$/i.test(text);
}

/** "at least", "about", "more than" before a number that is itself the head or its sibling. */
function ofNumber(tree: Tree, child: number): number[] {
  const head = tree.tokens[tree.head(child)];
  const { text } = tree.tokens[child]!;
  // "closed above 8,000": the preposition.
  if (/^(?:above|below)$/i.test(text) && head?.relation.startsWith('obl') === true) return [];
  if (
    /^(?:now|then|still|also|once|currently|already|today|always|thus|therefore|again|probably|perhaps)$/i.test(
      text,
    )
  )
    return [];
  return head?.upos === 'NUM' || /^(?:about|around|least|nearly|almost|approximately)$/i.test(text)
    ? modifier(tree, child)
    : [];
}
