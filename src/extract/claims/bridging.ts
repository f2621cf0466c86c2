import { push } from '../../base/order.ts';
import type { Argument, DocumentClaim, Span } from '../../model/index.ts';
import { preposition } from '../clauses/phrases.ts';
import { lemmaOf } from '../clauses/predicates.ts';
import { argumentAt, type ClaimContext } from './argument.ts';

/** Sentences before a claim in which the event is looked for. */
const BEFORE = 2;
/** Claims of one sentence that are looked at. */
const FEW = 6;
/** What befalls people and things in an event that the text has told of. */
const BEFALLEN =
  /\b(?:killed|dead|dies?|injured|wounded|hurt|burned|hospitali[sz]ed|damaged|destroyed|missing|displaced|trapped|evacuated)$/;
/** Where, by what or when: a participant that leaves nothing to add. */
const TOLD =
  /^(?:in|at|on|near|by|during|after|before|from|outside|inside|across|around|under|amid|when|of|for|over|off)$/;
const COUNTS =
  /^(?:dozens|hundreds|thousands|scores|people|civilians|residents|passengers|children|women|men|workers|victims|houses|homes|buildings|vehicles|cars)$/i;

/** An event of which a noun tells, and the sentence in which it does. */
interface Told {
  argument: Argument;
  placed: boolean;
}

/**
 * "A drone attack on the port killed five. At least three cars were damaged.": in the attack. Casualties without a word
 * of where or by what get the one event that the nearest sentence before them names; with two, nobody knows in which
 * (bridging anaphora, Clark 1975). Linear in the words of the document.
 */
export function bridgeCasualties(
  context: ClaimContext,
  claims: readonly DocumentClaim[],
): DocumentClaim[] {
  if (!claims.some((claim) => isBare(context, claim))) return [...claims];
  const told = eventsBySentence(context);
  const harmed = harmedBySentence(claims);
  const scenes = scenesBySentence(context, claims);
  return claims.map((claim) => {
    if (!isBare(context, claim)) return claim;
    const shared = besides(context, harmed.get(claim.sentence) ?? [], claim);
    if (shared.length > 0) return { ...claim, participants: [...claim.participants, ...shared] };
    if (told.has(claim.sentence)) return claim;
    const event = eventBefore(told, scenes, claim.sentence);
    return event === undefined ? claim : { ...claim, participants: [...claim.participants, event] };
  });
}

/** The first claims of each sentence that say where or by what somebody was harmed. */
function harmedBySentence(claims: readonly DocumentClaim[]): Map<number, DocumentClaim[]> {
  const harmed = new Map<number, DocumentClaim[]>();
  for (const claim of claims) {
    if (!BEFALLEN.test(claim.label) || !claim.participants.some(({ role }) => TOLD.test(role)))
      continue;
    if ((harmed.get(claim.sentence)?.length ?? 0) < FEW) push(harmed, claim.sentence, claim);
  }
  return harmed;
}

/** "eight were killed and ten hurt in strikes on Lima": the strikes did both. */
function besides(
  context: ClaimContext,
  claims: readonly DocumentClaim[],
  { trigger, time }: DocumentClaim,
): Participant[] {
  const other = claims.find(
    (one) =>
      one.trigger.start !== trigger.start &&
      isJoined(context, trigger, one.trigger) &&
      (time === undefined || one.time === undefined || time.text === one.time.text),
  );
  return other?.participants.filter(({ role }) => TOLD.test(role)) ?? [];
}

/** Whether nothing but who else was harmed stands between two triggers: "and ten others were". */
function isJoined({ document }: ClaimContext, a: Span, b: Span): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  if (second.start - first.end > 60) return false;
  const between = document.text.slice(first.end, second.start);
  return /^,?\s+(?:and|while)\s/u.test(between) && !/[.;:()“”"]/u.test(between);
}

type Participant = DocumentClaim['participants'][number];

