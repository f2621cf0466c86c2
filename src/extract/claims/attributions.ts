import type { DocumentAttribution } from '../../model/index.ts';
import type { Speech } from '../attribution/speech.ts';
import { quotationAt } from '../attribution/cues.ts';
import { lemmaOf } from '../clauses/predicates.ts';
import { argumentAt, plainArgument, type ClaimContext } from './argument.ts';

/** Who says so, from the nearest speaker outwards; the speaker of the quotation around the clause comes first. */
export function attributionsOf(
  context: ClaimContext,
  speeches: readonly Speech[],
  predicate: number,
): DocumentAttribution[] {
  const found: DocumentAttribution[] = [];
  const seen = new Set<number>();
  const add = (head: number, verb?: string, outlet?: number): void => {
    if (seen.has(head) || context.tree.within(predicate, head)) return;
    const speaker = argumentAt(context, head) ?? plainArgument(context, head);
    seen.add(head);
    const through = outlet === undefined ? undefined : argumentAt(context, outlet);
    found.push({
      speaker,
      ...(verb === undefined ? {} : { verb }),
      ...(through ? { outlet: through } : {}),
    });
  };
  for (const { speakers, verb, outlet } of speeches) {
    if (speakers.length > 0) for (const speaker of speakers.slice(0, 3)) add(speaker, verb, outlet);
    else if (outlet !== undefined) add(outlet, verb);
  }
  const quotation = quotationAt(context.quotations, predicate);
  if (quotation?.speaker !== undefined) {
    add(
      quotation.speaker,
      quotation.cue === undefined ? undefined : lemmaOf(context.tree, quotation.cue),
    );
  }
  return found;
}
