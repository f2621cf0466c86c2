import { diagnostic, RelataError } from '../diagnostics.ts';
import type { Component, Draft, Layer, Resources } from '../model/index.ts';
import { createLemmatizer } from './lemmatizer.ts';
import { createNameFinder } from './names.ts';
import { createParser } from './parser.ts';
import { addSentences } from './sentence-spans.ts';
import { createSentenceSplitter } from './sentences.ts';
import { createTokenizer } from './tokenize.ts';
import { loadVectors, type WordVectors } from './vectors.ts';

interface Declared extends Pick<Component, 'needs' | 'gives'> {
  load(resources: Resources, vectors: () => WordVectors): Component['run'];
}

/** The components of the program, in their order. */
const BUILT_IN = {
  tokenizer: {
    needs: [],
    gives: ['tokens'],
    load(resources) {
      const tokenize = createTokenizer(resources);
      return ({ text, blocks, tokens }) => {
        for (const block of blocks) {
          for (const { start, end } of tokenize(text, block.start, block.end)) {
            tokens.push(blankToken(text.slice(start, end), start, end));
          }
        }
      };
    },
  },
  sentences: {
    needs: ['tokens'],
    gives: ['sentences'],
    load(resources) {
      const split = createSentenceSplitter(resources);
      return (draft) => {
        addSentences(draft, split);
      };
    },
  },
  parser: {
    needs: ['tokens', 'sentences'],
    gives: ['tags', 'trees'],
    load: (resources, vectors) => createParser(resources, vectors()),
  },
  lemmas: {
    needs: ['tokens', 'sentences', 'tags'],
    gives: ['lemmas'],
    load(resources, vectors) {
      const lemmatize = createLemmatizer(resources, vectors());
      return ({ tokens, sentences }) => {
        for (const { first, last } of sentences) {
          for (let i = first; i < last; i++) {
            const token = tokens[i]!;
            token.lemma = lemmatize(token.text, token.xpos, i === first);
          }
        }
      };
    },
  },
  names: {
    needs: ['tokens', 'sentences'],
    gives: ['names'],
    load(resources, vectors) {
      const find = createNameFinder(resources, { vectors: vectors() });
      return (draft) => {
        draft.names = find(draft.text, draft.tokens, draft.sentences, draft.corpus);
      };
    },
  },
} as const satisfies Record<string, Declared>;

export type BuiltIn = keyof typeof BUILT_IN;
export type ComponentList = readonly (BuiltIn | Component)[];
export const DEFAULT_COMPONENTS: ComponentList = Object.keys(BUILT_IN) as BuiltIn[];

/** What the stages after this one read. */
const WANTED: readonly Layer[] = ['tokens', 'sentences', 'tags', 'lemmas', 'trees', 'names'];

/** A token of which nothing is known but its place. */
export function blankToken(text: string, start: number, end: number): Draft['tokens'][number] {
  return { start, end, text, upos: 'X', xpos: 'FW', lemma: text, head: -1, relation: 'root' };
}

export function isBuiltIn(name: string): name is BuiltIn {
  return Object.hasOwn(BUILT_IN, name);
}

/** Loads the components of a list: names of built-in ones, and others as they are. Throws as `checkComponents` does. */
export function loadComponents(resources: Resources, list: ComponentList): Component[] {
  checkComponents(list);
  let vectors: WordVectors | undefined;
  return list.map((one) => {
    if (typeof one !== 'string') return one;
    const component: Declared = BUILT_IN[one];
    const { needs, gives } = component;
    return {
      name: one,
      needs,
      gives,
      run: component.load(resources, () => (vectors ??= loadVectors(resources))),
    };
  });
}

/**
 * Whether components can follow one another: each finds what it needs, none gives what another gave, and all that the
 * later stages read is there. Throws `language/missing-layer` or `language/double-layer`.
 */
export function checkComponents(list: ComponentList): void {
  const givers = new Map<Layer, string>();
  for (const one of list) {
    const { name, needs, gives } = typeof one === 'string' ? { name: one, ...BUILT_IN[one] } : one;
    for (const layer of needs) {
      if (!givers.has(layer)) throw missing(name, layer);
    }
    for (const layer of gives) {
      const other = givers.get(layer);
      if (other !== undefined) {
        const detail = `${layer}, which ${other} gives already`;
        throw new RelataError(diagnostic('language/double-layer', name, detail), 2);
      }
      givers.set(layer, name);
    }
  }
  for (const layer of WANTED) if (!givers.has(layer)) throw missing('extract', layer);
}

/** The components of a list that a layer cannot do without, in their order. */
export function componentsFor(layer: Layer, components: readonly Component[]): Component[] {
  const wanted = new Set<Layer>([layer]);
  const kept = [...components].reverse().filter(({ needs, gives }) => {
    if (!gives.some((given) => wanted.has(given))) return false;
    for (const needed of needs) wanted.add(needed);
    return true;
  });
  return kept.reverse();
}

function missing(name: string, layer: Layer): RelataError {
  return new RelataError(diagnostic('language/missing-layer', name, layer), 2);
}
