import type { Resources } from '../model/index.ts';
import { readGeography, type Geography } from './geography.ts';
import { readLexicon, type Lexicon } from './lexicon.ts';
import { readKnownNames, type KnownNames } from './names/known.ts';
import { readRecurringEvents, type RecurringEvents } from './names/editions.ts';
import { createNameReader, type NameReader } from './names/reading.ts';
import { createSimilarity } from './names/similarity.ts';
import { readListedNames } from './names/spelling/listed.ts';
import { readSpellingModel } from './names/spelling/model.ts';
import { createSpeller, type Speller } from './names/spelling.ts';
import { readTypeCues, type TypeCues } from './type-cues.ts';

/** All that the stage knows from `models/`. Made once, used for every corpus. */
export interface Knowledge {
  lexicon: Lexicon;
  geography: Geography;
  names: KnownNames;
  speller: Speller;
  read: NameReader;
  typeCues: TypeCues;
  events: RecurringEvents;
}

export function readKnowledge(resources: Resources): Knowledge {
  const lexicon = readLexicon(resources);
  const geography = readGeography(resources);
  const names = readKnownNames(resources, lexicon.familyFirst);
  const speller = createSpeller(
    resources.text('forename-groups.txt'),
    resources.text('spelling-pairs.txt'),
    createSimilarity(
      readSpellingModel(resources.bytes('spelling.bin')),
      readListedNames(resources),
    ),
    (word) => names.isPersonal(word),
  );
  return {
    lexicon,
    geography,
    names,
    speller,
    read: createNameReader(lexicon, geography, names),
    typeCues: readTypeCues(resources),
    events: readRecurringEvents(resources, lexicon, geography),
  };
}
