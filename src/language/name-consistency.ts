import type { NameEvidence, NameType } from '../model/index.ts';
import { HEADLINE, PLAIN, SEEN_LOWER, type NameSentenceView } from './name-document.ts';
import { bestType, isSurname, LONGEST_NAME, longestPhrases } from './name-evidence.ts';
import type { FoundName } from './name-repairs.ts';

const SURE = 0.75;
/** So much surer the other occurrences must be to overrule one. */
const OVERRULE = 1.5;
/** Sum of confidences from which on a phrase is added where it was missed. */
const ADD = 0.9;
const ADDED = 0.55;
/** No more than this counts what other documents say. */
const MOST_OF_CORPUS = 3;
/** From this sum on a phrase of several words that only other documents know is added; a single word from the second on. */
const KNOWN_PHRASE = 1.5;
const KNOWN_WORD = 2.5;
/** Share of its occurrences in other documents that must be of one type. */
const ONE_TYPE = 0.8;

/**
 * Makes the names of a document agree: a phrase that is a name in one place is one in others, of the type that most
 * of its occurrences speak for; the last word of a person's whole name is that person's name; a headline's names are
 * cut to what the text knows.
 */
export function agree(
  views: readonly NameSentenceView[],
  sentences: readonly (readonly FoundName[])[],
  corpus?: NameEvidence,
): FoundName[][] {
  const seen = gather(views, sentences);
  if (corpus) addCorpus(seen, views, corpus);
  return views.map((view, s) => {
    const names = view.style === HEADLINE ? cutToKnown(view, sentences[s]!, seen) : sentences[s]!;
    const agreed = names.map((name) => overrule(view, name, seen));
    return addKnown(view, agreed, seen);
  });
}

interface Seen {
  phrases: Map<string, Map<NameType, number>>;
  /** Number of words of the longest phrase by its first word. */
  longest: Map<string, number>;
  /** Phrases that only other documents know. */
  borrowed: Set<string>;
}

function phrase(view: NameSentenceView, first: number, last: number): string {
  return view.words.slice(first, last).join(' ');
}

function note(seen: Seen, key: string, type: NameType, weight: number): void {
  const words = key.split(' ');
  if (words.length > LONGEST_NAME) return;
  let types = seen.phrases.get(key);
  if (!types) seen.phrases.set(key, (types = new Map<NameType, number>()));
  types.set(type, (types.get(type) ?? 0) + weight);
  const first = words[0]!;
  if ((seen.longest.get(first) ?? 0) < words.length) seen.longest.set(first, words.length);
}

function gather(
  views: readonly NameSentenceView[],
  sentences: readonly (readonly FoundName[])[],
): Seen {
  const seen: Seen = { phrases: new Map(), longest: new Map(), borrowed: new Set() };
  const surnames = new Set<string>();
  views.forEach((view, s) => {
    if (view.style !== PLAIN) return;
    for (const { first, last, type, confidence } of sentences[s]!) {
      note(seen, phrase(view, first, last), type, confidence);
      const word = view.words[last - 1]!;
      if (type !== 'person' || last - first < 2 || confidence < SURE || !isSurname(word)) continue;
      surnames.add(word);
    }
  });
  for (const word of surnames) note(seen, word, 'person', ADD);
  return seen;
}

function addCorpus(seen: Seen, views: readonly NameSentenceView[], corpus: NameEvidence): void {
  const own = [...seen.phrases.keys()];
  for (const key of own) {
    for (const [type, weight] of corpus.get(key) ?? [])
      note(seen, key, type, Math.min(MOST_OF_CORPUS, weight));
  }
  const longest = longestPhrases(corpus);
  for (const view of views) {
    view.words.forEach((word, i) => {
      const most = Math.min(longest.get(word) ?? 0, view.words.length - i);
      for (let count = 1; count <= most; count++)
        addFromCorpus(seen, phrase(view, i, i + count), count, corpus);
    });
  }
}

