import type { Token } from '../../model/index.ts';
import type { Candidate } from '../mentions/candidate.ts';
import { nameAt, type Finder } from './build.ts';
import { lower, type Title } from './titles.ts';

const ACCREDITED =
  /^(?:ambassador|envoy|representative|adviser|advisor|consul|delegate|aide|assistant)$/;

const POSTED = /^(?:ambassador|envoy|consul|representative)$/;

/** What follows a title: what it is of, whom it is accredited to, and the fields that belong to it. */
export interface Right {
  of?: Candidate;
  to?: Candidate;
  titleLast: number;
  last: number;
  /** Lemmas of the fields after "of" that belong to the title. */
  fields: string[];
}

/** Heads of titles that take a field after "of", never an organization. */
const FIELD_HEADS = /^(?:minister|secretary|undersecretary)$/;

/** "of the Weather Center", "of Foreign Affairs of Peru", "ambassador to Washington". */
export function readRight(finder: Finder, title: Title): Right {
  const { context, candidates } = finder;
  const { tokens } = context.analysis;
  const general = lower(tokens[title.head + 1]) === 'general' ? 1 : 0;
  const right: Right = { titleLast: title.head + 1 + general, last: title.last, fields: [] };
  const field = general === 0 && FIELD_HEADS.test(lower(tokens[title.head]));
  let at = title.head;
  for (let step = 0; step < 4; step += 1) {
    const next =
      phraseAfter(finder, at) ??
      (step > 0 ? phraseAt(finder, right.titleLast) : joinedPhrase(finder, title, at));
    if (next === undefined) break;
    const { token, preposition } = next;
    const name = nameAt(finder, token);
    // "Secretary of State Anna Berg": the parser hangs the name on the title.
    if (name?.type === 'person') break;
    const other = name ?? candidates.byHead.get(token);
    if (preposition === 'to') {
      if (other && ACCREDITED.test(lower(tokens[title.head]))) {
        right.to = other;
        right.last = Math.max(right.last, other.last);
      }
      break;
    }
    const speaks = /^spokes/.test(lower(tokens[title.head]));
    if (!/^(?:of|for|at|in|with)$/.test(preposition) && !(speaks && preposition === 'from')) break;
    // "Norland's ambassador in Lima", "the UN's envoy for Peru"
    if (/^(?:in|for)$/.test(preposition) && name?.type === 'place') {
      if (POSTED.test(lower(tokens[title.head]))) {
        right.to = name;
        right.last = Math.max(right.last, name.last);
        break;
      }
    }
    if (name && (!field || name.country !== undefined)) {
      right.of = name;
      right.last = Math.max(right.last, name.last);
      break;
    }
    if (
      other?.kind === 'nominal' &&
      (other.type === 'organization' || other.type === 'place') &&
      !field &&
      !isField(finder, other)
    ) {
      // "professor in the department of oncology": which department is part of it.
      if (other.type === 'organization' && takeInner(finder, right, token)) break;
      if (other.type === 'organization' && takeWhole(finder, title, right, token)) break;
      right.of = other;
      right.last = Math.max(right.last, other.last);
      break;
    }
    // "best actress for her role": why, not of what.
    if (
      finder.context.tree.dependents(token, 'nmod:poss').some((one) => tokens[one]!.xpos === 'PRP$')
    )
      break;
    if (preposition !== 'of' && preposition !== 'for') {
      if (isCapital(finder, token)) takeWhole(finder, title, right, token);
      break;
    }
    const fieldLast = name ? name.head : lastField(finder, token);
    right.titleLast = name ? name.last : fieldLast + 1;
    right.last = Math.max(right.last, right.titleLast);
    right.fields.push(tokens[token]!.lemma.toLowerCase());
    const inner = innerName(finder, token);
    if (inner) {
      right.of = inner;
      right.titleLast = title.head + 1 + general;
      break;
    }
    at = fieldLast;
  }
  return right;
}

/** "head of the press service of the Ministry": of the ministry, in its press service. */
function takeInner(finder: Finder, right: Right, token: number): boolean {
  const { tree } = finder.context;
  const name = tree
    .dependents(token, 'nmod')
    .filter((child) => child > token && /^(?:of|for)$/.test(lower(caseOf(finder, child))))
    .map((child) => nameAt(finder, child))
    .find((one) => one?.type === 'organization');
  if (!name || name.first - token > 5) return false;
  right.titleLast = token + 1;
  right.of = name;
  right.last = Math.max(right.last, name.last);
  right.fields.push(tree.tokens[token]!.lemma.toLowerCase());
  return true;
}

function caseOf({ context }: Finder, child: number): Token | undefined {
  return context.analysis.tokens[context.tree.dependent(child, 'case') ?? -1];
}

function isCapital({ context }: Finder, token: number): boolean {
  return /^\p{Lu}/u.test(context.analysis.tokens[token]!.text);
}

/** Longest title with what it is at or of, in words. */
const LONGEST = 11;

