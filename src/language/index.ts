import { diagnostic, RelataError } from '../diagnostics.ts';
import type { Analysis, Block, Component, Draft, NameEvidence, Resources } from '../model/index.ts';
import { blocksOf } from './blocks.ts';
import {
  blankToken,
  componentsFor,
  DEFAULT_COMPONENTS,
  loadComponents,
  type ComponentList,
} from './components.ts';
import { evidenceOf, type DocumentEvidence } from './name-evidence.ts';
import { rebuild, type GivenSentence } from './sentence-spans.ts';

export { checkComponents, isBuiltIn, type BuiltIn, type ComponentList } from './components.ts';
export { sumEvidence, type DocumentEvidence } from './name-evidence.ts';
export type { GivenSentence } from './sentence-spans.ts';

export interface Analyzer {
  /**
   * Any text; sentences do not cross the borders of blocks. Independent of what was analysed before, but for `corpus`:
   * what other documents know of names.
   */
  analyze(text: string, blocks?: readonly Block[], corpus?: NameEvidence): Analysis;
  /** What a text on its own has to say to others about names; needs no more components than names do. */
  evidence(text: string, blocks?: readonly Block[]): DocumentEvidence;
  /**
   * Given sentences and tokens; offsets are those of the text rebuilt from tokens and `spaceAfter`. Throws
   * `language/given-tokens` when a component cannot do without making its own.
   */
  annotate(sentences: readonly GivenSentence[]): Analysis;
}

/** Loads the components, by default those of the program; reads nothing else afterwards. */
export function createAnalyzer(
  resources: Resources,
  list: ComponentList = DEFAULT_COMPONENTS,
): Analyzer {
  const components = loadComponents(resources, list);
  const forNames = componentsFor('names', components);
  return {
    analyze: (text, blocks, corpus) =>
      fill({ ...draftOf(text, blocks ?? blocksOf(text)), ...(corpus && { corpus }) }, components),
    evidence: (text, blocks) => evidenceOf(fill(draftOf(text, blocks ?? blocksOf(text)), forNames)),
    annotate(given) {
      const { text, spans } = rebuild(given);
      const draft = draftOf(text, []);
      for (const sentence of spans) {
        const first = draft.tokens.length;
        for (const { start, end } of sentence) {
          draft.tokens.push(blankToken(text.slice(start, end), start, end));
        }
        const { start } = sentence[0]!;
        const { end } = sentence.at(-1)!;
        draft.sentences.push({ start, end, first, last: draft.tokens.length });
      }
      return fill(draft, withoutSegmenters(components));
    },
  };
}

function draftOf(text: string, blocks: Draft['blocks']): Draft {
  return { text, blocks, tokens: [], sentences: [], names: [] };
}

function fill(draft: Draft, components: readonly Component[]): Analysis {
  for (const component of components) component.run(draft);
  const { sentences, tokens, names, split } = draft;
  return { sentences, tokens, names, ...(split !== undefined && { split }) };
}

/** The components that work on tokens and sentences that are there. */
function withoutSegmenters(components: readonly Component[]): Component[] {
  return components.filter(({ name, gives }) => {
    const own = gives.filter((layer) => layer === 'tokens' || layer === 'sentences').length;
    if (own > 0 && own < gives.length) {
      throw new RelataError(diagnostic('language/given-tokens', name), 2);
    }
    return own === 0;
  });
}
