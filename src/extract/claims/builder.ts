import type { Argument, ClaimClass, DocumentClaim, Span } from '../../model/index.ts';
import type { Speeches } from '../attribution/cues.ts';
import type { Speech } from '../attribution/speech.ts';
import type { Clause, Oblique } from '../clauses/clause.ts';
import { verbLemma } from '../clauses/predicates.ts';
import type { Relation } from '../lexicon/relations.ts';
import { argumentAt, plainArgument, type ClaimContext } from './argument.ts';
import { attributionsOf } from './attributions.ts';
import { placeOf, type Circumstances } from './circumstances.ts';
import type { Signs } from './confidence-features.ts';
import { embeddingOf } from './embedding.ts';
import type { Frame } from './frame.ts';
import type { Governor } from './governors.ts';
import { phraseOf } from './label.ts';
import { pluralForm } from './inflect.ts';
import { relationOf } from './match.ts';
import { nameOwners } from './owners.ts';
import { isPlural } from './number.ts';
import { hyphenated } from './relation-id.ts';
import type { Tree } from '../tree.ts';

/** What is known of a claim before it is written down. */
export interface Draft {
  clause: Clause;
  governors: readonly Governor[];
  frame: Frame;
  subjectHead: number;
  subject: Argument;
  /** Nobody acts. */
  passive: boolean;
  object?: Argument;
  others: readonly Oblique[];
  /** What completes the predicate beyond its object. */
  complements?: DocumentClaim['participants'];
}

/** What every rule has at hand. */
export interface Surroundings {
  context: ClaimContext;
  circumstances: Circumstances;
  speeches: Speeches;
  clauseAt: (token: number) => Clause | undefined;
  /** What the confidence of each claim will be judged by. */
  signs: Map<DocumentClaim, Signs>;
}

export interface Builder extends Surroundings {
  build: (draft: Draft) => DocumentClaim;
}

export function createBuilder(surroundings: Surroundings): Builder {
  return { ...surroundings, build: (draft) => write(surroundings, draft) };
}

function write(builder: Surroundings, draft: Draft): DocumentClaim {
  const { context, circumstances, speeches } = builder;
  const { tree, predicates, analysis } = context;
  const { clause, frame, subject, others, passive, governors } = draft;
  const object = draft.object && undescribed(context, draft.object);
  const { predicate } = clause;
  const embedding = embeddingOf(tree, predicates, speeches, proposing(builder, draft) ?? clause);
  const plural = isPlural(context, draft.subjectHead);
  const phrase = phraseOf(context, {
    clause,
    governors,
    passive,
    tail: frame.tail,
    complement:
      clause.kind === 'copula' &&
      (frame.target === predicate || frame.rule === 'copula' || hasCase(tree, predicate)),
    plural,
  });
  const kept = keptRelation(draft);
  const proposed = frame.rule === 'proposal' && governors.length > 0;
  const owned = proposed && governors[0]!.light === undefined;
  const time = circumstances.timeOf(predicate);
  const participants = [
    ...participantArguments(context, others, predicate),
    ...(draft.complements ?? []),
  ];
  const place = others.map((one) => placeOf(context, one.head, one.preposition)).find((one) => one);
  const canonical =
    kept &&
    (object || frame.noun !== undefined) &&
    phrase.plain &&
    !/^verb-(?:object|preposition)$/.test(frame.rule);
  const claim: DocumentClaim = {
    subject,
    predicate: proposed ? governors[0]!.lemma : phrase.predicate,
    relation: kept?.id ?? hyphenated(phrase.predicate),
    class: classOf(context, draft),
    label:
      canonical || (kept && proposed)
        ? plural
          ? pluralForm(kept.label)
          : kept.label
        : phrase.label,
    symmetric: kept?.symmetric ?? false,
    ...(object ? { object } : {}),
    participants,
    ...(time ? { time } : {}),
    ...(place ? { place } : {}),
    amounts: [draft.subjectHead, frame.target, ...others.map(({ head }) => head)]
      .filter((head) => head !== undefined)
      .flatMap((head) => circumstances.amountsOf(head)),
    polarity: embedding.negative && !owned ? 'negative' : 'positive',
    modality: owned ? 'asserted' : embedding.modality,
    attribution: attributionsOf(
      context,
      heardOf(embedding.speeches, governors),
      predicate,
      governors.map(({ token }) => token),
    ),
    sentence: tree.sentence(predicate),
    quote: quoteOf(analysis.sentences[tree.sentence(predicate)]!),
    trigger: triggerOf(context, clause, frame),
    confidence: 0,
    rule: frame.rule,
  };
  const target = frame.target === undefined ? {} : { objectHead: frame.target };
  const { subjectHead } = draft;
  nameOwners(context, claim, subjectHead, frame.target);
  builder.signs.set(claim, {
    clause,
    trigger: predicate,
    subjectHead,
    governors: governors.length,
    ...target,
  });
  return claim;
}

