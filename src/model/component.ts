import type { Name, Sentence, Token } from './analysis.ts';
import type { Resources } from './resources.ts';
import type { Span } from './span.ts';

/**
 * What a component of the language stage can give: `tokens` with their spans; `sentences`; `tags` (`upos`,
 * `xpos`); `lemmas`; `trees` (`head`, `relation`); `names`.
 */
export type Layer = 'tokens' | 'sentences' | 'tags' | 'lemmas' | 'trees' | 'names';

/** An analysis in the making: components fill it, one after the other. */
export interface Draft {
  readonly text: string;
  /** Paragraphs, headings and the like; no sentence crosses their borders. */
  readonly blocks: readonly Span[];
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
