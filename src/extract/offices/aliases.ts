import type { Candidate } from '../mentions/candidate.ts';
import { isRelation } from '../tree.ts';
import { initials } from '../coreference/names.ts';
import { spanOf, type Finder } from './build.ts';
import { lower } from './titles.ts';

const LONGEST = 8;

/** Other names that the text gives: "(GUP)", "known informally as the Friday Group", "nicknamed X". */
export function findAliases(finder: Finder): void {
  for (const candidate of finder.candidates.list) {
    if (candidate.kind === 'pronoun') continue;
    aliasInParentheses(finder, candidate);
  }
  const { tokens } = finder.context.analysis;
  tokens.forEach((token, position) => {
    if (token.xpos === 'VBN' && finder.lexicon.offices.naming.has(token.lemma.toLowerCase()))
      aliasAfter(finder, position);
  });
}

function addAlias(finder: Finder, of: Candidate, first: number, last: number): void {
  const { tokens } = finder.context.analysis;
  let start = first;
  while (
    start < last &&
    (/^["“”‘’'«»]$/.test(tokens[start]!.text) || tokens[start]!.upos === 'DET')
  )
    start += 1;
  let end = last;
  while (end > start && tokens[end - 1]!.upos === 'PUNCT') end -= 1;
  if (start >= end || end - start > LONGEST || !/^\p{Lu}/u.test(tokens[start]!.text)) return;
  const span = spanOf(finder.context, start, end);
  finder.aliases.push({
    cluster: of.cluster,
    text: finder.context.document.text.slice(span.start, span.end),
    span,
  });
}

function aliasInParentheses(finder: Finder, candidate: Candidate): void {
  const { tokens } = finder.context.analysis;
  const open = candidate.last;
  if (tokens[open]?.text !== '(' || tokens[open + 2]?.text !== ')' || candidate.type === 'person')
    return;
  if (candidate.type === 'place' || !/^\p{Lu}[\p{Lu}\p{N}&-]{1,7}$/u.test(tokens[open + 1]!.text))
    return;
  if (candidate.kind === 'nominal' && !/^\p{Lu}/u.test(tokens[candidate.head]!.text)) return;
  const short = tokens[open + 1]!.text.toLowerCase();
  if (candidate.type !== 'organization' && !initials(candidate).includes(short)) return;
  addAlias(finder, candidate, open + 1, open + 2);
}

/** The noun that a participle of naming hangs on, and the words after "as". */
function aliasAfter(finder: Finder, participle: number): void {
  const { tree, analysis } = finder.context;
  const { tokens } = analysis;
  const relation = tokens[participle]!.relation;
  const above = tree.head(participle);
  const subject = isRelation(relation, 'acl', 'appos', 'amod')
    ? above
    : tree.dependent(participle, 'nsubj:pass');
  const named =
    subject === undefined || subject < 0 ? undefined : finder.candidates.byHead.get(subject);
  const of = named && named.head < participle ? named : mentionBefore(finder, participle);
  if (of === undefined || of.kind === 'pronoun' || of.head > participle) return;
  const limit = analysis.sentences[of.sentence]!.last;
  let at = participle + 1;
  while (at < limit && tokens[at]!.upos === 'ADV') at += 1;
  const as = lower(tokens[at]) === 'as';
  if (tokens[participle]!.lemma === 'know' && !as) return;
  if (as) at += 1;
  let last = at;
  while (
    last < limit &&
    last - at < LONGEST &&
    !/^[,.;:)]$/.test(tokens[last]!.text) &&
    tokens[last]!.upos !== 'VERB' &&
    tokens[last]!.upos !== 'AUX' &&
    tokens[last]!.upos !== 'CCONJ'
  )
    last += 1;
  addAlias(finder, of, at, last);
}

/** The mention that ends right before a token, or before the comma before it. */
function mentionBefore({ candidates, context }: Finder, token: number): Candidate | undefined {
  const end = lower(context.analysis.tokens[token - 1]) === ',' ? token - 2 : token - 1;
  const name = candidates.titleContext.nameOf(end);
  return name ? candidates.byName.get(name) : candidates.byHead.get(end);
}
