import type { Name } from '../../model/index.ts';
import { isAcronym, isTitleHead, lower, titleAt, type Title, type TitleContext } from './titles.ts';

/** Heads of titles that are of a place rather than of an organization. */
const OF_PLACES = /^(?:mayor|governor|councillor|councilor|alderman|sheriff|bishop|archbishop)$/;
/** Offices before which every capitalized word belongs to the name of a company. */
const OF_COMPANIES =
  /^(?:ceo|cfo|coo|cto|boss|founder|co-founder|cofounder|chief|president|chairman|chairwoman)$/;
/** Words before such an office that are its own. */
const OWN =
  /^(?:chief|executive|vice|deputy|managing|general|co|senior|junior|acting|interim|regional|national|former|new|the|honorary|assistant)$/;

/**
 * The organization or place in a title that the recognizer has not seen: "Novotel vice president Anna Berg" holds a
 * capitalized word that is no common noun, so it names what she is vice president of; so does a single name right
 * before the title, whatever it was taken for.
 */
export function bodyOf(context: TitleContext, title: Title): Name | undefined {
  const { tokens } = context;
  if (title.of.length > 0) return undefined;
  const mistaken = context.nameOf(title.first - 1);
  if (mistaken?.type === 'person' && mistaken.last - mistaken.first === 1)
    return { ...mistaken, type: typeFor(lower(tokens[title.head])) };
  const head = lower(tokens[title.head]);
  let last = title.head;
  while (last > title.first && isOwn(context, last - 1, head)) last -= 1;
  let first = last;
  while (first > title.first && isNamed(context, first - 1)) first -= 1;
  const strange = tokens.slice(first, last).some((_, index) => isStrange(context, first + index));
  // "Work and Pensions Secretary": fields of an office.
  if (first === last || !strange || lower(tokens[first - 1]) === 'and') return undefined;
  const [start, end] = [tokens[first]!, tokens[last - 1]!];
  return {
    start: start.start,
    end: end.end,
    first,
    last,
    type: typeFor(head),
    confidence: 0.5,
  };
}

function typeFor(head: string): 'place' | 'organization' {
  return OF_PLACES.test(head) ? 'place' : 'organization';
}

function isOwn(context: TitleContext, position: number, head: string): boolean {
  const word = lower(context.tokens[position]);
  // "Secretary-General"
  if (/^[-–]$/.test(word)) return true;
  if (OF_COMPANIES.test(head)) return OWN.test(word);
  return context.offices.modifiers.has(word) || context.offices.heads.has(word);
}

function isNamed(context: TitleContext, position: number): boolean {
  const token = context.tokens[position]!;
  return (
    ((token.upos === 'PROPN' && /^\p{Lu}/u.test(token.text)) ||
      isAcronym(context.tokens, position)) &&
    context.nameOf(position) === undefined
  );
}

/** Nothing that could be a common word with a capital. */
function isStrange({ tokens, offices, mentionWords }: TitleContext, position: number): boolean {
  const word = lower(tokens[position]);
  if (isAcronym(tokens, position)) return true;
  if (word.length < 3 || offices.modifiers.has(word) || offices.heads.has(word)) return false;
  const known = mentionWords.isNoun(word) || mentionWords.isNoun(word.replace(/s$/, ''));
  return !known && !offices.former.has(word) && !offices.current.has(word);
}

/** The title that "and" joins to another one, on its left: "party founder and president". */
export function joinedTitle(context: TitleContext, title: Title, limit: number): Title | undefined {
  const { tokens, offices } = context;
  const and = title.first - 1;
  const head = and - 1;
  if (head < limit || !/^(?:and|&)$/.test(lower(tokens[and]))) return undefined;
  if (!offices.heads.has(lower(tokens[head])) || !isTitleHead(context, head)) return undefined;
  return titleAt(context, head, and, limit);
}
