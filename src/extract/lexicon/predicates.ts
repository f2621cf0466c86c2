import { parse } from 'yaml';
import type { Resources } from '../../model/index.ts';
import { push } from '../../base/order.ts';

/** What a governor does to the clause it governs. */
export const EFFECTS = [
  'asserted',
  'negative',
  'planned',
  'attempt',
  'requested',
  'possible',
] as const;
export type Effect = (typeof EFFECTS)[number];

/** How a verb of saying stands to what is said. */
export const CUES = ['say', 'deny', 'ask', 'think', 'hope'] as const;
export type Cue = (typeof CUES)[number];

/** `models/predicates.yaml`, indexed by lemma. A lemma keeps all its effects, in the order of the file. */
export interface PredicateLexicon {
  cues: ReadonlyMap<string, Cue>;
  quoteOnly: ReadonlySet<string>;
  governors: ReadonlyMap<string, readonly Effect[]>;
  adjectives: ReadonlyMap<string, readonly Effect[]>;
  nouns: ReadonlyMap<string, readonly Effect[]>;
  /** The verb that a noun stands for: effort → try. */
  nounVerbs: ReadonlyMap<string, string>;
  objectControl: ReadonlySet<string>;
  possibly: ReadonlySet<string>;
  possibleAdjectives: ReadonlySet<string>;
  plannedAdjectives: ReadonlySet<string>;
  never: ReadonlySet<string>;
  conditionalMarks: ReadonlySet<string>;
  possibleModals: ReadonlySet<string>;
  would: ReadonlySet<string>;
  plannedModals: ReadonlySet<string>;
  requestedModals: ReadonlySet<string>;
  light: ReadonlySet<string>;
  linking: ReadonlySet<string>;
  creation: ReadonlySet<string>;
  creationVerbs: ReadonlySet<string>;
  proposals: ReadonlySet<string>;
  vacuous: ReadonlySet<string>;
  /** What somebody goes on or comes under, without an article: "on strike", "under fire". */
  conditions: ReadonlySet<string>;
  /** Vacuous nouns that are things when an article or the plural shows it. */
  things: ReadonlySet<string>;
  /** Nouns of events that kill, wound and destroy. */
  disasters: ReadonlySet<string>;
  partitive: ReadonlySet<string>;
  noParticipant: ReadonlySet<string>;
  /** Prepositions with a noun that say how something is: "at large". */
  states: ReadonlySet<string>;
  additive: ReadonlySet<string>;
  cueNouns: ReadonlySet<string>;
  contentNouns: ReadonlySet<string>;
  /** Nouns whose "that" clause they speak for; with "no" before them it is open. */
  evidenceNouns: ReadonlySet<string>;
  trueWords: ReadonlySet<string>;
  falseWords: ReadonlySet<string>;
  media: ReadonlySet<string>;
  /** Verbs that say enough without an object. */
  intransitive: ReadonlySet<string>;
  /** Verbs with an object or without, which say enough with a phrase beside them ("taught at the college"). */
  ambitransitive: ReadonlySet<string>;
  /** Verbs that say enough without an object where they are meant, asked for or refused. */
  deeds: ReadonlySet<string>;
  /** Verbs whose subject is the one that has the plan, bid or right which is their object. */
  holding: ReadonlySet<string>;
  /** Verbs with a receiver and what is given, told or shown. */
  ditransitive: ReadonlySet<string>;
  /** Verbs that say little of their object but what it does: "saw prices fall". */
  perceiving: ReadonlySet<string>;
  /** Verbs with an object and what it is called or becomes. */
  naming: ReadonlySet<string>;
  /** Nouns that take "to": "a threat to". */
  toNouns: ReadonlySet<string>;
  /** Irregular forms of verbs that taggers and lemmatizers confuse: "rose" → rise. */
  irregular: ReadonlyMap<string, string>;
  /** Adjectives that say nothing of a subject by themselves. */
  vacuousAdjectives: ReadonlySet<string>;
  /** "in response to", and its beginning "in response". */
  nounPrepositions: ReadonlySet<string>;
  /** Prepositions and the verbs that bring them beside an object: of → accuse. */
  objectPrepositions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Nouns that "by" brings as a means, measure or time. */
  noAgent: ReadonlySet<string>;
  /** Forms in "-ing" that describe the noun behind them: "rising prices". */
  attributive: ReadonlySet<string>;
  /** Past deeds whose infinitive tells what came of them ("left to join"), and such infinitives. */
  outcomeVerbs: ReadonlySet<string>;
  outcomes: ReadonlySet<string>;
  /** Past deeds whose infinitive tells what came of them whatever it is: "used it to call". */
  outcomeAlways: ReadonlySet<string>;
  /** What a word with a preposition does to the "-ing" form behind it: "interested in" → planned. */
  gerunds: ReadonlyMap<string, readonly Effect[]>;
}

