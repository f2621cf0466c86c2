import type { Name, NameEvidence, Resources, Sentence, Span } from '../model/index.ts';
import { readFamilyFirst } from './family-first.ts';
import { agree } from './name-consistency.ts';
import { createNameDecoder } from './name-decoder.ts';
import { viewDocument, type NameSentenceView } from './name-document.ts';
import type { NameKinds } from './name-kinds.ts';
import { loadNameModels, type NameModels } from './name-models.ts';
import { repairNames, type FoundName, type RepairWords } from './name-repairs.ts';
import { widenNames, type SpanWords } from './name-spans.ts';
import { LISTS } from './name-lists.ts';
import { stretchesOf } from './name-stretches.ts';
import type { WordVectors } from './vectors.ts';

/** What is less sure is no name: chosen on the development sets. */
const LEAST = 0.41;

const LONGEST = 1000;

/**
 * Finds names in the tokens of a text; the result is sorted and does not overlap. With `corpus` it depends on what other
 * documents know.
 */
export type NameFinder = (
  text: string,
  tokens: readonly (Span & { text: string })[],
  sentences: readonly Sentence[],
  corpus?: NameEvidence,
) => Name[];

export interface NameOptions {
  /** Word vectors, when they are loaded already. */
  vectors?: WordVectors;
  /** Keeps WebAssembly out; the results are the same, only later. */
  plain?: boolean;
}

export function createNameFinder(resources: Resources, options: NameOptions = {}): NameFinder {
  return findWith(loadNameModels(resources, options));
}

export function findWith(models: NameModels): NameFinder {
  const { knowledge, openers, families, chain, score, rules, kinds, agreement } = models;
  const decode = createNameDecoder(chain, LEAST);
  return (_text, tokens, sentences, corpus) => {
    const filled = sentences.flatMap(pieces);
    const words = filled.map(({ first, last }) =>
      readFamilyFirst(
        tokens.slice(first, last).map((t) => t.text),
        families,
      ),
    );
    const views = viewDocument(words, knowledge);
    const stretches = views.map((view) => stretchesOf(view, openers));
    const scores = score(stretches.flat());
    let at = 0;
    let found = stretches.map((parts) => parts.flatMap((part) => decode(part, scores[at++]!)));
    if (rules)
      found = found.map((names, s) =>
        widenNames(
          repairNames(views[s]!, names, rules),
          spanWords(views[s]!, rules, tokens, filled[s]!.first),
        ),
      );
    if (agreement) found = agree(views, found, corpus);
    return filled.flatMap((sentence, s) =>
      found[s]!.map((name) => toName(name, views[s]!, sentence.first, tokens, kinds)),
    );
  };
}

const [FORENAME, SURNAME] = [LISTS.indexOf('forename'), LISTS.indexOf('surname')];

function spanWords(
  { words, forms }: NameSentenceView,
  { titles }: RepairWords,
  tokens: readonly Span[],
  offset: number,
): SpanWords {
  const listed = (word: number, list: number): boolean => ((forms[word]!.lists >> list) & 1) === 1;
  return {
    words,
    tight: (word) => tokens[offset + word]?.end === tokens[offset + word + 1]?.start,
    isTitle: (word) => titles.has(words[word]!.toLowerCase()),
    isForename: (word) => listed(word, FORENAME),
    isSurname: (word) => listed(word, SURNAME),
  };
}

/** Sentences that are too long for the tables of the decoder are looked at piece by piece; empty ones not at all. */
function pieces({ first, last }: Sentence): { first: number; last: number }[] {
  const parts: { first: number; last: number }[] = [];
  for (let i = first; i < last; i += LONGEST)
    parts.push({ first: i, last: Math.min(last, i + LONGEST) });
  return parts;
}

function toName(
  { first, last, type, confidence }: FoundName,
  view: NameSentenceView,
  offset: number,
  tokens: readonly Span[],
  kinds: NameKinds | undefined,
): Name {
  const subtype = kinds?.(type, view.words.slice(first, last));
  return {
    start: tokens[offset + first]!.start,
    end: tokens[offset + last - 1]!.end,
    first: offset + first,
    last: offset + last,
    type,
    ...(subtype === undefined ? {} : { subtype }),
    confidence,
  };
}
