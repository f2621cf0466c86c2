import type { EntityType } from '../../model/index.ts';
import { cueOfName, type TypeCues } from '../type-cues.ts';

/** What all documents say of the type of a name. Weights are whole numbers, so that their sum has no order. */
export interface Votes {
  /** How the network reads it: documents, and their weight (hundredths; many mentions of one document count little more). */
  found: Map<EntityType, { documents: number; weight: number }>;
  /** How many words beside it speak for a type, at most `MOST_CUES` of a document. */
  cues: Map<EntityType, number>;
  /** What the last word of the name itself speaks for. */
  end?: EntityType;
}

/** What one document says of it. */
export interface Ballot {
  found: Map<EntityType, number>;
  cues: Map<EntityType, number>;
}

const MOST_CUES = 3;
const CUE = 150;
const END = 300;
const UNLIKELY: Partial<Record<EntityType, number>> = { person: 0.3, place: 0.6 };
/** So many words make a type that the network did not find; one, where it found only unlikely ones. */
const ENOUGH_CUES = 2;
/** Two types are both borne out when the lesser has so many cues, and this share of the greater's. */
const CONTEST = 0.34;
/** Of types that have as much for them, the first. */
const ORDER: readonly EntityType[] = ['organization', 'person', 'place', 'event', 'thing'];

export function emptyVotes(form: string, cues: TypeCues): Votes {
  const end = cueOfName(form, cues);
  return { found: new Map(), cues: new Map(), ...(end === undefined ? {} : { end }) };
}

export function emptyBallot(): Ballot {
  return { found: new Map(), cues: new Map() };
}

export function add(counts: Map<EntityType, number>, type: EntityType, by = 1): void {
  counts.set(type, (counts.get(type) ?? 0) + by);
}

export function addBallot(votes: Votes, { found, cues }: Ballot): void {
  for (const [type, count] of found) {
    const { documents, weight } = votes.found.get(type) ?? { documents: 0, weight: 0 };
    const more = Math.round(100 * Math.log2(1 + count));
    votes.found.set(type, { documents: documents + 1, weight: weight + more });
  }
  for (const [type, count] of cues) add(votes.cues, type, Math.min(MOST_CUES, count));
}

/** The words beside it speak for two of the types: it may be the name of two. */
export function isContested({ cues }: Votes, types: readonly EntityType[]): boolean {
  const counts = types.map((type) => cues.get(type) ?? 0).sort((a, b) => b - a);
  const [first = 0, second = 0] = counts;
  return second >= ENOUGH_CUES && second >= CONTEST * first;
}

/** The type with the most for it: of those found, and those that words speak for though the network did not see them. */
export function bestType(
  votes: Votes,
  types: readonly EntityType[],
  unlikely: readonly EntityType[],
): EntityType {
  const { cues, end } = votes;
  const enough = types.every((type) => unlikely.includes(type)) ? 1 : ENOUGH_CUES;
  const possible = ORDER.filter(
    (type) =>
      types.includes(type) ||
      (!votes.found.has(type) && ((cues.get(type) ?? 0) >= enough || type === end)),
  );
  const score = (type: EntityType) =>
    (votes.found.get(type)?.weight ?? 0) * (unlikely.includes(type) ? (UNLIKELY[type] ?? 1) : 1) +
    CUE * (cues.get(type) ?? 0) +
    (type === end ? END : 0);
  return possible.reduce((best, type) => (score(type) > score(best) ? type : best), possible[0]!);
}
