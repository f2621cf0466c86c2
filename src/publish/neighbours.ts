/** Who shares claims with whom: counted once for the whole corpus, in flat arrays, as hubs would make lists dear. */
import { compareText } from '../base/order.ts';
import type { Claim, EntityId } from '../model/index.ts';

export interface NeighbourTable {
  /** Entities that share claims with this one: the most claims first, then by id. */
  of(id: EntityId): { id: EntityId; claims: number }[];
  /** How many claims two entities share. */
  between(a: EntityId, b: EntityId): number;
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
  entities: readonly { id: EntityId }[],
  claims: readonly Claim[],
): NeighbourTable {
  const ids = entities.map(({ id }) => id).sort(compareText);
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const { starts, others } = pairUp(numbers, claims);
  const rowOf = (id: EntityId): Int32Array => {
    const number = numbers.get(id);
    return number === undefined
      ? others.subarray(0, 0)
      : others.subarray(starts[number], starts[number + 1]);
  };
  return {
    of: (id) =>
      runsIn(rowOf(id))
        .sort((a, b) => b.claims - a.claims || a.number - b.number)
        .map(({ number, claims: count }) => ({ id: ids[number]!, claims: count })),
    between(a, b) {
      const [row, number] = [numbers.get(a), numbers.get(b)];
      if (row === undefined || number === undefined) return 0;
      const [from, to] = [starts[row]!, starts[row + 1]!];
      const first = placeOf(others, number, from, to);
      return others[first] === number && first < to
        ? placeOf(others, number + 1, first, to) - first
        : 0;
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

function runsIn(row: Int32Array): { number: number; claims: number }[] {
  const runs: { number: number; claims: number }[] = [];
  for (const number of row) {
    const last = runs.at(-1);
    if (last?.number === number) last.claims++;
    else runs.push({ number, claims: 1 });
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
