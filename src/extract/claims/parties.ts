import type { Argument } from '../../model/index.ts';
import { argumentAt, type ClaimContext } from './argument.ts';

/** One who takes part in something mutual. */
export interface Party {
  /** Head of the phrase that names the party, alone or in a group. */
  head: number;
  argument: Argument;
}

/** Most parties that are paired: six pairs. */
const MOST = 4;

/** Each phrase is a party; a group ("the two countries") gives its members, whose words stand elsewhere. */
export function partiesOf(context: ClaimContext, heads: readonly number[]): Party[] {
  const found: Party[] = [];
  for (const head of heads) {
    const members = membersOf(context, head);
    if (members.length > 0) found.push(...members.map((argument) => ({ head, argument })));
    else {
      const argument = argumentAt(context, head);
      if (argument) found.push({ head, argument });
    }
  }
  return found.slice(0, MOST);
}

export function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}

/** Members of the group that a phrase refers to, standing at the words of the group. */
export function membersOf(context: ClaimContext, head: number): Argument[] {
  const { found } = context;
  const index = found.mentionAt(head);
  const mention = index === undefined ? undefined : found.mentions[index];
  const members = mention ? (found.clusters[mention.cluster]?.members ?? []) : [];
  if (!mention || members.length < 2) return [];
  return members.flatMap((member) => {
    const named = bestMention(context, member);
    if (named === undefined) return [];
    const { text } = found.mentions[named]!;
    return [{ text, start: mention.start, end: mention.end, mention: named }];
  });
}

/** The longest name of a cluster, the first among equals. */
function bestMention({ found }: ClaimContext, cluster: number): number | undefined {
  const names = (found.clusters[cluster]?.mentions ?? []).filter(
    (index) => found.mentions[index]?.kind === 'name',
  );
  return names.reduce<number | undefined>((best, index) => {
    const longer =
      best === undefined || found.mentions[index]!.text.length > found.mentions[best]!.text.length;
    return longer ? index : best;
  }, undefined);
}