/** What nobody knows as a name, or what says itself of which it is, stays in the words of the title. */
function takeWhole(finder: Finder, title: Title, right: Right, token: number): boolean {
  const { tree } = finder.context;
  const named = isCapital(finder, token);
  const further = tree
    .dependents(token, 'nmod')
    .flatMap((child) => tree.dependents(child, 'case'))
    .some((word) => word > token && /^(?:of|for)$/.test(lower(tree.tokens[word])));
  const joined = tree.dependents(token, 'conj').find((child) => child > token);
  let last = token + 1;
  const end = joined === undefined ? tree.last(token) : tree.first(joined);
  while (
    last < end &&
    !/^(?:PUNCT|VERB|AUX|PRON|SCONJ|CCONJ)$/.test(tree.tokens[last]!.upos) &&
    nameAt(finder, last)?.type !== 'person'
  )
    last += 1;
  if (!(named || further) || last - title.titleFirst > LONGEST) return false;
  right.titleLast = last;
  right.last = Math.max(right.last, last);
  right.fields.push(tree.tokens[token]!.lemma.toLowerCase());
  return true;
}

/** "of information and telecommunications engineering": the last of coordinated fields without names. */
function lastField({ context }: Finder, token: number): number {
  const { tree } = context;
  const { upos } = tree.tokens[token]!;
  const rest = tree
    .dependents(token, 'conj')
    .filter((child) => child > token && tree.tokens[child]!.upos === upos);
  const last = rest.at(-1);
  if (last === undefined || last - token > 6) return token;
  const between = tree.tokens.slice(token + 1, last);
  // "author of the novel and the father of two": something else that somebody is.
  if (between.some(({ text }) => /^(?:an?|the)$/i.test(text))) return token;
  return between.some((word) => word.upos === 'CCONJ') ? last : token;
}

/** "president and CEO of Norvik": of what the second office is, the first one is too. */
function joinedPhrase(
  finder: Finder,
  { of }: Title,
  at: number,
): { token: number; preposition: string } | undefined {
  // "Norland adviser and envoy in Oslo": an adviser of Norland.
  if (of.length > 0) return undefined;
  const other = finder.context.tree.dependents(at, 'conj').find((child) => child > at);
  return other === undefined || other - at > 5 ? undefined : phraseAfter(finder, other);
}

/** The phrase whose preposition is a given token: what follows a title though the parser hangs it elsewhere. */
function phraseAt(
  { context }: Finder,
  marker: number,
): { token: number; preposition: string } | undefined {
  const { tree } = context;
  const word = tree.tokens[marker];
  if (word?.relation !== 'case' || !/^(?:of|at|for|in|with)$/i.test(word.text)) return undefined;
  const token = tree.head(marker);
  return token > marker && token - marker < 8 ? { token, preposition: lower(word) } : undefined;
}

/** A capitalized field of an office that a list of nouns takes for an organization ("Minister of Defence"). */
function isField({ context }: Finder, { head, first }: Candidate): boolean {
  const { tokens } = context.analysis;
  // "chief of staff", "head of state"
  if (first === head && /^(?:staff|state|mission|government)$/.test(tokens[head]!.text))
    return true;
  return /^\p{Lu}/u.test(tokens[head]!.text) && first === head;
}

/** The prepositional phrase right after a noun (or after its field), and its preposition. */
function phraseAfter(
  finder: Finder,
  at: number,
): { token: number; preposition: string } | undefined {
  const { context } = finder;
  const { tokens } = context.analysis;
  const sentence = context.analysis.sentences[context.tree.sentence(at)]!;
  for (const child of context.tree.dependents(at, 'nmod', 'obl')) {
    if (child < at) continue;
    const marker = context.tree.dependent(child, 'case');
    if (marker !== undefined && marker > at && marker - at <= 2)
      return { token: child, preposition: lower(tokens[marker]) };
  }
  // The parser may hang the phrase elsewhere: take the noun phrase that follows the preposition at once.
  const marker = at + 1;
  if (marker >= sentence.last || !/^(?:of|to|for)$/.test(lower(tokens[marker]))) return undefined;
  const other = firstAfter(finder.candidates.list, marker);
  const gap = other && other.first - marker;
  return other && gap! <= 2 && other.sentence === context.tree.sentence(at)
    ? { token: other.head, preposition: lower(tokens[marker]) }
    : undefined;
}

/** The first mention that begins after a token: the list is sorted. */
function firstAfter(list: readonly Candidate[], token: number): Candidate | undefined {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.first > token) high = middle;
    else low = middle + 1;
  }
  return list[low];
}

/** A demonym or owner inside the phrase of a field: "head of the Peruvian diplomacy". */
function innerName(finder: Finder, token: number): Candidate | undefined {
  // "chief of the Norlandic Interests Section": the section's, not the country's.
  if (isCapital(finder, token)) return undefined;
  for (const child of finder.context.tree.children(token)) {
    if (child > token) break;
    const name = nameAt(finder, child);
    if (name?.country !== undefined) return name;
  }
  return undefined;
}
