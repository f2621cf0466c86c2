/** Who shares claims with whom: counted once for the whole corpus, in flat arrays, as hubs would make lists dear. */
import { compareIds } from '../base/order.ts';
import type { Claim, Entity, EntityId } from '../model/index.ts';

export interface Neighbour {
  entity: Entity;
  /** How many claims the two share. */
  claims: number;
  /** Of the entity in the table. */
  row: number;
}

export interface NeighbourTable {
  /** Entities that share claims with this one: the most claims first, then by id. */
  of(id: EntityId): Neighbour[];
  /** How many claims the entities of two rows share. */
  between(a: number, b: number): number;
}

/** Of a claim that names more entities than these, only the first are paired: pairs grow with the square. */
const MOST_ARGUMENTS = 50;

/** Entities that a claim is about: subject, object and participants, each once; not who says so. */
export function argumentsOf({ subject, object, participants }: Claim): EntityId[] {
  const ids = object === undefined || object === subject ? [subject] : [subject, object];
  if (participants.length === 0) return ids;
  const others = participants.flatMap(({ entity }) => entity ?? []);
  return [...new Set([...ids, ...others])];
}

export function tabulateNeighbours(
  entities: readonly Entity[],
  claims: readonly Claim[],
): NeighbourTable {
  const sorted = [...entities].sort(compareIds);
  const numbers = new Map(sorted.map(({ id }, number) => [id, number]));
  const { starts, others } = pairUp(numbers, claims);
  const rowOf = (id: EntityId): Int32Array => {
    const number = numbers.get(id);
    return number === undefined
      ? others.subarray(0, 0)
      : others.subarray(starts[number], starts[number + 1]);
  };
  return {
    of: (id) => runsIn(rowOf(id), sorted).sort((a, b) => b.claims - a.claims || a.row - b.row),
    between(a, b) {
      const to = starts[a + 1]!;
      const first = placeOf(others, b, starts[a]!, to);
      return others[first] === b && first < to ? placeOf(others, b + 1, first, to) - first : 0;
    },
  };
}

/** A row for each entity, sorted, with another entity as often as they share a claim. */
function pairUp(numbers: ReadonlyMap<EntityId, number>, claims: readonly Claim[]) {
  const starts = new Int32Array(numbers.size + 1);
  const known = claims.map((claim) => numbersIn(numbers, claim));
  for (const list of known) for (const a of list) starts[a + 1]! += list.length - 1;
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
  const others = new Int32Array(starts.at(-1)!);
  const filled = starts.slice();
  for (const list of known)
    for (const a of list) for (const b of list) if (a !== b) others[filled[a]!++] = b;
  for (let at = 0; at < numbers.size; at++) others.subarray(starts[at], starts[at + 1]).sort();
  return { starts, others };
}

function numbersIn(numbers: ReadonlyMap<EntityId, number>, claim: Claim): number[] {
  const found: number[] = [];
  for (const id of argumentsOf(claim)) {
    const number = numbers.get(id);
    if (number !== undefined && found.length < MOST_ARGUMENTS) found.push(number);
  }
  return found;
}

function runsIn(others: Int32Array, sorted: readonly Entity[]): Neighbour[] {
  const runs: Neighbour[] = [];
  for (let at = 0; at < others.length;) {
    const row = others[at]!;
    const begin = at;
    while (others[at] === row) at++;
    runs.push({ entity: sorted[row]!, claims: at - begin, row });
  }
  return runs;
}

/** Where between two places the first number stands that is not below the wanted one. */
function placeOf(numbers: Int32Array, wanted: number, from: number, to: number): number {
  let low = from;
  for (let high = to; low < high;) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
