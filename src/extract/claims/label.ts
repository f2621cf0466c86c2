import type { Clause } from '../clauses/clause.ts';
import { isGoingTo, lemmaOf, particleOf, pleaOf, verbLemma } from '../clauses/predicates.ts';
import type { Tree } from '../tree.ts';
import type { ClaimContext } from './argument.ts';
import type { Governor } from './governors.ts';
import { pastParticiple, presentTense } from './inflect.ts';
import { deniedState } from './denied-state.ts';
import { markOf } from './mark.ts';
import { isNegated, isYet, lower } from './negation.ts';

/** A predicate in words: what it is, and how it reads between subject and object. */
export interface Phrase {
  /** Lemmas, without auxiliaries and negation. */
  predicate: string;
  /** Present tense, with auxiliaries and negation. */
  label: string;
  /** Nothing but the verb itself: no modal, negation or governor. */
  plain: boolean;
}

export interface Wording {
  clause: Clause;
  governors: readonly Governor[];
  /** Said as passive: there is no agent. */
  passive: boolean;
  /** What follows the verb: "agreement with", "dead", "on". */
  tail: string;
  plural: boolean;
  /** What the copula says of the subject is the object of the claim. */
  complement: boolean;
}

const MODALS = /^(?:may|might|can|could|will|would|shall|should|must|ought)$/;

export function phraseOf(context: ClaimContext, wording: Wording): Phrase {
  const { clause, governors, passive, tail } = wording;
  const { tree } = context;
  const base = wording.complement ? 'be' : verbWords(tree, clause, passive);
  const [first, ...inner] = governors;
  const anchor = first ? tokenOf(first) : clause.predicate;
  const modal = modalOf(tree, anchor);
  const negative = isNegated(tree, context.predicates, anchor);
  const last = linked(
    context,
    clause.predicate,
    base,
    wording.complement ? 'be' : participled(tree, clause, passive),
  );
  const links = inner.map((one) => linked(context, tokenOf(one), one.lemma, one.lemma));
  const lemmas = first ? [first.lemma, ...links.map(({ lemma }) => lemma), last.lemma] : [base];
  const head = first
    ? governorForm(context, first, wording, modal, negative)
    : finite(tree, wording, modal, negative);
  const rest = first ? [...links.map(({ form }) => form), last.form] : [];
  const adverb = negative ? '' : habitual(tree, anchor) || telling(tree, anchor);
  const manner = negative ? denied(tree, anchor) : '';
  const not = tail !== '' && deniedState(tree, clause.predicate) !== undefined ? 'not' : '';
  return {
    predicate: join(...lemmas, tail),
    label: join(placed(adverb, head).replace(/\bnot\b/, join('not', manner)), ...rest, not, tail),
    plain: !first && modal === '' && !negative && adverb === '' && not === '',
  };
}

/** The adverb without which something else is said: "nearly collapses", "falsely claims". */
function telling(tree: Tree, anchor: number): string {
  const found = tree
    .dependents(anchor, 'advmod')
    .find((child) => Math.abs(anchor - child) < 3 && TELLING.test(lower(tree, child)));
  return found === undefined || isOften(tree, anchor, found) ? '' : lower(tree, found);
}

/** "practically attacks every night": the hedge is said of how often. */
function isOften(tree: Tree, anchor: number, hedge: number): boolean {
  if (!/^(?:nearly|almost|virtually|practically)$/.test(lower(tree, hedge))) return false;
  return tree
    .dependents(anchor, 'obl', 'advmod')
    .some((child) => /^every$/i.test(tree.tokens[tree.first(child)]!.text));
}

/** "used to be a school": it is one no more. */
function habitual(tree: Tree, anchor: number): string {
  const head = tree.head(anchor);
  if (head < 0 || tree.tokens[anchor]!.relation !== 'xcomp') return '';
  const { text, xpos } = tree.tokens[head]!;
  const used = /^used$/i.test(text) && xpos === 'VBD';
  return used && tree.dependent(head, 'obj') === undefined ? 'formerly' : '';
}

