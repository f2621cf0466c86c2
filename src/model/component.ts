import type { Name, NameType, Sentence, Token } from './analysis.ts';
import type { Resources } from './resources.ts';
import type { Span } from './span.ts';

/**
 * What a component of the language stage can give: `tokens` with their spans; `sentences`; `tags` (`upos`,
 * `xpos`); `lemmas`; `trees` (`head`, `relation`); `names`.
 */
export type Layer = 'tokens' | 'sentences' | 'tags' | 'lemmas' | 'trees' | 'names';

/**
 * Names that several documents of a corpus know: how sure each type is, summed over documents. Keys are the words of a
 * name between spaces.
 */
export type NameEvidence = ReadonlyMap<string, ReadonlyMap<NameType, number>>;

/** An analysis in the making: components fill it, one after the other. */
export interface Draft {
  readonly text: string;
  /** Paragraphs, headings and the like; no sentence crosses their borders. */
  readonly blocks: readonly Span[];
  /** What the other documents say of names; absent unless consistency over the corpus is asked for. */
  readonly corpus?: NameEvidence;
  tokens: Token[];
  sentences: Sentence[];
  names: Name[];
  /** As in `Analysis`. */
  split?: number;
}

/** A step of the language stage: a pure function of the text and the layers that it needs. */
export interface Component {
  name: string;
  /** Layers that must be there before. */
  needs: readonly Layer[];
  /** Layers that are there afterwards; each is given by one component alone. */
  gives: readonly Layer[];
  run(draft: Draft): void;
}

/** Makes a component; loads what it needs. The default export of a file that `components` in the settings names. */
export type ComponentFactory = (resources: Resources) => Component | Promise<Component>;
