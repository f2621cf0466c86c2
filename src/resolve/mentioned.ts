import { push } from '../base/order.ts';
import type { EntityId, Extraction, Mention } from '../model/index.ts';
import type { Mentioned } from './claims/statement.ts';
import type { ResolvedEntities } from './entities/resolve-entities.ts';

/** Reads mentions through the resolved entities. `ids[cluster]`: absent for what was hidden. */
export function lookUpMentions(
  extractions: readonly Extraction[],
  { of, words, locals, contents }: ResolvedEntities,
  clusterOf: Int32Array,
  ids: readonly (EntityId | undefined)[],
): Mentioned {
  const namesOf = createNameFinder(extractions, of);
  const localOf = (document: number, mention: number): number => of[document]![mention] ?? -1;
  return {
    entity(document, mention) {
      const at = localOf(document, mention);
      return at < 0 ? undefined : ids[clusterOf[at]!];
    },
    content(document, mention) {
      const at = localOf(document, mention);
      return at < 0 ? words[-2 - at] : contents[locals.content[at]!];
    },
    antecedent(document, mention) {
      const at = localOf(document, mention);
      if (at < 0) return undefined;
      const { mentions } = extractions[document]!;
      const names = namesOf(document).get(at) ?? [];
      return names.findLast((each) => mentions[each]!.start < mentions[mention]!.start) ?? names[0];
    },
  };
}

/** The names of each local entity of a document, as indices of mentions; those of the last document are kept. */
function createNameFinder(
  extractions: readonly Extraction[],
  of: readonly Int32Array[],
): (document: number) => ReadonlyMap<number, number[]> {
  let last: { document: number; names: Map<number, number[]> } | undefined;
  return (document) => {
    if (last?.document === document) return last.names;
    const names = new Map<number, number[]>();
    extractions[document]!.mentions.forEach(({ kind }, mention) => {
      const at = of[document]![mention]!;
      if (kind === 'name' && at >= 0) push(names, at, mention);
    });
    last = { document, names };
    return names;
  };
}

/** All mentions of kept entities, sorted by document and start. */
export function listMentions(extractions: readonly Extraction[], mentioned: Mentioned): Mention[] {
  return extractions.flatMap(({ document, mentions }, index) =>
    mentions
      .flatMap(({ start, end, text, kind, type }, at) => {
        const entity = mentioned.entity(index, at);
        return entity === undefined ? [] : [{ document, start, end, text, kind, type, entity }];
      })
      .sort((a, b) => a.start - b.start || b.end - a.end),
  );
}