type Lists = Record<string, string[] | undefined>;

export function loadPredicates(resources: Resources): PredicateLexicon {
  const file = parse(resources.text('predicates.yaml')) as Record<string, unknown>;
  const set = (name: string): ReadonlySet<string> => new Set((file[name] ?? []) as string[]);
  const effects = (name: string) => byLemma((file[name] ?? {}) as Lists, EFFECTS);
  return {
    cues: first(byLemma((file['cues'] ?? {}) as Lists, CUES)),
    quoteOnly: set('quote_only'),
    governors: effects('governors'),
    adjectives: effects('adjectives'),
    nouns: effects('nouns'),
    nounVerbs: new Map(Object.entries((file['noun_verbs'] ?? {}) as Record<string, string>)),
    objectControl: set('object_control'),
    possibly: set('possibly'),
    possibleAdjectives: set('possible_adjectives'),
    plannedAdjectives: set('planned_adjectives'),
    never: set('never'),
    conditionalMarks: set('conditional_marks'),
    possibleModals: set('possible_modals'),
    would: set('would'),
    plannedModals: set('planned_modals'),
    requestedModals: set('requested_modals'),
    light: set('light'),
    linking: set('linking'),
    creation: set('creation'),
    creationVerbs: set('creation_verbs'),
    proposals: set('proposals'),
    vacuous: set('vacuous'),
    conditions: set('conditions'),
    things: set('things'),
    disasters: set('disasters'),
    partitive: set('partitive'),
    noParticipant: set('no_participant'),
    states: set('states'),
    additive: set('additive'),
    cueNouns: set('cue_nouns'),
    contentNouns: set('content_nouns'),
    evidenceNouns: set('evidence_nouns'),
    trueWords: set('true_words'),
    falseWords: set('false_words'),
    media: set('media'),
    noAgent: set('no_agent'),
    attributive: set('attributive'),
    outcomeVerbs: set('outcome_verbs'),
    outcomes: set('outcomes'),
    outcomeAlways: set('outcome_always'),
    gerunds: effects('gerunds'),
    intransitive: set('intransitive'),
    ambitransitive: set('ambitransitive'),
    deeds: set('deeds'),
    naming: set('naming'),
    ditransitive: set('ditransitive'),
    perceiving: set('perceiving'),
    toNouns: set('to_nouns'),
    irregular: new Map(Object.entries((file['irregular'] ?? {}) as Record<string, string>)),
    holding: set('holding'),
    vacuousAdjectives: set('vacuous_adjectives'),
    objectPrepositions: new Map(
      Object.entries((file['object_prepositions'] ?? {}) as Record<string, string[]>).map(
        ([word, verbs]) => [word, new Set(verbs)],
      ),
    ),
    nounPrepositions: withBeginnings((file['noun_prepositions'] ?? []) as string[]),
  };
}

/** Prepositions around a noun ("in response to") with what comes before the last word. */
function withBeginnings(prepositions: readonly string[]): Set<string> {
  return new Set(prepositions.flatMap((one) => [one, one.slice(0, one.lastIndexOf(' '))]));
}

function byLemma<T extends string>(lists: Lists, names: readonly T[]): Map<string, T[]> {
  const index = new Map<string, T[]>();
  for (const name of names) for (const lemma of lists[name] ?? []) push(index, lemma, name);
  return index;
}

function first<T>(lists: ReadonlyMap<string, readonly T[]>): Map<string, T> {
  return new Map([...lists].map(([lemma, values]) => [lemma, values[0]!]));
}
