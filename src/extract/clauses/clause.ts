/** An argument brought by a preposition. */
export interface Oblique {
  head: number;
  /** Lower case, multiword ones with spaces ("because of"). */
  preposition: string;
  /** The object whose modifier it is in the tree; absent when it hangs on the predicate. */
  under?: number;
}

/** How the subject was found. */
export type SubjectOrigin =
  'own' | 'shared' | 'controlled' | 'relative' | 'participle' | 'adverbial' | 'owner' | 'none';

/** A predicate with what it says something of. Numbers are heads of phrases: indices into `Analysis.tokens`. */
export interface Clause {
  /** The verb, or the noun or adjective of a copula. */
  predicate: number;
  kind: 'verb' | 'copula';
  passive: boolean;
  /** Conjuncts are listed one by one, here and in `objects`. */
  subjects: readonly number[];
  origin: SubjectOrigin;
  objects: readonly number[];
  recipients: readonly number[];
  obliques: readonly Oblique[];
  /** Who acts in a passive clause. */
  agents: readonly number[];
  /** "carry out". */
  particle?: number;
  /** A noun or adjective said of the subject or object: "leaves five dead", "remains a supplier". */
  attribute?: number;
  /** A verb whose subject is the subject or object of this one. */
  complement?: number;
  /** A clause that is said, thought or asked. */
  content?: number;
}
