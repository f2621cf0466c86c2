import type { EntityId, Extraction, Mention } from '../model/index.ts';
import type { Mentioned } from './claims/statement.ts';
import type { ResolvedEntities } from './entities/resolve-entities.ts';

/** Reads mentions through the resolved entities. `ids[cluster]`: absent for what was hidden. */
export function lookUpMentions(
  extractions: readonly Extraction[],
  resolved: ResolvedEntities,
  clusterOf: Int32Array,
  ids: readonly (EntityId | undefined)[],
): Mentioned {
  const globalOf = (document: number, mention: number): number => {
    const at = resolved.locals[document]!.of[mention] ?? -1;
    return at < 0 ? -1 : resolved.offsets[document]! + at;
  };
  return {
    entity(document, mention) {
      const at = globalOf(document, mention);
      return at < 0 ? undefined : ids[clusterOf[at]!];
    },
    content(document, mention) {
      const at = globalOf(document, mention);
      if (at < 0) return resolved.locals[document]!.words?.get(mention);
      return resolved.keyed[at]!.local.reading.key;
    },
    antecedent(document, mention) {
      const at = globalOf(document, mention);
      if (at < 0) return undefined;
      const { mentions } = extractions[document]!;
      const names = resolved.keyed[at]!.local.mentions.filter(
        (each) => mentions[each]!.kind === 'name',
      );
      return names.findLast((each) => mentions[each]!.start < mentions[mention]!.start) ?? names[0];
    },
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
