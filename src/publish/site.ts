/** The corpus as the pages see it: records by id, and who has to do with whom. */
import { compareIds, compareText, push } from '../base/order.ts';
import {
  ENTITY_TYPES,
  type Claim,
  type DocumentId,
  type DocumentRecord,
  type Entity,
  type EntityId,
  type EntityType,
  type HistoryFile,
  type Mention,
} from '../model/index.ts';
import type { Settings } from '../settings.ts';
import type { Position, Records } from './load.ts';
import { dataVersion } from './version.ts';

export interface Neighbour {
  entity: Entity;
  /** Claims that the two share, best first. */
  claims: Claim[];
}

export interface Site {
  readonly settings: Settings;
  readonly documents: ReadonlyMap<DocumentId, DocumentRecord>;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly claims: ReadonlyMap<string, Claim>;
  /** Every type, the entities of each by label. */
  readonly byType: ReadonlyMap<EntityType, readonly Entity[]>;
  readonly positions: ReadonlyMap<EntityId, Position>;
  readonly history: HistoryFile | undefined;
  readonly edges: number;
  /** Of the data: another as soon as a record differs. */
  readonly version: string;
  /** Names of the files of the graph folder, with their sizes in bytes. */
  readonly downloads: ReadonlyMap<string, number>;
  /** Date of the newest source: what stands for today, as a build has no clock. */
  readonly newest: string | undefined;
  claimsOf(id: EntityId): readonly Claim[];
  claimsIn(document: DocumentId): readonly Claim[];
  /** Sorted by start. */
  mentionsIn(document: DocumentId): readonly Mention[];
}

/** Indexes the records. */
export function createSite(
  records: Records,
  settings: Settings,
  downloads: ReadonlyMap<string, number> = new Map(),
): Site {
  const claimsOf = new Map<EntityId, Claim[]>();
  const claimsIn = new Map<DocumentId, Claim[]>();
  const mentionsIn = new Map<DocumentId, Mention[]>();
  for (const claim of records.claims) {
    for (const id of argumentsOf(claim)) push(claimsOf, id, claim);
    for (const id of new Set(claim.evidence.map(({ document }) => document)))
      push(claimsIn, id, claim);
  }
  for (const mention of records.mentions) push(mentionsIn, mention.document, mention);
  return {
    settings,
    documents: byId(records.documents),
    entities: byId(records.entities),
    claims: byId(records.claims),
    byType: typesOf(records.entities),
    positions: records.positions,
    history: records.history,
    edges: records.edges,
    version: dataVersion(records),
    downloads,
    newest: records.documents
      .flatMap(({ date }) => date?.value ?? [])
      .sort(compareText)
      .at(-1),
    claimsOf: (id) => claimsOf.get(id) ?? [],
    claimsIn: (id) => claimsIn.get(id) ?? [],
    mentionsIn: (id) => mentionsIn.get(id) ?? [],
  };
}

/** Entities that a claim is about: subject, object and participants, each once; not who says so. */
export function argumentsOf(claim: Claim): Set<EntityId> {
  const ids = new Set<EntityId>([claim.subject]);
  if (claim.object !== undefined) ids.add(claim.object);
  for (const { entity } of claim.participants) if (entity !== undefined) ids.add(entity);
  return ids;
}

/** Entities that share claims with this one: the most claims first, then by id. */
export function neighboursOf(site: Site, id: EntityId): Neighbour[] {
  const shared = new Map<EntityId, Claim[]>();
  for (const claim of site.claimsOf(id)) {
    for (const other of argumentsOf(claim)) {
      if (other !== id && site.entities.has(other)) push(shared, other, claim);
    }
  }
  return [...shared]
    .map(([other, claims]) => ({ entity: site.entities.get(other)!, claims }))
    .sort((a, b) => b.claims.length - a.claims.length || compareIds(a.entity, b.entity));
}

function typesOf(entities: readonly Entity[]): Map<EntityType, Entity[]> {
  const types = new Map<EntityType, Entity[]>(ENTITY_TYPES.map((type) => [type, []]));
  for (const entity of entities) push(types, entity.type, entity);
  for (const list of types.values())
    list.sort((a, b) => compareText(a.label, b.label) || compareIds(a, b));
  return types;
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** The mentions of one entity in one document. */
export function mentionsOf(site: Site, document: DocumentId, entity: EntityId): Mention[] {
  return site.mentionsIn(document).filter((mention) => mention.entity === entity);
}
