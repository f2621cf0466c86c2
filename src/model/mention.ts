import type { DocumentId } from './document.ts';
import type { EntityId, EntityType } from './entity.ts';
import type { Span } from './span.ts';

export type MentionKind = 'name' | 'nominal' | 'pronoun';

/** A mention with the entity it was resolved to. */
export interface Mention extends Span {
  document: DocumentId;
  text: string;
  kind: MentionKind;
  type: EntityType;
  entity: EntityId;
}
