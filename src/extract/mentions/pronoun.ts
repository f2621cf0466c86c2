import type { Token } from '../../model/index.ts';
import { lower } from '../offices/titles.ts';
import { isRelation } from '../tree.ts';
import type { Candidate } from './candidate.ts';
import { common, type Finder } from './finder.ts';
import { isImpersonal } from './impersonal.ts';

export function pronounCandidate(finder: Finder, position: number): Candidate | undefined {
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
  if (isImpersonal(finder.context.tree, position)) return undefined;
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
    pronoun: word === 'her' && !owns(token) ? { ...kind, possessive: false } : kind,
    definiteness: 'definite',
    titles: [],
  };
}

/** "saw her" and "her car": one word for two. */
function owns({ xpos, relation }: Token): boolean {
  return xpos === 'PRP$' || isRelation(relation, 'nmod:poss');
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
  // "It became clear that".
  const said = context.tree.dependent(above, 'xcomp');
  if (/^(?:become|remain|seem|appear|make)$/.test(lemma) && said !== undefined) {
    const { upos, lemma: word } = tokens[said]!;
    if (upos === 'ADJ' && lexicon.words.expletiveAdjectives.has(word.toLowerCase())) return true;
  }
  if (lexicon.words.expletiveVerbs.has(lemma)) return clause !== undefined;
  return (
    predicate.upos === 'ADJ' && lexicon.words.expletiveAdjectives.has(lemma) && clause !== undefined
  );
}
