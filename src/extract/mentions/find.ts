import type { EntityType, Name, NameType } from '../../model/index.ts';
import type { Context, Quotation } from '../context.ts';
import { isRelation } from '../tree.ts';
import { lower, titleOf, titleText, type Title, type TitleContext } from '../offices/titles.ts';
import type { OfficeWords } from '../offices/words.ts';
import { foldText } from '../../base/text.ts';
import type { Candidate, Definiteness, TitleFact } from './candidate.ts';
import type { Geography } from './geography.ts';
import { trimNames } from './names.ts';
import type { MentionWords } from './words.ts';

export interface Lexicon {
  words: MentionWords;
  offices: OfficeWords;
  geography: Geography;
}

/** The candidates of a document in the order of the text, and what finding them brought to light. */
export interface Candidates {
  list: Candidate[];
  titles: Map<Name, Title>;
  titleContext: TitleContext;
  /** Candidate headed by a token (the title too, where the parser hangs the name on it). */
  byHead: Map<number, Candidate>;
  byName: Map<Name, Candidate>;
}

const TYPES: Record<NameType, EntityType> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  event: 'event',
  people: 'place',
  thing: 'thing',
};

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

interface Finder {
  context: Context;
  lexicon: Lexicon;
  titleContext: TitleContext;
  titles: Map<Name, Title>;
  nameAt: (Name | undefined)[];
  inTitle: Uint8Array;
  skip: Uint8Array;
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
  const names = trimNames(context, lexicon.words, lexicon.offices);
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
    if (name.type !== 'person') continue;
    const limit = analysis.sentences[context.tree.sentence(name.first)]!.first;
    const title = titleOf(titleContext, name, limit);
    for (let i = name.first - 1; i >= limit && isHonorific(lexicon, tokens[i]!.text); i -= 1)
      inTitle[i] = 1;
    if (title === undefined) continue;
    titles.set(name, title);
    inTitle.fill(1, title.first, name.first);
  }
  return { context, lexicon, titleContext, titles, nameAt, inTitle, skip };
}

function isHonorific({ words }: Lexicon, text: string): boolean {
  return words.honorifics.has(text.toLowerCase()) && /^\p{Lu}/u.test(text);
}

function nameCandidate(finder: Finder, name: Name): Candidate {
  const { context, lexicon } = finder;
  const { tokens } = context.analysis;
  const { tree } = context;
  const head = outerToken(finder, name.first, name.last);
  const title = finder.titles.get(name);
  let governor = head;
  if (title !== undefined) {
    const above = tree.head(head);
    if (above >= title.first && above < name.first)
      governor = outerToken(finder, title.first, name.last);
  }
  const text = context.document.text.slice(name.start, name.end);
  const parts = nameWords(tokens.slice(name.first, name.last).map((token) => token.text));
  const country =
    name.type === 'place' || name.type === 'people' ? lexicon.geography.country(text) : undefined;
  const gender = name.type === 'person' ? nameGender(finder, name, parts) : undefined;
  const subtype =
    country !== undefined
      ? 'country'
      : (name.subtype ?? (name.type === 'place' ? lexicon.geography.kind(text) : undefined));
  return {
    ...common(finder, name.first, name.last, head),
    kind: 'name',
    type: TYPES[name.type],
    ...(subtype !== undefined && subtype !== 'nationality' ? { subtype } : {}),
    governor,
    name,
    lemma: parts.at(-1) ?? foldText(text),
    words: parts,
    after: [],
    ...(name.type === 'people' && tokens[head]!.upos !== 'ADJ' && isPlural(finder, head)
      ? { plural: true, type: 'organization', subtype: 'people' }
      : {}),
    ...(gender ? { gender } : {}),
    definiteness: 'definite',
    ...(country !== undefined ? { country } : {}),
    titles: title === undefined ? [] : [titleFact(finder, title)],
  };
}

function titleFact(finder: Finder, title: Title): TitleFact {
  const { context, lexicon } = finder;
  const words = titleText(context.analysis.tokens, title, context.document.text);
  const country = [...title.of, ...ownerName(finder, title)]
    .map((name) => lexicon.geography.country(context.document.text.slice(name.start, name.end)))
    .findLast((code) => code !== undefined);
  return {
    words: words.toLowerCase().replace(/[\s-]+/gu, '-'),
    ...(country === undefined ? {} : { country }),
  };
}

