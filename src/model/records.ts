import type { Claim } from './claim.ts';
import type { Document } from './document.ts';
import type { Entity, EntityId } from './entity.ts';
import type { FORMAT_VERSION } from './graph-file.ts';
import type { Mention } from './mention.ts';

/** What every line of the `.jsonl` files carries beside the record itself. */
export interface Versioned {
  formatVersion: typeof FORMAT_VERSION;
}

/** A line of `graph/entities.jsonl`, sorted by id. */
export type EntityRecord = Versioned & Entity;
/** A line of `graph/claims.jsonl`, sorted by id. `quote` is '' where the source is not to be published. */
export type ClaimRecord = Versioned & Claim;
/** A line of `graph/mentions.jsonl`, sorted by document and place. */
export type MentionRecord = Versioned & Mention;
/** A line of `graph/documents.jsonl`, sorted by id. `text` is absent unless `publish` is `full`. */
export type DocumentRecord = Versioned & Omit<Document, 'text'> & { text?: string };

export interface Named {
  id: string;
  label: string;
}

/** What a build added and removed. */
export interface Changes {
  added: Named[];
  removed: Named[];
}

/** An id that now leads to another: `from` no longer exists. */
export interface Moved {
  from: EntityId;
  to: EntityId;
}

/** One build that changed something. The entries from the first to the last, replayed, give what the graph holds. */
export interface HistoryBuild {
  /** Counted from 1. */
  build: number;
  /** Date of the newest document, not of the build: ISO 8601. Absent when no document has a date. */
  date?: string;
  documents: Changes;
  entities: Changes & {
    /** An entity became part of one that was there before. */
    merged: Moved[];
    /** An entity has a new id. */
    renamed: Moved[];
    /** The id stayed, the label changed. `label` is the new one. */
    relabelled: Named[];
  };
  claims: Changes;
}

/** `graph/history.json`, oldest build first. */
export interface HistoryFile extends Versioned {
  builds: HistoryBuild[];
}