const HARMING =
  /\b(?:hits?|strikes?|attacks?|explodes?|collides?|crash(?:es)?|collapses?|derails?|capsizes?|sinks?|erupts?|bombs?|shells?|detonates?)\b/;

/** Where the harm of a sentence is done: the place of what is hit, or where something explodes. */
function scenesBySentence(
  { found }: ClaimContext,
  claims: readonly DocumentClaim[],
): Map<number, Participant[]> {
  const scenes = new Map<number, Participant[]>();
  const isPlace = ({ mention, text }: Argument): boolean =>
    found.mentions[mention ?? -1]?.type === 'place' || / in \p{Lu}/u.test(text);
  for (const { label, object, participants, sentence, polarity } of claims) {
    if (!HARMING.test(label) || polarity === 'negative') continue;
    const where = participants.filter(
      ({ role, argument }) => /^(?:in|at|near|outside|off|on)$/.test(role) && isPlace(argument),
    );
    const hit = object && isPlace(object) ? [{ role: 'in', argument: object }] : [];
    for (const one of [...where, ...hit].slice(0, 1))
      if (!scenes.get(sentence)?.some(({ argument }) => argument.start === one.argument.start))
        push(scenes, sentence, one);
  }
  return scenes;
}

function isBare(context: ClaimContext, claim: DocumentClaim): boolean {
  if (claim.object || claim.place || !BEFALLEN.test(claim.label)) return false;
  if (claim.polarity === 'negative' || claim.participants.some(({ role }) => TOLD.test(role)))
    return false;
  return isCount(context, claim.subject);
}

/** "Twelve people", "dozens": casualties, and none of those of whom more is known by name. */
function isCount({ found }: ClaimContext, { text, mention }: Argument): boolean {
  const kind = mention === undefined ? undefined : found.mentions[mention]?.kind;
  if (kind === 'name' || kind === 'pronoun') return false;
  const words = text.split(' ');
  return words.some((word) => /^\d/.test(word) || NUMBER.test(word)) || COUNTS.test(words.at(-1)!);
}

const NUMBER =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|scores|several|many)$/i;

/** Events that do harm, by the sentence that names them. */
function eventsBySentence(context: ClaimContext): Map<number, Told[]> {
  const { tree, predicates } = context;
  const found = new Map<number, Told[]>();
  tree.tokens.forEach(({ upos }, token) => {
    if (upos !== 'NOUN' || !predicates.disasters.has(lemmaOf(tree, token))) return;
    const argument = argumentAt(context, token);
    if (argument) push(found, tree.sentence(token), { argument, placed: isPlaced(context, token) });
  });
  return found;
}

/** "the attack on the port", "the Norland crash": a place within the phrase. */
function isPlaced(context: ClaimContext, noun: number): boolean {
  const { tree, found } = context;
  return tree
    .dependents(noun, 'nmod', 'compound', 'obl')
    .some(
      (child) =>
        found.mentions[found.mentionAt(child) ?? -1]?.type === 'place' ||
        /^(?:in|on|at|near|against)$/.test(preposition(tree, child)),
    );
}

/** The one event, or else the one place, of the nearest sentence that has any. */
function eventBefore(
  told: ReadonlyMap<number, readonly Told[]>,
  scenes: ReadonlyMap<number, readonly Participant[]>,
  sentence: number,
): Participant | undefined {
  for (let at = sentence - 1; at >= sentence - BEFORE; at -= 1) {
    const events = told.get(at) ?? [];
    const where = scenes.get(at) ?? [];
    if (events.length === 0 && where.length === 0) continue;
    const placed = events.filter((event) => event.placed);
    if (placed.length > 1) return undefined;
    if (placed[0]) return { role: 'in', argument: placed[0].argument };
    if (where.length > 0) return where.length > 1 ? undefined : where[0];
    const [only, second] = events;
    const clear = second === undefined && only?.argument.text.includes(' ') === true;
    return clear ? { role: 'in', argument: only.argument } : undefined;
  }
  return undefined;
}
