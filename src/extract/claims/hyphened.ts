import type { Argument, DocumentClaim } from '../../model/index.ts';
import { isRelation } from '../tree.ts';
import { argumentAt, type ClaimContext } from './argument.ts';
import { attributionsOf } from './attributions.ts';
import { quoteOf, type Builder } from './builder.ts';
import { embeddingOf } from './embedding.ts';
import { presentTense } from './inflect.ts';
import { clauseAbove } from './nominal.ts';
import { nominalTime } from './nominal-time.ts';
import { isPlural } from './number.ts';
import { isNone } from './negation.ts';
import { hyphenated } from './relation-id.ts';

/** Participles that a place is joined to, and what they say of it. */
const PLACED: ReadonlyMap<string, string> = new Map([
  ['based', 'is based in'],
  ['headquartered', 'is headquartered in'],
  ['born', 'is born in'],
]);
/** Participles that somebody who acts is joined to, and what he does. */
const ACTED: ReadonlyMap<string, string> = new Map([
  ['led', 'lead'],
  ['backed', 'back'],
  ['owned', 'own'],
  ['controlled', 'control'],
  ['funded', 'fund'],
  ['financed', 'finance'],
  ['sponsored', 'sponsor'],
  ['brokered', 'broker'],
  ['mediated', 'mediate'],
  ['supported', 'support'],
  ['run', 'run'],
  ['occupied', 'occupy'],
  ['dominated', 'dominate'],
]);

/** "The London-based bank", "the Norland-led coalition": where it is, and who leads it. */
export function hyphenedClaims(builder: Builder): DocumentClaim[] {
  const { tree } = builder.context;
  return tree.tokens.flatMap(({ text, relation, upos }, participle) => {
    const word = text.toLowerCase();
    if (upos === 'PUNCT' || !(PLACED.has(word) || ACTED.has(word))) return [];
    const head = tree.head(participle);
    if (head < participle || !isRelation(relation, 'amod', 'compound', 'acl')) return [];
    const noun = bearerOf(builder.context, head);
    const claim = isNone(tree, noun) ? undefined : claimOf(builder, participle, noun, word);
    return claim ? [claim] : [];
  });
}

/** "the Lima-based group Norvik": Norvik. */
function bearerOf({ found }: ClaimContext, noun: number): number {
  const [own, next] = [noun, noun + 1].map((at) => found.mentions[found.mentionAt(at) ?? -1]);
  const named = own?.kind !== 'name' && next?.kind === 'name' && next.type !== 'place';
  return named ? next.head : noun;
}

/** The name that a hyphen joins to a participle. */
function joinedName({ tree, found }: ClaimContext, participle: number): number | undefined {
  const [before, hyphen, word] = [participle - 2, participle - 1, participle].map(
    (at) => tree.tokens[at],
  );
  if (!before || !hyphen || !word || !/^[-‑–]$/.test(hyphen.text)) return undefined;
  if (before.end !== hyphen.start || hyphen.end !== word.start) return undefined;
  const index = found.mentionAt(participle - 2);
  const mention = index === undefined ? undefined : found.mentions[index]!;
  return mention?.kind === 'name' && mention.end === before.end ? participle - 2 : undefined;
}

function claimOf(
  builder: Builder,
  participle: number,
  noun: number,
  word: string,
): DocumentClaim | undefined {
  const { context } = builder;
  const { found } = context;
  const name = joinedName(context, participle);
  const named = name === undefined ? undefined : argumentAt(context, name);
  const thing = behind(context, participle, argumentAt(context, noun, [participle]));
  if (name === undefined || !named || !thing || !isTold(context, participle, noun))
    return undefined;
  const { type, subtype } = found.mentions[named.mention!]!;
  const place = PLACED.get(word);
  if (place !== undefined) {
    const fits = type === 'place' && subtype !== 'nationality';
    if (!fits || (word === 'born' && typeOf(context, thing) !== 'person')) return undefined;
    return write(builder, participle, [thing, noun], [named, name], place);
  }
  if (type === 'thing' || type === 'event') return undefined;
  // "German-owned": by somebody from there.
  const adjective = context.tree.tokens[name]!.upos === 'ADJ';
  if (adjective && /^(?:owned|run|controlled|dominated)$/.test(word)) return undefined;
  return write(builder, participle, [named, name], [thing, noun], ACTED.get(word)!);
}

/** The noun without the words that the hyphen joins. */
function behind(
  { tree }: ClaimContext,
  participle: number,
  whole: Argument | undefined,
): Argument | undefined {
  const { end } = tree.tokens[participle]!;
  if (!whole || whole.start >= end) return whole;
  const joined = end - whole.start;
  const text = whole.text.slice(joined).trimStart();
  const { start } = tree.tokens[participle + 1]!;
  return text === '' || start >= whole.end ? undefined : { ...whole, text, start };
}

function typeOf({ found }: ClaimContext, { mention }: Argument): string | undefined {
  return mention === undefined ? undefined : found.mentions[mention]!.type;
}

/** A name, or a noun that an article or another word tells apart: "a London-based firm" is any firm. */
function isTold({ tree, found }: ClaimContext, participle: number, noun: number): boolean {
  const index = found.mentionAt(noun);
  if (index !== undefined && found.mentions[index]!.kind === 'name') return true;
  if (tree.tokens[noun]!.upos !== 'NOUN') return false;
  const own = tree.children(noun).filter((child) => child !== participle);
  const said = own.some((child) =>
    isRelation(tree.tokens[child]!.relation, 'amod', 'compound', 'nmod', 'appos'),
  );
  const led = ACTED.has(tree.tokens[participle]!.text.toLowerCase());
  return said || (led && own.some((child) => /^the$/i.test(tree.tokens[child]!.text)));
}

function write(
  { context, circumstances, clauseAt, speeches, signs }: Builder,
  participle: number,
  [subject, subjectHead]: [Argument, number],
  [object, objectHead]: [Argument, number],
  words: string,
): DocumentClaim {
  const { tree, predicates, relations, analysis } = context;
  const above = clauseAbove(context, clauseAt, Math.max(subjectHead, objectHead));
  const embedding = above && embeddingOf(tree, predicates, speeches, above);
  const placed = words.startsWith('is ');
  const plural = isPlural(context, subjectHead);
  const known = relations.verbs.get(placed ? words.replace(/^is/, 'be') : words)?.[0];
  const time = placed ? undefined : nominalTime(context, objectHead);
  const { start, end } = tree.tokens[participle]!;
  const claim: DocumentClaim = {
    subject,
    predicate: placed ? words.replace(/^is/, 'be') : words,
    relation: known?.id ?? hyphenated(placed ? words.replace(/^is/, 'be') : words),
    class: known?.class ?? 'OTHER',
    label: placed ? (plural ? words.replace(/^is/, 'are') : words) : presentTense(words, plural),
    symmetric: false,
    object,
    participants: [],
    ...(time ? { time } : {}),
    amounts: circumstances.amountsOf(objectHead),
    polarity: 'positive',
    modality: 'asserted',
    attribution: attributionsOf(context, embedding?.speeches ?? [], participle),
    sentence: tree.sentence(participle),
    quote: quoteOf(analysis.sentences[tree.sentence(participle)]!),
    trigger: { start, end },
    confidence: 0,
    rule: 'noun-hyphen',
  };
  signs.set(claim, { trigger: participle, subjectHead, objectHead, governors: 0 });
  return claim;
}
