import type { Knowledge } from '../knowledge.ts';
import type { Lexicon } from '../lexicon.ts';
import { addLocal, emptyProfile, type Keyed, type OfficeHeld, type Profile } from './profile.ts';

/**
 * Local entities of one key that nothing told of persons sets apart: of one gender, in one office of those that only
 * one holds at a time. There are as many as there are names, or few times as many.
 */
export interface Variant {
  profile: Profile;
  gender?: 'female' | 'male';
  /** The office, and so many of the reports that give it. */
  office?: string;
  held: OfficeHeld[];
}

/** So many reports of an office are enough to see whether another holder clashes. */
export const ENOUGH_REPORTS = 61;

export interface VariantFolder {
  /** Adds a local entity and returns the index of its variant. */
  add(item: Keyed): number;
  variants: Variant[];
}

/** Folds local entities into what is known by their names, so that they themselves can be forgotten. */
export function createVariantFolder(knowledge: Knowledge): VariantFolder {
  const variants: Variant[] = [];
  const byKey = new Map<string, number>();
  return {
    variants,
    add(item) {
      const { gender, held } = tellsApart(item, knowledge);
      const office = held && `${held.title} of ${held.of!}`;
      const key = [item.key, gender ?? '', office ?? ''].join('\n');
      let at = byKey.get(key);
      if (at === undefined) {
        byKey.set(key, (at = variants.length));
        const told = { ...(gender ? { gender } : {}), ...(office ? { office } : {}) };
        variants.push({ profile: emptyProfile(item), held: [], ...told });
      }
      const variant = variants[at]!;
      addLocal(variant.profile, item);
      if (held && variant.held.length < ENOUGH_REPORTS) variant.held.push(held);
      return at;
    },
  };
}

/** Only of persons with a full name: of others nothing is told apart. */
function tellsApart(
  { local, offices }: Keyed,
  { lexicon, names }: Knowledge,
): { gender?: 'female' | 'male'; held?: OfficeHeld } {
  if (local.type !== 'person' || (local.reading.person?.words.length ?? 0) < 2) return {};
  const { gender } = local;
  // Pronouns that contradict the forename were linked to the wrong person.
  const usual = names.gender(local.reading.person!.words[0]!);
  const isSlip = usual !== undefined && usual !== gender;
  const held = offices.find((each) => isExclusive(each, lexicon));
  return {
    ...(gender && gender !== 'neuter' && !isSlip ? { gender } : {}),
    ...(held ? { held } : {}),
  };
}

function isExclusive({ title, of, former }: OfficeHeld, lexicon: Lexicon): boolean {
  return !former && of !== undefined && lexicon.exclusiveOffices.has(title.replace(/ /g, '-'));
}
