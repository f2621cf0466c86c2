import type { Name } from '../../model/index.ts';
import type { Context } from '../context.ts';
import type { Title, TitleContext } from '../offices/titles.ts';
import type { OfficeWords } from '../offices/words.ts';
import { isRelation } from '../tree.ts';
import type { Geography } from './geography.ts';
import type { MentionWords } from './words.ts';

export interface Lexicon {
  words: MentionWords;
  offices: OfficeWords;
  geography: Geography;
}

/** What the finders of names, nominals and pronouns read. */
export interface Finder {
  context: Context;
  lexicon: Lexicon;
  titleContext: TitleContext;
  titles: Map<Name, Title>;
  nameAt: (Name | undefined)[];
  inTitle: Uint8Array;
  skip: Uint8Array;
}

export function isContent(upos: string): boolean {
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ' || upos === 'NUM';
}

export function isPlural(finder: Finder, position: number): boolean {
  const { xpos } = finder.context.analysis.tokens[position]!;
  return xpos === 'NNS' || xpos === 'NNPS';
}

/** The token of a range whose head lies outside of it, the last one where there are several. */
export function outerToken({ context }: Finder, first: number, last: number): number {
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

export function common(finder: Finder, first: number, last: number, head: number) {
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