/** "Ukraine's Minister of Foreign Affairs, X". */
function ownerName({ context, nameAt }: Finder, title: Title): Name[] {
  const before = title.first - 1;
  if (before < 1 || !/^['’]s?$/.test(lower(context.analysis.tokens[before]))) return [];
  const name = nameAt[before - 1];
  return name ? [name] : [];
}

/** Folded words of a name without punctuation and articles. */
export function nameWords(texts: readonly string[]): string[] {
  const folded = texts.map((text) => foldText(text).replace(/[^\p{L}\p{N}&]+/gu, ''));
  return folded.filter((word) => word !== '' && word !== 'the' && word !== 's');
}

function nameGender(
  finder: Finder,
  name: Name,
  parts: readonly string[],
): 'male' | 'female' | undefined {
  const { words, geography } = finder.lexicon;
  const before = lower(finder.context.analysis.tokens[name.first - 1]);
  if (words.maleHonorifics.has(before)) return 'male';
  if (words.femaleHonorifics.has(before)) return 'female';
  const title = finder.titles.get(name);
  if (title !== undefined) {
    const sense = words.noun(lower(finder.context.analysis.tokens[title.head]));
    if (typeof sense === 'object' && (sense.gender === 'male' || sense.gender === 'female'))
      return sense.gender;
  }
  return parts.length > 1 ? geography.forenameGender(parts[0]!) : undefined;
}

function pronounCandidate(finder: Finder, position: number): Candidate | undefined {
  const { tokens } = finder.context.analysis;
  const token = tokens[position]!;
  if (token.upos !== 'PRON' && token.upos !== 'DET') return undefined;
  const word = lower(token);
  const kind = finder.lexicon.words.pronoun(word);
  if (kind === undefined || (token.upos === 'DET' && !kind.possessive)) return undefined;
  if (
    kind.demonstrative &&
    (token.xpos === 'WDT' || token.xpos === 'IN' || token.relation === 'mark')
  )
    return undefined;
  if (kind.demonstrative && relativeThat(finder, position)) return undefined;
  if (word === 'it' && isExpletive(finder, position)) return undefined;
  return {
    ...common(finder, position, position + 1, position),
    kind: 'pronoun',
    type: kind.gender === 'neuter' || kind.demonstrative ? 'thing' : 'person',
    governor: position,
    lemma: word,
    words: [],
    after: [],
    ...(kind.plural ? { plural: true } : kind.person === 2 ? {} : { plural: false }),
    ...(kind.gender ? { gender: kind.gender } : {}),
    pronoun: kind,
    definiteness: 'definite',
    titles: [],
  };
}

function relativeThat({ context }: Finder, position: number): boolean {
  const above = context.tree.head(position);
  return (
    above >= 0 &&
    lower(context.analysis.tokens[position]) === 'that' &&
    isRelation(context.analysis.tokens[above]!.relation, 'acl:relcl') &&
    context.tree.first(above) === position
  );
}

/** "It is clear that", "it seems that": nothing is meant by it. */
function isExpletive({ context, lexicon }: Finder, position: number): boolean {
  const { tokens } = context.analysis;
  const token = tokens[position]!;
  if (isRelation(token.relation, 'expl')) return true;
  const above = context.tree.head(position);
  if (above < 0 || !isRelation(token.relation, 'nsubj')) return false;
  const predicate = tokens[above]!;
  const lemma = predicate.lemma.toLowerCase();
  const clause = context.tree.dependent(above, 'csubj', 'ccomp', 'xcomp', 'advcl');
  if (lexicon.words.expletiveVerbs.has(lemma)) return clause !== undefined;
  return (
    predicate.upos === 'ADJ' && lexicon.words.expletiveAdjectives.has(lemma) && clause !== undefined
  );
}

/** "The latter": an adjective that is the head of its phrase. */
function isLatter({ context }: Finder, position: number): boolean {
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

function nominalCandidate(finder: Finder, position: number): Candidate | undefined {
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

function isContent(upos: string): boolean {
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ' || upos === 'NUM';
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

/** "the president of Finland": the country after "of". */
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

function isPlural(finder: Finder, position: number): boolean {
  const token = finder.context.analysis.tokens[position]!;
  return (
    token.xpos === 'NNS' || token.xpos === 'NNPS' || (token.features ?? '').includes('Number=Plur')
  );
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

/** The token of a range whose head lies outside of it, the last one where there are several. */
function outerToken({ context }: Finder, first: number, last: number): number {
  const { tree } = context;
  let outer = last - 1;
  for (let i = last - 1; i >= first; i -= 1) {
    const above = tree.head(i);
    const relation = context.analysis.tokens[i]!.relation;
    if ((above < first || above >= last) && !isRelation(relation, 'punct', 'case', 'det')) return i;
    if (above < first || above >= last) outer = i;
  }
  return outer;
}

function common(finder: Finder, first: number, last: number, head: number) {
  const { tokens } = finder.context.analysis;
  const start = tokens[first]!.start;
  const { end } = tokens[last - 1]!;
  return {
    index: -1,
    cluster: -1,
    start,
    end,
    text: finder.context.document.text.slice(start, end),
    head,
    sentence: finder.context.tree.sentence(head),
    first,
    last,
    fullFirst: first,
    fullLast: last,
  };
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