/** The adverb that is denied rather than the deed: "will not easily be replaced", "is not economically viable". */
function denied(tree: Tree, anchor: number): string {
  const adverbs = tree.dependents(anchor, 'advmod').filter((child) => child < anchor);
  const not = adverbs.find((child) => /^(?:not|n['’]t|never)$/.test(lower(tree, child)));
  if (not === undefined) return '';
  const found = adverbs.find((child) => child > not && tree.tokens[child]!.xpos === 'RB');
  if (found === undefined) return '';
  const word = lower(tree, found);
  return /ly$/.test(word) && !SENTENCE.test(word) ? word : '';
}

/** Adverbs in "-ly" that are said of the whole sentence, or of when. */
const SENTENCE =
  /^(?:actually|apparently|basically|certainly|clearly|currently|early|finally|formerly|frankly|honestly|likely|obviously|only|presently|previously|probably|really|recently|reportedly|simply|surely|truly|yearly|daily|weekly|monthly|family)$/;

/** An adverb stands behind the auxiliary: "will nearly double", "is falsely accused". */
function placed(adverb: string, head: string): string {
  const [first = '', ...rest] = head.split(' ');
  const helps = /^(?:is|are)$/.test(first) || (rest.length > 0 && MODALS.test(first));
  return adverb !== '' && helps ? join(first, adverb, ...rest) : join(adverb, head);
}

const TELLING =
  /^(?:nearly|almost|falsely|wrongly|wrongfully|mistakenly|temporarily|initially|originally|formerly|partly|partially|unsuccessfully|secretly|illegally|accidentally|indirectly|narrowly|virtually|practically|briefly|conditionally|sexually|racially|politically|religiously|ethnically|mentally|physically|verbally|fatally|critically|seriously|severely|lightly|gravely|terminally|unlawfully|unjustly|unfairly|arbitrarily|forcibly|deliberately|intentionally|knowingly|indefinitely|permanently|provisionally|tentatively|jointly|unanimously|unconditionally|categorically|strongly|vehemently|publicly|anonymously|posthumously|legally|financially|economically|environmentally|commercially|newly|densely|sparsely|heavily|highly|widely|wholly)$/;

function tokenOf({ token, light }: Governor): number {
  return light ?? token;
}

/** How a governed verb follows its governor: "to attack", "from providing", "attacking". */
function linked(
  { tree, predicates }: ClaimContext,
  token: number,
  lemma: string,
  form: string,
): { lemma: string; form: string } {
  const mark = markOf(tree, token);
  const link = mark === undefined ? '' : lower(tree, mark);
  const not = isNegated(tree, predicates, token) ? 'not' : '';
  if (tree.dependents(token, 'aux').some((child) => lower(tree, child) === 'being')) {
    return { lemma: join(link, lemma), form: join(not, link, 'being', participleOf(tree, token)) };
  }
  if (tree.dependents(token, 'aux').some((child) => lower(tree, child) === 'having')) {
    const done = participleOf(tree, token);
    const been = form.startsWith('be ') ? 'having been' : 'having';
    return { lemma: join(link, lemma), form: join(not, link, been, done) };
  }
  const { xpos } = tree.tokens[token]!;
  if (xpos === 'VBN' && link === '' && tree.dependent(token, 'aux') === undefined) {
    return { lemma, form: join(not, participleOf(tree, token)) };
  }
  if (xpos !== 'VBG') {
    const perfect = link === 'to' && hasAuxiliary(tree, token, 'have');
    return {
      lemma: `to ${lemma}`,
      form: perfect ? join(not, 'to have', perfectOf(tree, token, form)) : join(not, 'to', form),
    };
  }
  const [, ...particle] = lemma.split(' ');
  const gerund = lower(tree, token);
  // "seem to be rising".
  if (link === 'to' && hasAuxiliary(tree, token, 'be'))
    return { lemma: join(link, lemma), form: join(not, 'to be', gerund, ...particle) };
  return { lemma: join(link, lemma), form: join(not, link, gerund, ...particle) };
}

function hasAuxiliary(tree: Tree, token: number, lemma: string): boolean {
  return tree.dependents(token, 'aux').some((child) => lemmaOf(tree, child) === lemma);
}

/** "to have attacked", "to have been hit". */
function perfectOf(tree: Tree, token: number, form: string): string {
  return form.startsWith('be ') ? `been ${form.slice(3)}` : participleOf(tree, token);
}

/** `be hit`, `recognize`, `be supplier`. */
function verbWords(tree: Tree, clause: Clause, passive: boolean): string {
  const lemma = verbLemma(tree, clause.predicate);
  return passive || clause.kind === 'copula' ? `be ${lemma}` : lemma;
}

function participled(tree: Tree, clause: Clause, passive: boolean): string {
  const lemma = verbLemma(tree, clause.predicate);
  if (clause.kind === 'copula') return `be ${adjectival(tree, clause.predicate)}`;
  return passive ? `be ${participleOf(tree, clause.predicate)}` : lemma;
}

function participleOf(tree: Tree, token: number): string {
  const particle = particleOf(tree, token);
  const { xpos } = tree.tokens[token]!;
  const form =
    xpos === 'VBN' || xpos === 'VBD' ? lower(tree, token) : pastParticiple(lemmaOf(tree, token));
  return particle === undefined ? form : `${form} ${lower(tree, particle)}`;
}

function finite(tree: Tree, wording: Wording, modal: string, negative: boolean): string {
  const { clause, passive, plural } = wording;
  const { predicate } = clause;
  if (clause.kind === 'copula') {
    const said = wording.complement
      ? ''
      : join(measureOf(tree, predicate), adjectival(tree, predicate));
    return inflected('be', said, modal, negative, plural);
  }
  if (passive) return inflected('be', participleOf(tree, predicate), modal, negative, plural);
  return inflected(verbLemma(tree, predicate), '', modal, negative, plural);
}

/** "is Polish": as it is written. */
function adjectival(tree: Tree, token: number): string {
  const { text, upos } = tree.tokens[token]!;
  return upos === 'ADJ' && /^\p{Lu}\p{Ll}/u.test(text) ? text : lower(tree, token);
}

/** "30 km long", "two metres tall". */
function measureOf(tree: Tree, adjective: number): string {
  const [unit, number] = [tree.tokens[adjective - 1], tree.tokens[adjective - 2]];
  if (unit?.head !== adjective || number?.head !== adjective - 1 || number.upos !== 'NUM')
    return '';
  if (!/:unmarked$/.test(unit.relation) || tree.tokens[adjective]!.upos !== 'ADJ') return '';
  return `${number.text} ${unit.text}`;
}

function governorForm(
  { tree, predicates }: ClaimContext,
  governor: Governor,
  wording: Wording,
  modal: string,
  negative: boolean,
): string {
  const { token, kind, passive, light, proposes } = governor;
  const { plural } = wording;
  if (kind === 'adjective') return inflected('be', lower(tree, token), modal, negative, plural);
  if (passive) return inflected('be', participleOf(tree, token), modal, negative, plural);
  if (isGoingTo(tree, token)) return inflected('be', 'going', modal, negative, plural);
  if (kind === 'verb' && isYet(tree, token))
    return inflected(verbLemma(tree, token), 'yet', modal, false, plural);
  const plea = pleaOf(tree, token);
  const not = deniedState(tree, token) === plea ? 'not' : '';
  const rest = plea === undefined ? '' : join(not, lower(tree, plea));
  if (kind === 'verb') return inflected(verbLemma(tree, token), rest, modal, negative, plural);
  // "had no plans to": a plan of one's own is no proposal.
  if (proposes)
    return inflected(
      governor.lemma === 'have plan' ? 'plan' : 'propose',
      '',
      modal,
      negative,
      plural,
    );
  if (light === undefined) {
    const verb = predicates.nounVerbs.get(lemmaOf(tree, token));
    if (verb) return inflected(verb, '', '', false, plural);
    return inflected('have', lower(tree, token), '', false, plural);
  }
  return inflected(verbLemma(tree, light), lower(tree, token), modal, negative, plural);
}

function inflected(
  verb: string,
  rest: string,
  modal: string,
  negative: boolean,
  plural: boolean,
): string {
  const not = negative ? 'not' : '';
  if (modal !== '') return join(modal, not, verb, rest);
  if (verb === 'be') return join(presentTense('be', plural), not, rest);
  if (negative) return join(plural ? 'do' : 'does', 'not', verb, rest);
  return join(presentTense(verb, plural), rest);
}

/** The modal verb of a predicate, spelt out: "’ll" is "will", "wo" of "won't" too. */
function modalOf(tree: Tree, predicate: number): string {
  for (const child of tree.dependents(predicate, 'aux')) {
    const lemma = lemmaOf(tree, child);
    if (MODALS.test(lemma)) return lemma;
    if (/^(?:['’]ll|wo|ll)$/.test(lemma)) return 'will';
    if (/^['’]d$/.test(lower(tree, child)) && lemma === 'would') return 'would';
  }
  return '';
}

function join(...words: string[]): string {
  return words.filter((word) => word !== '').join(' ');
}
