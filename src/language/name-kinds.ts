import { createGazetteer, type Gazetteer } from '../base/gazetteer.ts';
import type { NameType, Resources } from '../model/index.ts';
import { LISTS, wordHash, type NameLists } from './name-lists.ts';

/** The finer kind of a name, where its words or the lists tell it. */
export type NameKinds = (type: NameType, words: readonly string[]) => string | undefined;

/** Words that say what an organization is; the first that fits from the end of the name on counts. */
const ORGANIZATIONS: readonly (readonly [RegExp, string])[] = [
  [/^(?:party|front|likud|hamas)$/, 'party'],
  [
    /^(?:ministry|department|agency|senate|congress|parliament|duma|rada|bundestag|knesset|assembly|government|cabinet|council|commission|court|tribunal|police|bureau|treasury|authority|directorate|prosecutor|embassy|intelligence)$/,
    'government',
  ],
  [
    /^(?:army|navy|forces|force|fleet|guard|guards|brigade|brigades|battalion|regiment|division|corps|command|military|troops)$/,
    'military',
  ],
  [/^(?:militia|mujahideen|rebels|fighters|insurgents|liberation)$/, 'armed'],
  [/^(?:university|college|school|academy|institute)$/, 'education'],
  [
    /^(?:news|times|post|journal|herald|tribune|gazette|tv|television|radio|magazine|newspaper|press|channel|daily|broadcasting)$/,
    'media',
  ],
  [
    /^(?:inc|inc\.|corp|corp\.|corporation|ltd|ltd\.|llc|plc|gmbh|ag|co|co\.|company|group|bank|airlines|airways|motors|holdings|industries|technologies|energy)$/,
    'company',
  ],
  [/^(?:fc|united|club|league|cup)$/, 'sports'],
  [/^(?:church|diocese|patriarchate|mosque)$/, 'religious'],
];

const EVENTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:war|wars|battle|siege|invasion|offensive|operation)$/, 'war'],
  [/^(?:election|elections|referendum|primary|caucus)$/, 'election'],
  [/^(?:summit|conference|forum|congress|meeting|talks|assembly)$/, 'meeting'],
  [
    /^(?:cup|olympics|games|championship|championships|open|prix|league|tournament|bowl)$/,
    'sports',
  ],
  [/^(?:revolution|uprising|holocaust|massacre|genocide|coup)$/, 'history'],
  [/^(?:hurricane|typhoon|cyclone|storm|earthquake|tsunami|flood)$/, 'disaster'],
  [/^(?:day|christmas|easter|ramadan|eve)$/, 'holiday'],
];

const THINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:act|law|bill|constitution|code|amendment)$/, 'law'],
  [
    /^(?:treaty|agreement|accord|accords|convention|protocol|pact|deal|memorandum|declaration|charter)$/,
    'agreement',
  ],
  [/^(?:prize|award|awards|medal|oscar)$/, 'award'],
  [
    /^(?:missile|missiles|rocket|rockets|drone|drones|tank|tanks|howitzer|launcher|rifle|bomber|fighter|jet)$/,
    'weapon',
  ],
];

const PLACE_WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:region|oblast|province|district|county|state|governorate|prefecture|territory|republic|krai|strip|peninsula|valley)$/,
    'region',
  ],
  [/^(?:sea|ocean|gulf|strait|straits|bay|lake|canal|channel)$/, 'sea'],
  [/^(?:river)$/, 'river'],
  [/^(?:island|islands|isles)$/, 'island'],
  [
    /^(?:airport|street|avenue|square|road|bridge|crossing|hospital|stadium|palace|base|park|hall|camp|station|plant|mosque|cathedral|castle)$/,
    'site',
  ],
];

export function createNameKinds(resources: Resources, lists: NameLists): NameKinds {
  const gazetteer = createGazetteer(resources);
  return (type, words) => {
    if (type === 'place') return placeKind(words, lists);
    if (type === 'people') return peopleKind(words.join(' '), gazetteer);
    if (type === 'organization') return organizationKind(words, gazetteer);
    if (type === 'person') return undefined;
    const listed = gazetteer.thingsNamed(joined(words)).find((thing) => thing.type === type);
    return listed?.subtype ?? byWords(words, type === 'event' ? EVENTS : THINGS);
  };
}

function placeKind(words: readonly string[], lists: NameLists): string | undefined {
  const hashes = Int32Array.from(words, wordHash);
  const bits = lists.bits(hashes, 0, words.length);
  const has = (list: (typeof LISTS)[number]): boolean => ((bits >> LISTS.indexOf(list)) & 1) === 1;
  if (has('country')) return 'country';
  const said = byWords(words, PLACE_WORDS);
  if (said !== undefined) return said;
  if (has('seat')) return 'site';
  if (has('city')) return 'city';
  if (has('region')) return 'region';
  return has('town') ? 'city' : undefined;
}

function peopleKind(name: string, gazetteer: Gazetteer): string | undefined {
  if (gazetteer.countriesOfDemonym(name).length > 0) return 'nationality';
  return gazetteer.peoplesNamed(name)[0]?.kind;
}

function organizationKind(words: readonly string[], gazetteer: Gazetteer): string | undefined {
  return gazetteer.organizationsNamed(joined(words))[0]?.type ?? byWords(words, ORGANIZATIONS);
}

/** Words with hyphens and stops as names are usually written: tokens part them. */
function joined(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/ ([-–/]) /g, '$1')
    .replace(/ (['’.])/g, '$1');
}

function byWords(
  words: readonly string[],
  table: readonly (readonly [RegExp, string])[],
): string | undefined {
  for (let i = words.length - 1; i >= 0; i--) {
    const word = (words[i] ?? '').toLowerCase();
    const found = table.find(([pattern]) => pattern.test(word));
    if (found) return found[1];
  }
  return undefined;
}
