import type { Candidate } from '../mentions/candidate.ts';
import { isRelation } from '../tree.ts';
import { addClaim, nameAt, spanOf, type Finder } from './build.ts';
import { isTitleHead, lower, type Title } from './titles.ts';

/** "Cup champion Berg", "consulting firm Norvik": what the noun right before a name says of it, where it is no office. */
export function findPrenominal(finder: Finder): void {
  for (const candidate of finder.candidates.list) {
    if (candidate.kind !== 'name' || candidate.name === undefined) continue;
    // "F-Secure": a letter is half a name.
    if (candidate.text.length < 2) continue;
    if (candidate.type === 'person' && finder.candidates.titles.has(candidate.name))
      describePerson(finder, candidate);
    else if (candidate.type !== 'place') describeThing(finder, candidate);
  }
}

/** Offices and kin have rules of their own; who is somebody's rival or friend is no description without whose. */
function describePerson(finder: Finder, candidate: Candidate): void {
  const { candidates, context, lexicon } = finder;
  const { offices } = lexicon;
  const title = candidates.titles.get(candidate.name!);
  if (title === undefined || title.joined) return;
  const token = context.analysis.tokens[title.head]!;
  const words = [token.lemma.toLowerCase(), lower(token)];
  const known = [offices.heads, offices.family, offices.relational];
  if (words.some((word) => known.some((set) => set.has(word)) || offices.abbreviations.has(word)))
    return;
  if (token.upos !== 'NOUN' || title.head !== title.last - 1) return;
  if (!isTitleHead(candidates.titleContext, title.head)) return;
  const first = behindVerb(finder, startOf(finder, title), title.head);
  if (first === undefined) return;
  const bare = first === title.head && words.some((word) => offices.anybody.has(word));
  if (!bare) add(finder, candidate, first, title.head);
}

/** "Lund lambasted referee Berg": behind a name, a past form is a verb, whatever the tagger says. */
function behindVerb(
  { context, candidates }: Finder,
  first: number | undefined,
  head: number,
): number | undefined {
  if (first === undefined || first === head) return first;
  const verb = /ed$/.test(context.analysis.tokens[first]!.text);
  const name = candidates.titleContext.nameOf(first - 1);
  return verb && name !== undefined && name.type !== 'place' ? first + 1 : first;
}

/** With whose it is; undefined where that is a pronoun, or a phrase that the title's words do not show. */
function startOf({ context, candidates }: Finder, title: Title): number | undefined {
  const { tokens } = context.analysis;
  const before = title.first - 1;
  if (/^['’]s?$/.test(lower(tokens[before]))) {
    const owner = candidates.titleContext.nameOf(before - 1);
    return owner === undefined || owner.type === 'person' ? undefined : owner.first;
  }
  return tokens[before]?.xpos === 'PRP$' ? undefined : title.first;
}

/** A noun of the same kind as the name, within its phrase, with a word that says more of it. */
function describeThing(finder: Finder, candidate: Candidate): void {
  const { context, lexicon } = finder;
  const { tree, analysis } = context;
  const noun = candidate.first - 1;
  const token = analysis.tokens[noun];
  if (token?.upos !== 'NOUN' || token.xpos !== 'NN' || noun < sentenceStart(finder, candidate))
    return;
  if (nameAt(finder, noun) !== undefined || !isOfPhrase(finder, candidate, noun)) return;
  const lemma = token.lemma.toLowerCase();
  const sense = lexicon.words.noun(lemma);
  const body = typeof sense === 'object' && sense.type === 'organization';
  // "group Al-Nasr": a name of one word that nobody knows may be taken for a person.
  const hangs = tree.head(candidate.head) === noun || tree.head(noun) === candidate.head;
  const fits = candidate.type === 'organization' || candidate.last - candidate.first === 1 || hangs;
  if (!(body && fits) && !lexicon.offices.works.has(lemma)) return;
  if (lexicon.offices.relational.has(lemma)) return;
  let first = noun;
  while (first > sentenceStart(finder, candidate) && saysMore(finder, first - 1, noun)) first -= 1;
  const named = tree.tokens.slice(first, noun).every(({ xpos }) => xpos === 'JJ');
  if (first < noun && !(named && noun - first > 3)) add(finder, candidate, first, noun);
}

function sentenceStart({ context }: Finder, { sentence }: Candidate): number {
  return context.analysis.sentences[sentence]!.first;
}

/** The noun hangs on the name, or the name on the noun, as words of one phrase do. */
function isOfPhrase({ context }: Finder, { head, first, last }: Candidate, noun: number): boolean {
  const { tree } = context;
  const above = tree.head(noun);
  const { relation } = tree.tokens[noun]!;
  if (above >= first && above < last) return isRelation(relation, 'compound', 'nmod', 'flat');
  const named = tree.tokens[head]!.relation;
  // The parser gives both words the one role: "oil giant Norvik said".
  if (tree.head(head) === above) return named === relation && relation !== 'conj';
  return (
    tree.head(head) === noun &&
    isRelation(named, 'appos', 'flat', 'nmod', 'compound') &&
    named !== 'nmod:poss'
  );
}

/** An adjective or noun before the noun that tells which kind it is: not "new", "other", "rival". */
function saysMore({ context, lexicon }: Finder, at: number, noun: number): boolean {
  const { upos, xpos, text } = context.analysis.tokens[at]!;
  if (!/^(?:ADJ|NOUN|PROPN)$/.test(upos) && !(upos === 'PUNCT' && text === '-')) return false;
  if (/^(?:JJR|JJS|NNS|NNPS)$/.test(xpos)) return false;
  const word = text.toLowerCase();
  return !lexicon.offices.relational.has(word) && !lexicon.offices.current.has(word) && at < noun;
}

function add(finder: Finder, subject: Candidate, from: number, head: number): void {
  const { context } = finder;
  const { tokens } = context.analysis;
  // "1500m champion"
  const counted = tokens[from - 1]?.upos === 'NUM' && tokens[from - 1]!.end === tokens[from]!.start;
  const first = counted ? from - 1 : from;
  const span = spanOf(context, first, head + 1);
  const text = context.document.text.slice(span.start, span.end).replace(/\s+/gu, ' ');
  addClaim(finder, {
    subject,
    words: { text, ...span },
    relation: 'be',
    class: 'OTHER',
    label: 'is',
    trigger: spanOf(context, head, head + 1),
    rule: 'title-noun',
    confidence: 0.8,
  });
}
