/** The corpus as the pages see it: records by id, and who has to do with whom. */
import { compareIds, compareText, push } from '../base/order.ts';
import { foldText } from '../base/text.ts';
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
import { compareByTime } from './by-time.ts';
import type { Position, Records } from './load.ts';
import { argumentsOf, tabulateNeighbours, type NeighbourTable } from './neighbours.ts';
import { dataVersion } from './version.ts';

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
  readonly neighbours: NeighbourTable;
  /** By their ISO 3166-1 code. */
  readonly countries: ReadonlyMap<string, Entity>;
  /** What is said about it or happened there, by time. */
  claimsOf(id: EntityId): readonly Claim[];
  /** By time. */
  claimsIn(document: DocumentId): readonly Claim[];
  /** Sorted by start. */
  mentionsIn(document: DocumentId): readonly Mention[];
  /** Sorted by document, then by start. */
  mentionsOf(id: EntityId): readonly Mention[];
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
  for (const claim of [...records.claims].sort(compareByTime)) {
    const about = argumentsOf(claim);
    for (const id of about) push(claimsOf, id, claim);
    if (claim.place !== undefined && !about.includes(claim.place))
      push(claimsOf, claim.place, claim);
    for (const id of documentsOf(claim)) push(claimsIn, id, claim);
  }
  const mentionsOf = new Map<EntityId, Mention[]>();
  for (const mention of records.mentions) {
    push(mentionsIn, mention.document, mention);
    push(mentionsOf, mention.entity, mention);
  }
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
    countries: countriesIn(records.entities),
    neighbours: tabulateNeighbours(records.entities, records.claims),
    claimsOf: (id) => claimsOf.get(id) ?? [],
    claimsIn: (id) => claimsIn.get(id) ?? [],
    mentionsIn: (id) => mentionsIn.get(id) ?? [],
    mentionsOf: (id) => mentionsOf.get(id) ?? [],
  };
}

/** The first of each code, by id. */
function countriesIn(entities: readonly Entity[]): Map<string, Entity> {
  const countries = new Map<string, Entity>();
  for (const entity of entities) {
    const code = entity.place?.country;
    if (entity.type !== 'place' || entity.subtype !== 'country' || code === undefined) continue;
    const known = countries.get(code);
    if (known === undefined || entity.id < known.id) countries.set(code, entity);
  }
  return countries;
}

function documentsOf({ evidence }: Claim): Iterable<DocumentId> {
  if (evidence.length === 1) return [evidence[0]!.document];
  return new Set(evidence.map(({ document }) => document));
}

function typesOf(entities: readonly Entity[]): Map<EntityType, Entity[]> {
  const types = new Map<EntityType, Entity[]>(ENTITY_TYPES.map((type) => [type, []]));
  for (const entity of entities) push(types, entity.type, entity);
  for (const list of types.values()) sortByLabel(list);
  return types;
}

/** As a dictionary does: capitals and diacritics do not count. */
function sortByLabel(list: Entity[]): void {
  const folded = new Map(list.map(({ id, label }) => [id, foldText(label)]));
  list.sort((a, b) => compareText(folded.get(a.id)!, folded.get(b.id)!) || compareIds(a, b));
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
