import { parse } from 'yaml';
import type { Resources } from '../../model/index.ts';
import { words, type WordSet } from '../mentions/words.ts';

/** The word lists of `models/offices.yaml`. */
export interface OfficeWords {
  heads: WordSet;
  occupations: WordSet;
  modifiers: WordSet;
  former: WordSet;
  acting: WordSet;
  current: WordSet;
  abbreviations: ReadonlyMap<string, string>;
  /** Description → titles that it can stand for, words joined by a hyphen. */
  ranks: ReadonlyMap<string, WordSet>;
  periphrases: ReadonlyMap<string, string>;
  family: WordSet;
  spouses: WordSet;
  children: WordSet;
  parents: WordSet;
  /** Nouns for people that say nothing without whose they are. */
  relational: WordSet;
  /** Nouns for people that say nothing without a word that says more. */
  anybody: WordSet;
  /** Nouns for things that names are given to. */
  works: WordSet;
  owned: WordSet;
  naming: WordSet;
  parts: WordSet;
  appointing: WordSet;
  leaving: WordSet;
  dismissing: WordSet;
  /** Verbs that with "as" give the subject the office that the object had. */
  succeeding: WordSet;
  serving: WordSet;
  /** Verb → the office that its subject holds of its object. */
  heading: ReadonlyMap<string, string>;
}

export function readOfficeWords(resources: Resources): OfficeWords {
  const lists = parse(resources.text('offices.yaml')) as Record<string, unknown>;
  const set = (key: string): WordSet => new Set(words(lists[key]));
  const entries = (key: string): [string, string][] =>
    Object.entries(lists[key] as Record<string, string>);
  return {
    heads: set('heads'),
    occupations: set('occupations'),
    modifiers: set('modifiers'),
    former: set('former'),
    acting: set('acting'),
    current: set('current'),
    abbreviations: new Map(entries('abbreviations')),
    ranks: new Map(entries('ranks').map(([word, titles]) => [word, new Set(words(titles))])),
    periphrases: new Map(entries('periphrases')),
    family: set('family'),
    spouses: set('spouses'),
    children: set('children'),
    parents: set('parents'),
    relational: set('relational'),
    anybody: set('anybody'),
    works: set('works'),
    owned: set('owned'),
    naming: set('naming'),
    parts: set('parts'),
    appointing: set('appointing'),
    leaving: set('leaving'),
    dismissing: set('dismissing'),
    succeeding: set('succeeding'),
    serving: set('serving'),
    heading: new Map(entries('heading')),
  };
}

/** Whether a lower-case word can belong to a title: its head, a word before the head, an abbreviation. */
export function isTitleWord(offices: OfficeWords, word: string): boolean {
  return offices.heads.has(word) || offices.modifiers.has(word) || offices.abbreviations.has(word);
}
