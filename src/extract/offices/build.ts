import type {
  Argument,
  ClaimClass,
  DocumentAlias,
  DocumentClaim,
  Span,
} from '../../model/index.ts';
import type { Context } from '../context.ts';
import type { Links } from '../coreference/links.ts';
import type { Candidate } from '../mentions/candidate.ts';
import type { Candidates, Lexicon } from '../mentions/find.ts';

/** What the finders of attributes read and write. */
export interface Finder {
  context: Context;
  candidates: Candidates;
  links: Links;
  lexicon: Lexicon;
  claims: DocumentClaim[];
  aliases: DocumentAlias[];
}

export interface Attribute {
  subject: Candidate;
  object?: Candidate;
  /** What is said of the subject, where it is no mention. */
  words?: Argument;
  participants?: { role: string; of: Candidate }[];
  relation: string;
  class: ClaimClass;
  label: string;
  symmetric?: true;
  office?: DocumentClaim['office'];
  trigger: Span;
  rule: string;
  confidence: number;
}

export function argument(candidate: Candidate): Argument {
  const { start, end, text, index } = candidate;
  return { start, end, text, mention: index };
}

/** Adds an attribute as an asserted claim whose quote is the stretch from the first to the last of its words. */
export function addClaim({ context, claims }: Finder, attribute: Attribute): void {
  const { subject, object, participants = [], trigger } = attribute;
  const spans: Span[] = [
    subject,
    trigger,
    ...(object ? [object] : []),
    ...(attribute.words ? [attribute.words] : []),
    ...participants.map(({ of }) => of),
  ];
  const quote = {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
  const sentence = context.analysis.sentences[subject.sentence]!;
  if (quote.start < sentence.start || quote.end > sentence.end) return;
  claims.push({
    subject: argument(subject),
    predicate: attribute.office?.title.toLowerCase() ?? (attribute.words ? 'be' : attribute.label),
    relation: attribute.relation,
    class: attribute.class,
    label: attribute.label,
    symmetric: attribute.symmetric ?? false,
    ...(object ? { object: argument(object) } : {}),
    ...(attribute.words ? { object: attribute.words } : {}),
    participants: participants.map(({ role, of }) => ({ role, argument: argument(of) })),
    amounts: [],
    polarity: 'positive',
    modality: 'asserted',
    attribution: [],
    sentence: subject.sentence,
    quote,
    trigger,
    confidence: attribute.confidence,
    rule: attribute.rule,
    ...(attribute.office ? { office: attribute.office } : {}),
  });
}

/** From the first to the last of a range of tokens. */
export function spanOf({ analysis }: Context, first: number, last: number): Span {
  return { start: analysis.tokens[first]!.start, end: analysis.tokens[last - 1]!.end };
}

/** The name that covers or begins at a token, as a candidate. */
export function nameAt({ candidates }: Finder, token: number): Candidate | undefined {
  const name = candidates.titleContext.nameOf(token);
  return name && candidates.byName.get(name);
}

/** Mentions of the same entity in the same sentence: the list is sorted, so they stand around it. */
export function besides({ candidates: { list }, links }: Finder, mention: Candidate): Candidate[] {
  const found: Candidate[] = [];
  for (const step of [-1, 1])
    for (let i = mention.index + step; list[i]?.sentence === mention.sentence; i += step)
      if (links.same(list[i]!, mention)) found.push(list[i]!);
  return found;
}
