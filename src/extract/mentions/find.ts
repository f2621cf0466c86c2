import type { Name } from '../../model/index.ts';
import type { Context, Quotation } from '../context.ts';
import { bodyOf, joinedTitle } from '../offices/bodies.ts';
import { titleOf, type Title, type TitleContext } from '../offices/titles.ts';
import type { Candidate } from './candidate.ts';
import type { Finder, Lexicon } from './finder.ts';
import { introducedNames, isTitled } from './introduced.ts';
import { nameCandidate } from './name.ts';
import { trimNames } from './names.ts';
import { isLatter, nominalCandidate } from './nominal.ts';
import { pronounCandidate } from './pronoun.ts';

export type { Lexicon } from './finder.ts';

/** The candidates of a document in the order of the text, and what finding them brought to light. */
export interface Candidates {
  list: Candidate[];
  titles: Map<Name, Title>;
  titleContext: TitleContext;
  /** Candidate headed by a token (the title too, where the parser hangs the name on it). */
  byHead: Map<number, Candidate>;
  byName: Map<Name, Candidate>;
}

/**
 * Names, noun phrases and pronouns of a document, with number, gender, definiteness and what else coreference
 * asks for. Phrases in `times` (token ranges of time expressions) are no mentions.
 */
export function findCandidates(
  context: Context,
  lexicon: Lexicon,
  quotations: readonly Quotation[],
  times: readonly { first: number; last: number }[],
): Candidates {
  const finder = prepare(context, lexicon, times);
  const list: Candidate[] = [];
  for (const name of new Set(finder.nameAt)) if (name) list.push(nameCandidate(finder, name));
  context.analysis.tokens.forEach((token, position) => {
    if (finder.skip[position] || finder.nameAt[position] || finder.inTitle[position]) return;
    const pronoun = pronounCandidate(finder, position);
    if (pronoun) list.push(pronoun);
    else if (token.upos === 'NOUN' || token.upos === 'PROPN' || isLatter(finder, position)) {
      const nominal = nominalCandidate(finder, position);
      if (nominal) list.push(nominal);
    }
  });
  list.sort((a, b) => a.first - b.first || b.last - a.last || a.head - b.head);
  const byHead = new Map<number, Candidate>();
  const byName = new Map<Name, Candidate>();
  list.forEach((candidate, index) => {
    candidate.index = index;
    candidate.cluster = index;
    byHead.set(candidate.head, candidate);
    if (candidate.name) byName.set(candidate.name, candidate);
    if (candidate.governor !== candidate.head) byHead.set(candidate.governor, candidate);
  });
  markQuotations(list, quotations);
  return { list, titles: finder.titles, titleContext: finder.titleContext, byHead, byName };
}

function prepare(
  context: Context,
  lexicon: Lexicon,
  times: readonly { first: number; last: number }[],
): Finder {
  const { analysis } = context;
  const { tokens } = analysis;
  const nameAt: (Name | undefined)[] = Array.from({ length: tokens.length });
  const trimmed = trimNames(context, lexicon.words, lexicon.offices);
  const names = introducedNames(context, lexicon, trimmed);
  for (const name of names) nameAt.fill(name, name.first, name.last);
  const skip = new Uint8Array(tokens.length);
  for (const { first, last } of times) skip.fill(1, first, last);
  const titleContext: TitleContext = {
    tokens,
    nameOf: (token) => nameAt[token],
    mentionWords: lexicon.words,
    offices: lexicon.offices,
  };
  const titles = new Map<Name, Title>();
  const inTitle = new Uint8Array(tokens.length);
  for (const name of names) {
    if (isTitled(context, lexicon, name)) inTitle[name.first - 1] = 1;
    if (name.type !== 'person') continue;
    const limit = analysis.sentences[context.tree.sentence(name.first)]!.first;
    const title = titleOf(titleContext, name, limit);
    for (let i = name.first - 1; i >= limit && isHonorific(lexicon, tokens[i]!.text); i -= 1)
      inTitle[i] = 1;
    if (title === undefined) continue;
    const joined = joinedTitle(titleContext, title, limit);
    if (joined) title.joined = joined;
    for (const one of joined ? [title, joined] : [title]) {
      const body = bodyOf(titleContext, one);
      if (!body) continue;
      one.of.push(body);
      one.first = Math.min(one.first, body.first);
      one.titleFirst = Math.max(one.titleFirst, body.last);
      nameAt.fill(body, body.first, body.last);
    }
    titles.set(name, title);
    inTitle.fill(1, title.first, name.first);
  }
  return { context, lexicon, titleContext, titles, nameAt, inTitle, skip };
}

function isHonorific({ words }: Lexicon, text: string): boolean {
  return words.honorifics.has(text.toLowerCase()) && /^\p{Lu}/u.test(text);
}

/** Both lists are sorted: one pass. */
function markQuotations(list: readonly Candidate[], quotations: readonly Quotation[]): void {
  let at = 0;
  for (const candidate of list) {
    while (at < quotations.length && quotations[at]!.last <= candidate.head) at += 1;
    const quotation = quotations[at];
    if (quotation && candidate.head >= quotation.first) candidate.quotation = at;
  }
}