/** "is at large": the copula, and then the words of the state. */
function hasCase(tree: Tree, predicate: number): boolean {
  return tree.dependents(predicate, 'case').some((child) => child < predicate);
}

/** "states to be ready": what is a part of the claim is no word of who says it. */
function heardOf(speeches: readonly Speech[], governors: readonly Governor[]): Speech[] {
  return speeches.filter(({ token }) => !governors.some((governor) => governor.token === token));
}

/** "A and B are the provinces that …": what the subject is said to be is its description, and no other entity. */
function undescribed({ found }: ClaimContext, object: Argument): Argument {
  const { mention, ...words } = object;
  return mention !== undefined && found.linkOf(mention)?.rule === 'predicate' ? words : object;
}

/** What is proposed is proposed for sure when the proposing is: "floated the idea to". */
function proposing({ clauseAt, context }: Surroundings, draft: Draft): Clause | undefined {
  const governor = draft.governors[0];
  if (draft.frame.rule !== 'proposal' || !governor) return undefined;
  for (let token = governor.light ?? governor.token; token >= 0; token = context.tree.head(token)) {
    const clause = clauseAt(token);
    if (clause) return clause;
  }
  return undefined;
}

export function quoteOf({ start, end }: Span): Span {
  return { start, end };
}

function triggerOf(
  { tree }: ClaimContext,
  { predicate, particle }: Clause,
  { rule, target }: Frame,
): Span {
  const { start, end } = tree.tokens[rule === 'copula' ? (target ?? predicate) : predicate]!;
  return { start, end: particle === predicate + 1 ? tree.tokens[particle]!.end : end };
}

/** Under "tried to" the deed itself did not happen for sure: the relation keeps the words. */
function keptRelation({ frame, governors }: Draft): Relation | undefined {
  const { relation } = frame;
  if (!relation) return undefined;
  const attempt = governors.some(({ effect }) => effect === 'attempt');
  return attempt && !SPEECH_CLASSES.has(relation.class) ? undefined : relation;
}

const SPEECH_CLASSES: ReadonlySet<ClaimClass> = new Set<ClaimClass>([
  'ACCUSE',
  'REQUEST',
  'PROPOSE',
  'SAY',
  'DENY',
  'REJECT',
  'SUPPORT',
]);

/** The class of the relation; refusing, threatening and agreeing to do something have their own. */
function classOf(context: ClaimContext, draft: Draft): ClaimClass {
  const { frame, governors, clause, subjectHead } = draft;
  for (const governor of governors) {
    if (governor.kind === 'noun') {
      if (governor.proposes) return 'PROPOSE';
      if (governor.effect === 'negative') return 'REJECT';
      continue;
    }
    const verb = verbLemma(context.tree, governor.token);
    const relation = context.relations.verbs.get(verb)?.[0]?.id;
    if (verb === 'agree') return 'AGREE';
    if (relation === 'rejects') return 'REJECT';
    if (relation === 'threatens') return 'THREATEN';
  }
  if (frame.relation) return frame.relation.class;
  return (frame.target === undefined ? ofVerb(context, clause, subjectHead) : undefined) ?? 'OTHER';
}

/** A passive without an agent has the class of its active relation. */
function ofVerb(
  context: ClaimContext,
  { passive, predicate }: Clause,
  patient: number,
): ClaimClass | undefined {
  if (!passive) return undefined;
  const verb = verbLemma(context.tree, predicate);
  const object = context.found.mentionAt(patient);
  return relationOf(context, context.relations.verbs, verb, undefined, object)?.class;
}

function participantArguments(
  context: ClaimContext,
  others: readonly Oblique[],
  predicate: number,
): DocumentClaim['participants'] {
  return others.flatMap(({ head, preposition }) => {
    const argument =
      argumentAt(context, head, [predicate]) ?? carriedTo(context, head, preposition, predicate);
    return argument ? [{ role: preposition, argument }] : [];
  });
}

/** "put the project on hold", "brought the war to an end": the phrase is what the verb means. */
function carriedTo(
  context: ClaimContext,
  head: number,
  preposition: string,
  predicate: number,
): Argument | undefined {
  const { tree } = context;
  const { upos } = tree.tokens[head]!;
  if (upos !== 'NOUN' || tree.head(head) !== predicate || preposition === 'at') return undefined;
  if (!CARRYING.test(tree.tokens[predicate]!.lemma)) return undefined;
  return /^(?:on|to|in|into|under|out of|off)$/.test(preposition)
    ? plainArgument(context, head)
    : undefined;
}

const CARRYING = /^(?:put|bring|take|set|call|keep|hold|leave|draw|lay|turn|place|throw|come|go)$/;
