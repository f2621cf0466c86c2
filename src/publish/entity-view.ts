/** What an entity's page shows, put together before it is drawn. */
import { compareIds } from '../base/order.ts';
import type { Claim, DocumentId, DocumentRecord, Entity, EntityId } from '../model/index.ts';
import { conflictsAmong } from './conflicts.ts';
import { leadOf, type Lead } from './lead.ts';
import { drawPlace, type MapPicture } from './map.ts';
import type { Outlines } from './outlines.ts';
import { sentenceAnchor } from './paths.ts';
import type { Neighbour } from './neighbours.ts';
import type { Site } from './site.ts';
import { byTheme, type ThemeClaims } from './statement.ts';
import { datedClaims } from './timeline.ts';
import { capital } from './words.ts';

export interface SourceOfEntity {
  document: DocumentRecord;
  /** Anchor of the first sentence that names the entity. */
  first: string | undefined;
  mentions: number;
}

export interface EntityView {
  entity: Entity;
  lead: Lead;
  themes: ThemeClaims[];
  neighbours: Neighbour[];
  sources: SourceOfEntity[];
  /** Claims with their contradictions. */
  conflicts: Claim[][];
  /** Claims about deaths, injuries and damage that give numbers, where there are several. */
  figures: Claim[];
  /** Claims that say when, the earliest first. */
  dated: Claim[];
  map: MapPicture | undefined;
  previous: Entity | undefined;
  next: Entity | undefined;
}

/** `index` is the entity's place in the list of its type. */
export function viewOf(
  { site, outlines }: { site: Site; outlines: Outlines },
  entity: Entity,
  index: number,
): EntityView {
  const claims = site.claimsOf(entity.id);
  const siblings = site.byType.get(entity.type)!;
  return {
    entity,
    lead: leadOf(site, entity, claims),
    themes: byTheme(claims),
    conflicts: conflictsAmong(site, claims),
    figures: figuresAmong(claims),
    dated: datedClaims(claims).reverse(),
    map: drawPlace(outlines, entity),
    neighbours: site.neighbours.of(entity.id),
    sources: sourcesOf(site, entity.id, entity.documents),
    previous: siblings[index - 1],
    next: siblings[index + 1],
  };
}

function figuresAmong(claims: readonly Claim[]): Claim[] {
  const found = claims.filter(({ class: name, amounts }) => name === 'HARM' && amounts.length > 0);
  return found.length > 1 ? found : [];
}

function sourcesOf(site: Site, id: EntityId, documents: readonly string[]): SourceOfEntity[] {
  const mentions = new Map<DocumentId, { start: number; count: number }>();
  for (const { document, start } of site.mentionsOf(id)) {
    const known = mentions.get(document);
    if (known) known.count++;
    else mentions.set(document, { start, count: 1 });
  }
  const sources: SourceOfEntity[] = [];
  for (const name of documents) {
    const document = site.documents.get(name);
    if (document === undefined) continue;
    const found = mentions.get(name);
    sources.push({
      document,
      first: found && anchorAt(document, found.start),
      mentions: found?.count ?? 0,
    });
  }
  return sources.sort((a, b) => b.mentions - a.mentions || compareIds(a.document, b.document));
}

/** The sentence that a place of the text stands in, where the text is published. */
function anchorAt({ sentences = [], text }: DocumentRecord, position: number): string | undefined {
  if (text === undefined) return undefined;
  let low = 0;
  for (let high = sentences.length; low < high;) {
    const middle = (low + high) >> 1;
    if (sentences[middle]![1] <= position) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found && found[0] <= position ? sentenceAnchor(low) : undefined;
}

/** The page in one sentence, for search engines and previews. */
export function describe({ entity, lead }: EntityView): string {
  let sentence = '';
  for (const part of lead.parts) sentence += typeof part === 'string' ? part : part.text;
  const told = entity.documents.length === 1 ? 'one article says' : 'the articles say';
  return `${sentence === '' ? `${capital(entity.label)}.` : sentence} What ${told}, with the words.`;
}
