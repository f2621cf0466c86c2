import type { Clusters } from './clusters.ts';
import { describe, type Lexical } from './lexical.ts';
import { wordHash, type NameLists } from './name-lists.ts';

/** What names look at beside the text: clusters, lists, and words with a meaning of their own. */
export interface NameKnowledge {
  clusters: Clusters;
  lists: NameLists;
  /** Kinds of word (title, speech, day, place …) as bits, by folded word. */
  kinds: ReadonlyMap<string, number>;
}

/** How a word is written, for the style of its sentence. */
export const UNCASED = 0;
export const SMALL = 1;
export const ALL_CAPITALS = 2;
export const CAPITALISED = 3;

/** What is known of a word wherever it stands. */
export interface NameForm {
  readonly text: string;
  /** By this number others may remember what they make of the form, until the next era; -1 where they may not. */
  readonly id: number;
  readonly lexical: Lexical;
  /** Clusters at three grains: -1 for an unknown word, -2 beyond the sentence. */
  readonly fine: number;
  readonly coarse: number;
  readonly broad: number;
  readonly kinds: number;
  /** Hash by which lists know it. */
  readonly hash: number;
  /** Lists that hold the word alone, as bits, and whether a longer phrase begins with it. */
  readonly lists: number;
  readonly writing: number;
}

/** Stands before the first and after the last word of a sentence. */
export const BORDER: NameForm = {
  text: '',
  id: 0,
  lexical: {
    lower: 1,
    exact: 1,
    shape: 1,
    prefixes: [1, 1, 1, 1],
    suffixes: [1, 1, 1, 1, 1],
    case: 6,
  },
  fine: -2,
  coarse: -2,
  broad: -2,
  kinds: 0,
  hash: 0,
  lists: 0,
  writing: UNCASED,
};

/** Forms that are remembered; numbers are smaller. */
export const MOST_FORMS = 16_384;
const LONGEST = 60;

/** Describes words, each once: a text repeats its words, and texts share them. What is remembered changes no result. */
export class NameForms {
  /** Rises when all is forgotten: what others remember by number is void then. */
  era = 0;
  private readonly known = new Map<string, NameForm>();
  private readonly knowledge: NameKnowledge;

  constructor(knowledge: NameKnowledge) {
    this.knowledge = knowledge;
  }

  of(text: string): NameForm {
    let form = this.known.get(text);
    if (form) return form;
    const id = this.known.size + 1;
    const kept = id < MOST_FORMS && text.length <= LONGEST;
    form = makeForm(text, kept ? id : -1, this.knowledge);
    if (kept) this.known.set(text, form);
    return form;
  }

  /** Between two texts: forgets all when there is no more room. */
  tidy(): void {
    if (this.known.size + 1 < MOST_FORMS) return;
    this.known.clear();
    this.era++;
  }
}

const tables = new WeakMap<NameKnowledge, NameForms>();

/** The one table of forms that belongs to a body of knowledge. */
export function formsOf(knowledge: NameKnowledge): NameForms {
  let forms = tables.get(knowledge);
  if (!forms) tables.set(knowledge, (forms = new NameForms(knowledge)));
  return forms;
}

function makeForm(text: string, id: number, { clusters, lists, kinds }: NameKnowledge): NameForm {
  const lower = text.toLowerCase();
  const fine = clusters.fine(lower);
  const hash = wordHash(text);
  return {
    text,
    id,
    lexical: describe(text),
    fine,
    coarse: fine < 0 ? fine : clusters.coarse(fine),
    broad: fine < 0 ? fine : clusters.broad(fine),
    kinds: kinds.get(lower) ?? 0,
    hash,
    lists: lists.bits(Int32Array.of(hash), 0, 1),
    writing: writingOf(text, lower),
  };
}

function writingOf(text: string, lower: string): number {
  const first = text.charAt(0);
  if (first === lower.charAt(0)) {
    return first !== first.toUpperCase() && text.length > 3 ? SMALL : UNCASED;
  }
  return text.length > 1 && text === text.toUpperCase() ? ALL_CAPITALS : CAPITALISED;
}
