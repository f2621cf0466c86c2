import { parse } from 'yaml';
import { push } from '../../base/order.ts';
import type { ClaimClass, Resources } from '../../model/index.ts';

/**
 * What may fill a place of a relation. `actor` is a person, an organization, a people, or a place that acts; `weapon`
 * what strikes for whoever fired it.
 */
export type Role =
  'actor' | 'weapon' | 'people' | 'person' | 'organization' | 'place' | 'event' | 'thing';

/** A canonical relation of `models/relations.yaml`. */
export interface Relation {
  id: string;
  label: string;
  inverse: string;
  class: ClaimClass;
  symmetric: boolean;
  /** The relation needs no object. */
  alone: boolean;
  /** Absent: anything. */
  subject?: readonly Role[];
  object?: readonly Role[];
}

/** Relations by the words that express them, several for one expression in the order of the file. */
export interface RelationLexicon {
  relations: ReadonlyMap<string, Relation>;
  /** `verb [particle] [noun] [preposition]`, lemmas. */
  verbs: ReadonlyMap<string, readonly Relation[]>;
  /** `noun preposition`, lemmas. */
  nouns: ReadonlyMap<string, readonly Relation[]>;
  /** Nouns that head an expression in `nouns`, of one or two words. */
  heads: ReadonlySet<string>;
  /** Noun → the verb that it stands for, with "be" where it is done to whose it is. */
  deeds: ReadonlyMap<string, string>;
}

interface Entry extends Omit<Relation, 'symmetric' | 'alone'> {
  symmetric?: boolean;
  alone?: boolean;
  verbs?: string[];
  nouns?: string[];
}

interface File {
  classes: Record<string, string[]>;
  relations: Entry[];
  deeds: Record<string, string>;
}

export function loadRelations(resources: Resources): RelationLexicon {
  const file = parse(resources.text('relations.yaml')) as File;
  const classes = new Map(Object.entries(file.classes));
  const relations = new Map<string, Relation>();
  const verbs = new Map<string, Relation[]>();
  const nouns = new Map<string, Relation[]>();
  for (const { verbs: v = [], nouns: n = [], symmetric, alone, ...rest } of file.relations) {
    const relation: Relation = { ...rest, symmetric: symmetric ?? false, alone: alone ?? false };
    relations.set(relation.id, relation);
    for (const key of v.flatMap((text) => expand(text, classes))) push(verbs, key, relation);
    for (const key of n.flatMap((text) => expand(text, classes))) push(nouns, key, relation);
  }
  const heads = new Set([...nouns.keys()].map((key) => key.slice(0, key.lastIndexOf(' '))));
  return { relations, verbs, nouns, heads, deeds: new Map(Object.entries(file.deeds)) };
}

/** "launch $attack on|against" → every wording of it. */
function expand(expression: string, classes: ReadonlyMap<string, readonly string[]>): string[] {
  const choices = expression.split(' ').map((word) => {
    if (word.startsWith('$')) return classes.get(word.slice(1)) ?? [];
    return word.split('|');
  });
  return choices.reduce<string[]>(
    (sofar, words) =>
      sofar.length === 0 ? [...words] : sofar.flatMap((a) => words.map((b) => `${a} ${b}`)),
    [],
  );
}
