import { createGazetteer } from '../../src/base/gazetteer.ts';
import type { Context, Quotation } from '../../src/extract/context.ts';
import { createGeography } from '../../src/extract/mentions/geography.ts';
import { findCandidates, type Candidates, type Lexicon } from '../../src/extract/mentions/find.ts';
import { readMentionWords } from '../../src/extract/mentions/words.ts';
import { readOfficeWords } from '../../src/extract/offices/words.ts';
import { createTree } from '../../src/extract/tree.ts';
import type { Analysis, Resources } from '../../src/model/index.ts';
import type { GoldDocument } from './gum.ts';

export function readLexicon(resources: Resources): Lexicon {
  return {
    words: readMentionWords(resources),
    offices: readOfficeWords(resources),
    geography: createGeography(createGazetteer(resources)),
  };
}

/** What the extract stage would be given for a document of a corpus. */
export function contextOf(id: string, text: string, analysis: Analysis): Context {
  return {
    document: {
      id,
      path: id,
      title: id,
      language: 'en',
      text,
      offsets: [],
      blocks: [],
      cut: [],
      copies: [],
      publish: 'none',
      hash: '',
    },
    analysis,
    tree: createTree(analysis),
  };
}

/** Words between double quotation marks, without speakers: tokens decide, within a paragraph of `longest` tokens. */
export function plainQuotations({ tokens }: Analysis, longest = 200): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  tokens.forEach((token, index) => {
    if (!/^(?:["“”]|``|'')$/.test(token.text)) return;
    if (open >= 0 && index - open <= longest && token.text !== '“' && token.text !== '``') {
      found.push({ start: tokens[open]!.start, end: token.end, first: open + 1, last: index });
      open = -1;
    } else open = index;
  });
  return found;
}

export interface Prepared {
  context: Context;
  candidates: Candidates;
  quotations: Quotation[];
}

export function prepare(lexicon: Lexicon, gold: GoldDocument): Prepared {
  const context = contextOf(gold.id, gold.text, gold.analysis);
  const spoken = gold.speakers.some((speaker) => speaker !== undefined);
  const quotations = spoken ? turns(gold) : plainQuotations(gold.analysis);
  return { context, candidates: findCandidates(context, lexicon, quotations, []), quotations };
}

/** In dialogues of several speakers every turn is a quotation. */
function turns({ analysis, speakers }: GoldDocument): Quotation[] {
  if (new Set(speakers).size < 2) return [];
  const found: Quotation[] = [];
  analysis.sentences.forEach(({ start, end, first, last }, index) => {
    const before = found.at(-1);
    if (before && speakers[index] === speakers[index - 1]) {
      before.end = end;
      before.last = last;
    } else found.push({ start, end, first, last });
  });
  return found;
}
