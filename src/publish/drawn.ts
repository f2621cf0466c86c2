/** What stands on many pages is drawn once: links are the same on all pages of the same depth. */
import type { DocumentId, DocumentRecord, Entity, EntityId } from '../model/index.ts';
import { joined, type Child, type Markup } from './jsx-runtime.ts';
import { entityPath, sourcePath } from './paths.ts';
import type { Site } from './site.ts';

/** At most as many entities and sources are kept: drawing them again costs less than memory for all. */
const MOST_KEPT = 40_000;

/** An entity with the pieces of pages that show it. They are absent until one is asked for. */
export class DrawnEntity {
  readonly entity: Entity;
  readonly label: string;
  readonly address: string;
  /** Its label as a link. */
  name: Markup | undefined = undefined;
  /** Its label on its own page. */
  own: Markup | undefined = undefined;
  /** The link around a dot of a picture, up to the size of the dot. */
  dot: Markup | undefined = undefined;
  /** The label below a dot or above it, and its lines. */
  caption: Markup | undefined = undefined;
  captionAbove: Markup | undefined = undefined;
  lines: readonly string[] | undefined = undefined;

  constructor(entity: Entity, root: string) {
    this.entity = entity;
    this.label = entity.label;
    this.address = root + entityPath(entity.id);
  }
}

/** A source with the pieces of pages that quote it. */
export class DrawnSource {
  /** Absent where there is evidence from a document that is not published at all. */
  readonly document: DocumentRecord | undefined;
  readonly address: string;
  /** Below a quote: from the words of the link on. */
  credit: Markup | undefined = undefined;

  constructor(id: DocumentId, document: DocumentRecord | undefined, root: string) {
    this.document = document;
    this.address = root + sourcePath(id);
  }
}

export class Drawn {
  readonly site: Site;
  readonly root: string;
  readonly #entities = new Map<EntityId, DrawnEntity>();
  readonly #sources = new Map<DocumentId, DrawnSource>();
  readonly #frames = new Map<string, Markup>();

  constructor(site: Site, root: string) {
    this.site = site;
    this.root = root;
  }

  /** Undefined where the id is the words of somebody who has no page. */
  entity(id: EntityId): DrawnEntity | undefined {
    const known = this.#entities.get(id);
    if (known !== undefined) return known;
    const entity = this.site.entities.get(id);
    return entity && keep(this.#entities, id, new DrawnEntity(entity, this.root));
  }

  source(id: DocumentId): DrawnSource {
    const known = this.#sources.get(id);
    if (known !== undefined) return known;
    return keep(this.#sources, id, new DrawnSource(id, this.site.documents.get(id), this.root));
  }

  /** Headers, footers and whatever else is the same on all pages: what is there under the name, or is drawn now. */
  frame(name: string, draw: () => Child): Markup {
    return this.#frames.get(name) ?? keep(this.#frames, name, joined(draw()).flat());
  }
}

function keep<K, V>(kept: Map<K, V>, key: K, value: V): V {
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, value);
  return value;
}
