import { seededRandom } from '../../src/base/random.ts';
import type { GraphInput } from '../../src/graph/index.ts';
import {
  CLAIM_CLASSES,
  ENTITY_TYPES,
  type Claim,
  type Document,
  type Entity,
  type EntityType,
} from '../../src/model/index.ts';

const SYLLABLES = 'ka lo mi ren tas vor el dun sha be nor ti gra os une pel yar qui zem hol'.split(
  ' ',
);
const RELATIONS = ['meets', 'signs agreement with', 'accuses', 'sends aid to', 'attacks', 'leads'];

/** A made-up corpus of a given size: clustered, with hubs, leaves and a few entities without an edge. */
export function syntheticInput(size: number, claimCount = size * 3, seed = 7): GraphInput {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const word = (): string => {
    const text = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES));
    const joined = text.join('');
    return joined[0]!.toUpperCase() + joined.slice(1);
  };
  const documents = Array.from({ length: Math.max(3, Math.ceil(size / 20)) }, (_, i) =>
    syntheticDocument(i),
  );
  const entities = Array.from({ length: size }, (_, i): Entity => {
    const type = ENTITY_TYPES[weighted(random())]!;
    const label = nameOf(type, word);
    const day = pick(documents);
    return {
      id: `${type}/${label.toLowerCase().replaceAll(' ', '-')}-${i}`,
      type,
      label,
      aliases: [{ text: label, count: 1 + Math.floor(random() * 9) }],
      offices: [],
      mentions: 1 + Math.floor(30 * random() ** 3),
      documents: [day.id],
      first: day.date!.value,
      last: day.date!.value,
      confidence: 0.9,
    };
  });
  const claims = Array.from({ length: claimCount }, (_, i) =>
    syntheticClaim(i, pickPair(entities, random), pick(documents), random),
  );
  return { title: 'Synthetic', documents, entities, claims, mentions: [], redirects: new Map() };
}

function weighted(draw: number): number {
  return [0.3, 0.52, 0.72, 0.8].filter((limit) => draw > limit).length;
}

function nameOf(type: EntityType, word: () => string): string {
  if (type === 'person') return `${word()} ${word()}`;
  if (type === 'organization') return `${word()} ${word()} Council`;
  if (type === 'event') return `${word()} summit`;
  return type === 'thing' ? `${word().toLowerCase()} treaty` : word();
}

function syntheticDocument(index: number): Document {
  const day = new Date(Date.UTC(2024, 0, 1 + ((index * 5) % 360))).toISOString().slice(0, 10);
  return {
    id: `article-${index}`,
    path: `article-${index}.txt`,
    title: `Article ${index}`,
    date: { value: day, from: 'text', confidence: 0.9 },
    language: 'en',
    text: 'A text.',
    sentences: [],
    offsets: [[0, 0]],
    blocks: [],
    cut: [],
    copies: [],
    publish: 'full',
    hash: '0'.repeat(64),
  };
}

/** Groups of about forty with a hub each; one edge in eight leaves its group. */
function pickPair(entities: readonly Entity[], random: () => number): [Entity, Entity] {
  const linked = Math.max(2, Math.floor(entities.length * 0.9));
  const group = Math.floor(random() ** 1.6 * Math.ceil(linked / 40)) * 40;
  const within = (): number => group + Math.floor(random() ** 2 * 40);
  const from = Math.min(linked - 1, within());
  const to = random() < 0.125 ? Math.floor(random() * linked) : within();
  const other = Math.min(linked - 1, to) === from ? (from + 1) % linked : Math.min(linked - 1, to);
  return [entities[from]!, entities[other]!];
}

function syntheticClaim(
  index: number,
  [subject, object]: [Entity, Entity],
  document: Document,
  random: () => number,
): Claim {
  const label = RELATIONS[Math.floor(random() * RELATIONS.length)]!;
  const quote = `${subject.label} ${label} ${object.label}, the paper wrote.`;
  const draw = random();
  return {
    id: (index + 0x100000).toString(16),
    subject: subject.id,
    subjectText: subject.label,
    predicate: label,
    relation: label.replaceAll(' ', '-'),
    class: CLAIM_CLASSES[Math.floor(random() * CLAIM_CLASSES.length)]!,
    label,
    symmetric: label === 'meets',
    object: object.id,
    objectText: object.label,
    participants: [],
    reported: document.date!.value,
    amounts: [],
    polarity: draw < 0.06 ? 'negative' : 'positive',
    modality: draw > 0.9 ? 'planned' : 'asserted',
    attribution: draw > 0.5 && draw < 0.8 ? [{ speaker: subject.id, verb: 'say' }] : [],
    evidence: [
      { document: document.id, start: 0, end: 6, quote, trigger: { start: 0, end: 1 }, chain: [] },
    ],
    sources: 1 + Math.floor(3 * random() ** 3),
    status: draw > 0.8 && draw < 0.85 ? 'contested' : 'single',
    confidence: Math.round(50 + random() * 50) / 100,
  };
}
