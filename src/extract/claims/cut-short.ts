import type { Argument } from '../../model/index.ts';
import type { Clause } from '../clauses/clause.ts';
import { lemmaOf } from '../clauses/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import type { ClaimContext } from './argument.ts';
import type { Frame } from './frame.ts';

/** Verbs whose object is not what is seen or wanted, but what becomes of it: "saw the posts taken down". */
const SEEING = /^(?:see|watch|hear|keep|leave|let|expect|want|get|order)$/;
/** Of these a form in "-ing" may as well describe the object: "got a letter saying". */
const TAKING = /^(?:want|get|order)$/;
const DESCRIBING =
  /^(?:describe|regard|portray|characteri[sz]e|depict|define|perceive|categori[sz]e|classify)$/;
const POSSESSING = /^(?:own|hold|have|buy|acquire|control|sell|purchase|responsible|account)$/;
/** How far a cut is looked for behind an object. */
const REACH = 30;

/**
 * Whether the claim stops before what its verb is about: "saw jobs [cut]", "described it [as being weak]", "called the
 * entry ["a return"]", "said costs [are high]", "hopeful of Norland [joining]", "owns 25 % [of what?]". `told` are the words
 * that complete the claim, `asWhat` whether it says as what.
 */
export function isCutShort(
  context: ClaimContext,
  clause: Clause,
  { target, noun, tail, rule }: Frame,
  object: Argument,
  told: readonly Argument[],
  asWhat: boolean,
): boolean {
  const { tree, timeTokens } = context;
  if (target === undefined || noun !== undefined) return false;
  if (isBareShare(tree, clause.predicate, target)) return true;
  // "Berg was questioned by police": what stands behind him is the verb.
  if (clause.passive && target < clause.predicate) return false;
  const next = behind(tree, target, object.end);
  const token = tree.tokens[next];
  if (!token || tree.sentence(next) !== tree.sentence(target)) return false;
  // Articles and quotation marks are left out of what completes a claim.
  const near = tree.tokens[next + 2]?.start ?? token.start;
  if (told.some(({ start, end }) => near >= start && token.start < end)) return false;
  if (isOneDoing(tree, target, next)) return true;
  if (tail !== '' || clause.kind === 'copula' || !/^(?:verb-object|recipient)$/.test(rule))
    return false;
  const verb = lemmaOf(tree, clause.predicate);
  return (
    isSeenDoing(tree, clause, verb, target, next) ||
    (!asWhat && DESCRIBING.test(verb) && isFollowed(tree, next, /^as$/i)) ||
    (/^(?:take|need)$/.test(verb) && isFor(tree, target, next)) ||
    (context.predicates.naming.has(verb) && !timeTokens.has(next) && isName(tree, target, next)) ||
    (context.predicates.cues.has(verb) && isContent(tree, clause.predicate, next))
  );
}

/** The first token behind the words of a phrase. */
function behind(tree: Tree, head: number, end: number): number {
  let next = head + 1;
  while (next < head + REACH && tree.tokens[next] && tree.tokens[next]!.start < end) next += 1;
  return next;
}

/** "25 %" of what, "500 mg" of what. */
function isBareShare(tree: Tree, predicate: number, target: number): boolean {
  const { text, upos } = tree.tokens[target]!;
  const measure = /^(?:percent|%|(?:milli|kilo)?grams?|kg|mg)$/i.test(text);
  if (!measure && !(upos === 'NUM' && /^\d[\d.,]*(?:mg|kg|g|ml|l)$/i.test(text))) return false;
  if (!POSSESSING.test(lemmaOf(tree, predicate))) return false;
  return tree.dependent(target, 'nmod', 'compound', 'conj') === undefined;
}

/** "hopeful of Norland joining": a name does, and is not all that is meant. */
function isOneDoing(tree: Tree, target: number, next: number): boolean {
  const { upos } = tree.tokens[target]!;
  const { xpos, head } = tree.tokens[next]!;
  return (
    upos === 'PROPN' &&
    xpos === 'VBG' &&
    head === target &&
    next === tree.first(next) &&
    tree.dependent(next, 'obj', 'obl', 'xcomp', 'ccomp') !== undefined
  );
}

function isSeenDoing(
  tree: Tree,
  clause: Clause,
  verb: string,
  target: number,
  next: number,
): boolean {
  if (!SEEING.test(verb)) return false;
  const { xpos, upos } = tree.tokens[next]!;
  const fits = (form: string): boolean =>
    TAKING.test(verb) ? form === 'VBN' : /^VB[NG]?$/.test(form);
  if (upos === 'VERB' && fits(xpos)) return true;
  // "saw detectors and leaflets given away": both.
  const last = clause.objects.at(-1)!;
  return (
    verb === 'see' &&
    clause.objects.includes(target) &&
    last > target &&
    tree
      .dependents(last, 'acl')
      .some((child) => child > last && /^VB[NG]$/.test(tree.tokens[child]!.xpos))
  );
}

/** Whether a word follows at once, or behind a phrase that hangs on the object. */
function isFollowed(tree: Tree, next: number, word: RegExp): boolean {
  return tree.tokens.slice(next, next + 4).some(({ text }) => word.test(text));
}

/** "took 56 minutes to win". */
function isFor(tree: Tree, target: number, next: number): boolean {
  return (
    /^(?:second|minute|hour|day|week|month|year|decade)$/.test(lemmaOf(tree, target)) &&
    tree.tokens[next]!.text.toLowerCase() === 'to'
  );
}

/** "called the entry "a return"", "declared the game a draw": what it is called follows. */
function isName(tree: Tree, target: number, next: number): boolean {
  const { text, upos, xpos } = tree.tokens[next]!;
  if (/^(?:["“‘]|``|'')$/.test(text)) return true;
  if (isRelation(tree.tokens[next]!.relation, 'acl') || tree.within(next, target)) return false;
  return (
    /^(?:NOUN|PROPN|ADJ)$/.test(upos) || (upos === 'DET' && xpos === 'DT' && !/^th/i.test(text))
  );
}

/** "reported operations were": not the operations are reported. */
function isContent(tree: Tree, predicate: number, next: number): boolean {
  const { xpos, text } = tree.tokens[next]!;
  if (!/^(?:VBZ|VBP|MD)$/.test(xpos) && !/^(?:was|were|had)$/i.test(text)) return false;
  return isRelation(tree.tokens[predicate]!.relation, 'root', 'conj', 'ccomp', 'parataxis');
}
