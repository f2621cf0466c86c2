import { parse } from 'yaml';
import type { EntityType, Gender, Resources } from '../../model/index.ts';

/** What a common noun names. */
export interface NounKind {
  type: EntityType;
  subtype?: string;
  gender?: Gender;
}

/** A noun of time ("week"), or one that names nothing ("part"). */
export type NounSense = NounKind | 'time' | 'none';

export type WordSet = ReadonlySet<string>;

export interface PronounKind {
  person: 1 | 2 | 3;
  plural?: true;
  gender?: Gender;
  reflexive?: true;
  possessive?: boolean;
  demonstrative?: true;
}

/** The word lists of `models/mentions.yaml` and what `models/nouns.*` know of common nouns. */
export interface MentionWords {
  noun(lemma: string): NounSense;
  /** Whether a lemma is a common noun at all. */
  isNoun(lemma: string): boolean;
  pronoun(word: string): PronounKind | undefined;
  other: WordSet;
  definite: WordSet;
  indefinite: WordSet;
  /** Verbs whose subject is somebody, or a body of people. */
  doing: WordSet;
  /** Singular nouns for several people, of whom "they" is said. */
  crews: WordSet;
  expletiveVerbs: WordSet;
  expletiveAdjectives: WordSet;
  /** Kinds (`type` or `type:subtype`) that a head word can describe. */
  hypernyms: ReadonlyMap<string, readonly string[]>;
  /** The same for groups ("the two countries"): lemma or plural → kinds. */
  groups: ReadonlyMap<string, readonly string[]>;
  shortHeads: WordSet;
  legalForms: WordSet;
  /** Last words of a longer name that is another entity than the shorter one. */
  wares: WordSet;
  /** What companies are called by what they do, right before their names. */
  companies: WordSet;
  /** The same of words that may as well mean a person. */
  traders: WordSet;
  honorifics: WordSet;
  maleHonorifics: WordSet;
  femaleHonorifics: WordSet;
}

const THING: NounKind = { type: 'thing' };

export function words(list: unknown): string[] {
  return typeof list === 'string' ? list.split(/\s+/).filter((word) => word !== '') : [];
}

export function readMentionWords(resources: Resources): MentionWords {
  const lists = parse(resources.text('mentions.yaml')) as Record<string, unknown>;
  const set = (key: string): WordSet => new Set(words(lists[key]));
  const nouns = readNouns(resources);
  const pronouns = readPronouns(lists['pronouns'] as Record<string, unknown>);
  return {
    noun: (lemma) =>
      nouns.get(lemma) ?? nouns.get(lemma.slice(lemma.lastIndexOf('-') + 1)) ?? THING,
    isNoun: (lemma) => nouns.has(lemma),
    pronoun: (word) => pronouns.get(word),
    other: set('other'),
    definite: set('definite'),
    indefinite: set('indefinite'),
    doing: set('doing'),
    crews: set('crews'),
    expletiveVerbs: set('expletive-verbs'),
    expletiveAdjectives: set('expletive-adjectives'),
    hypernyms: invert(lists['hypernyms'] as Record<string, unknown>),
    groups: invert(lists['groups'] as Record<string, unknown>),
    shortHeads: set('short-heads'),
    legalForms: set('legal-forms'),
    wares: set('wares'),
    companies: set('companies'),
    traders: set('traders'),
    honorifics: set('honorifics'),
    maleHonorifics: set('male-honorifics'),
    femaleHonorifics: set('female-honorifics'),
  };
}

function readNouns(resources: Resources): Map<string, NounSense> {
  const nouns = new Map<string, NounSense>();
  for (const line of resources.text('nouns.tsv').split('\n')) {
    const [lemma, kind] = line.split('\t');
    if (kind !== undefined && !line.startsWith('#')) nouns.set(lemma!, nounSense(kind));
  }
  const own = parse(resources.text('nouns.yaml')) as Record<string, unknown>;
  for (const [kind, list] of Object.entries(own))
    for (const word of words(list)) nouns.set(word, nounSense(kind));
  return nouns;
}

function nounSense(kind: string): NounSense {
  if (kind === 'time' || kind === 'none') return kind;
  const [type, detail] = kind.split(':');
  if (type === 'animal') return { type: 'thing', subtype: 'animal' };
  if (detail === undefined) return { type: type as EntityType };
  return detail === 'female' || detail === 'male'
    ? { type: 'person', gender: detail }
    : { type: type as EntityType, subtype: detail };
}

function readPronouns(lists: Record<string, unknown>): Map<string, PronounKind> {
  const reflexive = new Set(words(lists['reflexive']));
  const possessive = new Set(words(lists['possessive']));
  const kinds: [string, PronounKind][] = [
    ['first-singular', { person: 1 }],
    ['first-plural', { person: 1, plural: true }],
    ['second', { person: 2 }],
    ['male', { person: 3, gender: 'male' }],
    ['female', { person: 3, gender: 'female' }],
    ['neuter', { person: 3, gender: 'neuter' }],
    ['plural', { person: 3, plural: true }],
    ['demonstrative', { person: 3, demonstrative: true }],
  ];
  const pronouns = new Map<string, PronounKind>();
  for (const [key, kind] of kinds)
    for (const word of words(lists[key]))
      pronouns.set(word, {
        ...kind,
        ...(reflexive.has(word) ? { reflexive: true as const } : {}),
        ...(possessive.has(word) ? { possessive: true as const } : {}),
        ...(kind.demonstrative && (word === 'these' || word === 'those')
          ? { plural: true as const }
          : {}),
      });
  return pronouns;
}

function invert(lists: Record<string, unknown>): Map<string, string[]> {
  const kinds = new Map<string, string[]>();
  for (const [kind, list] of Object.entries(lists))
    for (const word of words(list)) kinds.set(word, [...(kinds.get(word) ?? []), kind]);
  return kinds;
}