/** Notes a phrase that the document did not find, when other documents are of one mind about it. */
function addFromCorpus(seen: Seen, key: string, count: number, corpus: NameEvidence): void {
  const types = corpus.get(key);
  if (!types || seen.phrases.has(key)) return;
  const [type, weight] = bestType(types);
  const all = [...types.values()].reduce((sum, w) => sum + w, 0);
  if (weight < (count > 1 ? KNOWN_PHRASE : KNOWN_WORD) || weight < ONE_TYPE * all) return;
  note(seen, key, type, Math.min(MOST_OF_CORPUS, weight));
  seen.borrowed.add(key);
}

function overrule(view: NameSentenceView, name: FoundName, seen: Seen): FoundName {
  if (name.confidence >= SURE) return name;
  const types = seen.phrases.get(phrase(view, name.first, name.last));
  if (!types) return name;
  const [type, weight] = bestType(types);
  if (type === name.type || weight < OVERRULE * (types.get(name.type) ?? name.confidence))
    return name;
  return { ...name, type };
}

/** The longest phrase known for sure that begins at token `i` and ends by `limit`. */
function knownAt(
  view: NameSentenceView,
  i: number,
  limit: number,
  seen: Seen,
): FoundName | undefined {
  const longest = Math.min(seen.longest.get(view.words[i]!) ?? 0, limit - i);
  for (let count = longest; count > 0; count--) {
    const types = seen.phrases.get(phrase(view, i, i + count));
    if (!types) continue;
    const [type, weight] = bestType(types);
    const long = count > 1 || view.words[i]!.length > 2;
    if (weight >= ADD && long) return { first: i, last: i + count, type, confidence: ADDED };
  }
  return undefined;
}

function addKnown(view: NameSentenceView, names: readonly FoundName[], seen: Seen): FoundName[] {
  const out = [...names];
  let next = 0;
  for (let i = 0; i < view.words.length; i++) {
    while (next < names.length && names[next]!.last <= i) next++;
    const limit = next < names.length ? names[next]!.first : view.words.length;
    if (i >= limit || !/^\p{Lu}/u.test(view.words[i]!)) continue;
    const found = knownAt(view, i, limit, seen);
    if (!found || isCommonHere(view, i, found) || isPartOfMore(view, i, found, seen)) continue;
    out.push(found);
    i = found.last - 1;
  }
  return out.sort((a, b) => a.first - b.first);
}

/** A single word that the document also writes small is not added. */
function isCommonHere(view: NameSentenceView, i: number, found: FoundName): boolean {
  return found.last === i + 1 && (view.elsewhere[i]! & SEEN_LOWER) !== 0;
}

/** A word that other documents know is not added beside one with a capital: "Air Europe" is not Europe. */
function isPartOfMore(view: NameSentenceView, i: number, found: FoundName, seen: Seen): boolean {
  if (found.last !== i + 1 || !seen.borrowed.has(view.words[i]!)) return false;
  return [view.words[i - 1], view.words[i + 1]].some((word) => /^\p{Lu}/u.test(word ?? ''));
}

/** In a headline every word has a capital: of a span that begins or ends with a name of the text only that is kept. */
function cutToKnown(view: NameSentenceView, names: readonly FoundName[], seen: Seen): FoundName[] {
  return names.flatMap((name) => {
    if (name.last - name.first < 2 || seen.phrases.has(phrase(view, name.first, name.last)))
      return [name];
    const parts: FoundName[] = [];
    for (let i = name.first; i < name.last; i++) {
      const found = knownAt(view, i, name.last, seen);
      if (!found) continue;
      parts.push({ ...found, confidence: name.confidence });
      i = found.last - 1;
    }
    return parts.length > 0 && restIsCommon(view, name, parts) ? parts : [name];
  });
}

/** Whether the text writes small whatever of a headline's span is no known name. */
function restIsCommon(
  view: NameSentenceView,
  name: FoundName,
  parts: readonly FoundName[],
): boolean {
  for (let i = name.first; i < name.last; i++) {
    if (parts.some(({ first, last }) => i >= first && i < last)) continue;
    if ((view.elsewhere[i]! & SEEN_LOWER) === 0) return false;
  }
  return true;
}
