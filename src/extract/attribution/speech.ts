import type { Cue } from '../lexicon/predicates.ts';

/** Someone says something: a verb of saying with its speaker, or "according to". */
export interface Speech {
  /** Heads of the speakers' phrases. */
  speakers: readonly number[];
  kind: Cue;
  /** Lemma of the cue; absent for "according to". */
  verb?: string;
  /** The verb, or the noun that holds what is said; absent for "according to". */
  token?: number;
  /** Head of the phrase of the medium it is said to or through ("told AFP"). */
  outlet?: number;
}

/** A source that a sentence names beside what it says, and where its phrase stands. */
export interface Source extends Speech {
  /** Head of the source. */
  at: number;
  /** Where what it says begins and ends; absent where it says the whole sentence. */
  after?: number;
  before?: number;
  /** The cue that opens a sentence: what hangs on it as no content is not said. */
  holder?: number;
}
