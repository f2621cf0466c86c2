import {
  CLAIM_CLASSES,
  EDGE_FLAGS,
  ENTITY_TYPES,
  MODALITIES,
  MODALITY_SHIFT,
  plainSlug,
  VIEW_FORMAT,
  type EdgeAttributes,
  type TextColumn,
  type ViewPart,
} from '../../model/index.ts';
import type { ViewEdge, ViewNode } from './order.ts';

const DAY = 86_400_000;

/** Numbers texts in the order in which they are first met. */
export class Numbering {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.list.length);
    return this.list.push(text) - 1;
  }
}

export interface Lists {
  labels: Numbering;
  relations: Numbering;
  documents: Numbering;
}

export function column(texts: readonly string[]): TextColumn {
  return texts.map((text) => text.toWellFormed().replace(/\s+/g, ' ').trim()).join('\n');
}

export function nodeColumns(nodes: readonly ViewNode[]): ViewPart['nodes'] {
  const records = nodes.map(({ attributes }) => attributes);
  return {
    label: column(records.map(({ label }) => label)),
    slug: column(nodes.map(slugOf)),
    type: records.map(({ type }) => ENTITY_TYPES.indexOf(type)),
    x: records.map(({ x }) => Math.round(x * 10)),
    y: records.map(({ y }) => Math.round(y * 10)),
    size: records.map(({ size }) => Math.round(size * 10)),
    community: records.map(({ community }) => community),
  };
}

function slugOf({ key, attributes: { label } }: ViewNode): string {
  const slug = key.slice(key.indexOf('/') + 1);
  return slug === plainSlug(label) ? '' : slug;
}

/** `before` is the far end of the edge before the first; `firstDay` the day that is written as 1. */
export function edgeColumns(
  edges: readonly ViewEdge[],
  before: number,
  lists: Lists,
  firstDay: number,
): ViewPart['edges'] {
  const records = edges.map(({ attributes }) => attributes);
  return {
    far: edges.map(({ far }, i) => far - (edges[i - 1]?.far ?? before)),
    near: edges.map(({ near }) => near),
    flags: edges.map(flagsOf),
    label: records.map(({ label }) => lists.labels.of(label)),
    relation: records.map(({ relation }) => lists.relations.of(relation)),
    class: records.map((record) => CLAIM_CLASSES.indexOf(record.class)),
    document: records.map(({ document }) => lists.documents.of(document)),
    sources: records.map(({ sources }) => sources),
    confidence: records.map(({ confidence }) => Math.round(confidence * 100)),
    day: records.map((record) => {
      const day = dayOf(record);
      return day === undefined ? 0 : day - firstDay + 1;
    }),
  };
}

function flagsOf({ fromFar, attributes }: ViewEdge): number {
  return (
    (fromFar ? EDGE_FLAGS.fromFar : 0) |
    (attributes.polarity === 'negative' ? EDGE_FLAGS.negative : 0) |
    (attributes.status === 'contested' ? EDGE_FLAGS.contested : 0) |
    (attributes.attribution.length > 0 ? EDGE_FLAGS.attributed : 0) |
    (attributes.symmetric ? EDGE_FLAGS.symmetric : 0) |
    (MODALITIES.indexOf(attributes.modality) << MODALITY_SHIFT)
  );
}

/** Days from 1970-01-01 to the start of what the claim tells, else to its report. */
export function dayOf({ time, reported }: EdgeAttributes): number | undefined {
  for (const date of [time?.value, reported]) {
    const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(date ?? '');
    const at = day ? Date.parse(day[0]) : NaN;
    if (!Number.isNaN(at)) return Math.floor(at / DAY);
  }
  return undefined;
}

export const VERSION = { formatVersion: VIEW_FORMAT } as const;
