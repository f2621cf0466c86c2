import { isNominal } from '../clauses/phrases.ts';
import { lemmaOf, verbLemma } from '../clauses/predicates.ts';
import type { Quotation } from '../context.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';

const CLOSING = /^(?:begin|plead|sign|start|smile|sigh|muse|chime in|offer)$/;
/** Words between the closing mark and the cue. */
const REACH = 24;

/**
 * "…," A. B., a general who commands a garrison, posted: where the tree gives the cue no subject, the speaker is the
 * first phrase after the marks; in "…," said A. B., the first after the cue.
 */
export function speakerAfter(
  tree: Tree,
  lexicon: PredicateLexicon,
  quotation: Quotation,
): { speaker: number; cue: number } | undefined {
  const sentence = tree.sentence(quotation.last - 1);
  const end = Math.min(tree.tokens.length, quotation.last + REACH);
  let first: number | undefined;
  let cue: number | undefined;
  for (let token = quotation.last; token < end && tree.sentence(token) === sentence; token += 1) {
    const cueHere =
      cue === undefined && (isCue(tree, lexicon, token) || closes(tree, quotation, token));
    if (cueHere && first !== undefined) return { speaker: first, cue: token };
    if (cueHere) cue = token;
    else if (first === undefined && isNominal(tree, token)) first = phraseHead(tree, token, end);
    if (cue !== undefined && first !== undefined) return { speaker: first, cue };
  }
  return undefined;
}

/** `"…," she began.`: verbs that bring speech only right behind it. */
function closes(tree: Tree, { last }: Quotation, token: number): boolean {
  return token <= last + 3 && CLOSING.test(verbLemma(tree, token));
}

function isCue(tree: Tree, lexicon: PredicateLexicon, token: number): boolean {
  const { upos, xpos } = tree.tokens[token]!;
  // "…," note researchers A. B. and C. D.
  const inverted = upos === 'NOUN' && tree.tokens[token + 1]?.upos === 'PROPN';
  if (inverted && /^(?:["”]|'')$/.test(tree.tokens[token - 1]?.text ?? ''))
    return lexicon.cues.get(lemmaOf(tree, token)) === 'say';
  // "the company notes": taggers take the verb for a noun.
  const noted = xpos === 'NNS' && /^(?:PROPN|PRON)$/.test(tree.tokens[token - 1]?.upos ?? '');
  if (noted) return lexicon.cues.get(lemmaOf(tree, token)) === 'say';
  return (
    upos === 'VERB' &&
    /^VB[DZP]?N?$/.test(xpos) &&
    lexicon.cues.get(verbLemma(tree, token)) === 'say'
  );
}

/** What a word within a phrase is to its head: what hangs on another verb or noun stands outside of the phrase. */
const WITHIN = [
  'compound',
  'flat',
  'amod',
  'nummod',
  'nmod:poss',
  'nmod:desc',
  'nmod:unmarked',
  'det',
];

/** The head of the phrase that begins at a token, as long as it lies just behind it. */
export function phraseHead(tree: Tree, from: number, end: number): number {
  let token = from;
  for (
    let head = tree.head(token);
    head > token && head < Math.min(end, from + 8);
    head = tree.head(token)
  ) {
    if (!isNominal(tree, head) || tree.tokens[head]!.upos === 'VERB') break;
    if (!isRelation(tree.tokens[token]!.relation, ...WITHIN)) break;
    token = head;
  }
  return token;
}
