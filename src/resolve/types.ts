import type { Diagnostic } from '../diagnostics.ts';
import type {
  Claim,
  Document,
  Entity,
  EntityId,
  Extraction,
  GraphFile,
  Mention,
} from '../model/index.ts';

export interface ResolveInput {
  /** Sorted by id. */
  documents: readonly Document[];
  /** One a document, in the same order. */
  extractions: readonly Extraction[];
  /** Text of `graph/corrections.yaml`, where there is one. */
  corrections?: string;
  /** The graph of the last build: what has another address now is told in `redirects`. */
  previous?: GraphFile;
}

export interface Resolution {
  /** Sorted by id. */
  entities: Entity[];
  /** Sorted by id. */
  claims: Claim[];
  /** Sorted by document and start. */
  mentions: Mention[];
  /** Old entity id to new one. */
  redirects: Map<EntityId, EntityId>;
  /**
   * What the editor hides, to be left out of all that is published and of the history. People are still in the other
   * fields, so that claims of them can be found; of anything else only the words are left in claims.
   */
  toHide: EntityId[];
  diagnostics: Diagnostic[];
}

export type Resolver = (input: ResolveInput) => Resolution;
