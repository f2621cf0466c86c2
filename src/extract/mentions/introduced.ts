import { foldText } from '../../base/text.ts';
import type { Name } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { lower } from '../offices/titles.ts';
import type { Lexicon } from './finder.ts';

/** Longest name, in words, that is taken from its capital letters alone. */
const LONGEST = 5;
const DAY = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z][a-z]{2}\.)$/;
/** A name that a recognizer took for one of these may yet be a company's. */
const MISTAKEN = /^(?:person|thing|place)$/;

/**
 * Names that a noun for a company stands right before: "the chipmaker Orvex", "Carmaker Valdera said". The noun tells what
 * they are, also where no recognizer knew them; at the front of a sentence it is no part of them.
 */
export function introducedNames(
  context: Context,
  lexicon: Lexicon,
  names: readonly Name[],
): Name[] {
  const at = new Map<number, Name>();
  const covered = new Set<number>();
  const told = names.map((name) => introducedName(context, lexicon, name));
  for (const name of told) {
    at.set(name.first, name);
    for (let token = name.first; token < name.last; token += 1) covered.add(token);
  }
  const found: Name[] = [];
  context.analysis.tokens.forEach((_, noun) => {
    if (covered.has(noun) || !introduces(context, lexicon, noun)) return;
    const last = endOfName(context, lexicon, noun + 1, covered);
    if (last > noun + 1) found.push(nameOf(context, noun + 1, last));
  });
  return found.length === 0 ? told : [...told, ...found].sort((a, b) => a.first - b.first);
}

function nameOf({ analysis: { tokens } }: Context, first: number, last: number): Name {
  const [start, end] = [tokens[first]!.start, tokens[last - 1]!.end];
  return { first, last, start, end, type: 'organization', confidence: 0.6 };
}

function introducedName(context: Context, lexicon: Lexicon, name: Name): Name {
  if (!MISTAKEN.test(name.type) || name.subtype === 'country') return name;
  const { tokens } = context.analysis;
  const { first, last } = name;
  if (last - first > 1 && opensSentence(context, first) && introduces(context, lexicon, first)) {
    const inner = { ...name, first: first + 1, start: tokens[first + 1]!.start };
    return isNobody(context, lexicon, inner) ? companyOf(inner) : name;
  }
  if (isRival(context, lexicon, name) || saysItsOwn(context, lexicon, name)) return companyOf(name);
  if (!introduces(context, lexicon, first - 1)) return name;
  return isNobody(context, lexicon, name) ? companyOf(name) : name;
}

function companyOf({ first, last, start, end, confidence }: Name): Name {
  return { first, last, start, end, confidence, type: 'organization' };
}

/** "producer Anna Berg" is somebody; "the company Berg runs" is not called Berg. */
function isNobody({ tree, analysis }: Context, lexicon: Lexicon, name: Name): boolean {
  const { tokens } = analysis;
  const { first, last, type } = name;
  const noun = first - 1;
  const person = lexicon.words.traders.has(lower(tokens[noun]));
  if (person && type === 'person' && last - first > 1) {
    if (lexicon.geography.isForename(foldText(tokens[first]!.text))) return false;
  }
  for (let token = first; token < last; token += 1) {
    const verb = tree.head(token);
    if (verb < last || !tokens[token]!.relation.startsWith('nsubj')) continue;
    if (tree.head(verb) === noun) return false;
  }
  return true;
}

function opensSentence({ tree, analysis }: Context, token: number): boolean {
  return analysis.sentences[tree.sentence(token)]!.first === token;
}

/** "Carmaker Valdera said": the noun alone at the front is a title of the name, and no other party. */
export function isTitled(context: Context, lexicon: Lexicon, { first, type }: Name): boolean {
  const noun = first - 1;
  if (type !== 'organization' || noun < 0 || !opensSentence(context, noun)) return false;
  return introduces(context, lexicon, noun);
}

/** "its Taiwanese rival Hsinlong": what a body has is a body. */
function isRival({ analysis: { tokens } }: Context, { geography }: Lexicon, name: Name): boolean {
  const noun = name.first - 1;
  if (
    name.type !== 'person' ||
    !/^(?:rival|partner|competitor|parent|owner)$/.test(lower(tokens[noun]))
  )
    return false;
  if (geography.isForename(foldText(tokens[name.first]!.text))) return false;
  return [1, 2, 3].some((step) => lower(tokens[noun - step]) === 'its');
}

/** "Norvik said it had sold its mine": nobody says "it" and "its" of himself. */
function saysItsOwn(
  { analysis: { tokens } }: Context,
  { geography }: Lexicon,
  { first, last, type }: Name,
): boolean {
  if (type !== 'person' || !/^(?:said|says|announced)$/.test(lower(tokens[last]))) return false;
  const it = last + (lower(tokens[last + 1]) === 'that' ? 2 : 1);
  if (lower(tokens[it]) !== 'it' || geography.isForename(foldText(tokens[first]!.text)))
    return false;
  return tokens.slice(it + 1, it + 7).some((token) => lower(token) === 'its');
}

/** What people make, produce or publish. */
const WORKS = /^(?:film|movie|tv|television|record|music|theatre|theater|programme|policy|game)$/;

/** A singular noun for a company: in small letters, or at the front of a sentence. */
function introduces(context: Context, { words }: Lexicon, noun: number): boolean {
  const token = context.analysis.tokens[noun];
  if (!token || context.tree.sentence(noun) !== context.tree.sentence(noun + 1)) return false;
  const word = lower(token);
  if (token.text !== word && !opensSentence(context, noun)) return false;
  if (words.companies.has(word)) return true;
  const of = lower(context.analysis.tokens[noun - 1]);
  const work = /^[-‑]$/.test(of) ? lower(context.analysis.tokens[noun - 2]) : of;
  return words.traders.has(word) && !WORKS.test(work);
}

/** The end of the capitalized words from a token on; the token itself where there are none. */
function endOfName(
  { analysis: { tokens }, tree }: Context,
  { offices }: Lexicon,
  first: number,
  covered: ReadonlySet<number>,
): number {
  let last = first;
  while (last < first + LONGEST && tokens[last] && !covered.has(last)) {
    const { text, upos } = tokens[last]!;
    const word = text.toLowerCase();
    if (upos !== 'PROPN' || !/^\p{Lu}/u.test(text) || DAY.test(text)) break;
    if (offices.heads.has(word) || offices.modifiers.has(word) || offices.abbreviations.has(word))
      return first;
    if (tree.sentence(last) !== tree.sentence(first)) break;
    last += 1;
  }
  return last;
}
