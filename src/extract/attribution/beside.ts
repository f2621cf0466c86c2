import { isPassive, isPredicate, lemmaOf, verbLemma } from '../clauses/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';
import type { Source, Speech } from './speech.ts';

const CHARGES = /^(?:accuse|charge|suspect|convict|blame|criticize|criticise|condemn|denounce)$/;
const OF = /^(?:of|for|with)$/;
const DAYS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|week|month|year)$/i;

/** Speeches that stand below a token, beside what is said: ", he said", "which he says were", "accused of". */
export function besideOf(
  tree: Tree,
  token: number,
  over: (cue: number) => Speech | undefined,
  subjectsOf: (predicate: number) => readonly number[],
): Source[] {
  return [
    ...tree.children(token).flatMap((child) => parenthetical(tree, child, over)),
    ...insertedIn(tree, token, over),
    ...chargeOf(tree, token, subjectsOf),
  ];
}

/** "firms which he says were sold": speech put into a relative clause stands beside its verb. */
function insertedIn(
  tree: Tree,
  token: number,
  over: (cue: number) => Speech | undefined,
): Source[] {
  const noun = tree.head(token);
  if (noun < 0 || !isRelation(tree.tokens[token]!.relation, 'acl:relcl')) return [];
  const cue = [noun, ...tree.dependents(token, 'nsubj')]
    .flatMap((one) => tree.dependents(one, 'acl:relcl'))
    .find((one) => one < token && one > noun && isOpen(tree, one));
  const speech = cue === undefined ? undefined : over(cue);
  const own = speech?.speakers.every((speaker) => tree.head(speaker) === cue) ?? false;
  return speech && own && speech.kind !== 'ask' ? [{ ...speech, at: cue! }] : [];
}

/** "which critics say": the pronoun is no object of saying, and belongs to what is said. */
function isOpen(tree: Tree, cue: number): boolean {
  return tree.dependents(cue, 'ccomp', 'obj').every((one) => /^W/.test(tree.tokens[one]!.xpos));
}

/** "accused the ministry of hiding figures": who accuses says so. */
function chargeOf(
  tree: Tree,
  token: number,
  subjectsOf: (predicate: number) => readonly number[],
): Source[] {
  const { xpos, relation } = tree.tokens[token]!;
  const verb = tree.head(token);
  if (xpos !== 'VBG' || !isRelation(relation, 'xcomp', 'advcl') || verb < 0) return [];
  const lemma = verbLemma(tree, verb);
  if (!CHARGES.test(lemma) || isPassive(tree, verb)) return [];
  const speakers = subjectsOf(verb);
  if (!tree.dependents(token, 'mark').some((mark) => OF.test(lemmaOf(tree, mark)))) return [];
  return speakers.length === 0 ? [] : [{ speakers, kind: 'say', verb: lemma, at: speakers[0]! }];
}

/** "…, the agency reported.": a finite clause behind another, which no conjunction makes adverbial. */
function isUnmarked(tree: Tree, clause: number): boolean {
  const { relation, xpos } = tree.tokens[clause]!;
  return (
    isRelation(relation, 'advcl') &&
    /^VB[DPZ]$/.test(xpos) &&
    clause > tree.head(clause) &&
    tree.dependent(clause, 'nsubj') !== undefined &&
    tree.dependent(clause, 'mark', 'advmod') === undefined
  );
}

/** A comma, a subject and its verb, and the end of the sentence. */
function isClosing(tree: Tree, cue: number): boolean {
  const { xpos, relation } = tree.tokens[cue]!;
  const first = tree.first(cue);
  const comma = tree.tokens[first]?.text === ',' || tree.tokens[first - 1]?.text === ',';
  const ends = /^[.?!]?$/.test(tree.tokens[cue + 1]?.text ?? '');
  const finite = /^VB[DPZ]$/.test(xpos) || tree.dependent(cue, 'aux') !== undefined;
  return isRelation(relation, 'parataxis', 'advcl') && finite && comma && ends;
}

/** "data reported by students": a participle, and nobody's words. */
function isReduced(tree: Tree, cue: number): boolean {
  const bare = tree.tokens[cue]!.xpos === 'VBN' && tree.dependent(cue, 'aux') === undefined;
  return bare && tree.dependent(cue, 'obl:agent') !== undefined;
}

/** "…, say experts": the phrase right behind the verb is who says so. */
function behind(tree: Tree, cue: number, speech: Speech): Speech {
  const object = tree.dependent(cue, 'obj');
  if (object === undefined || speech.kind !== 'say' || tree.first(object) !== cue + 1)
    return speech;
  if (!/^(?:[,"”]|'')$/.test(tree.tokens[cue - 1]?.text ?? '')) return speech;
  return { ...speech, speakers: [object] };
}

function parenthetical(
  tree: Tree,
  child: number,
  over: (cue: number) => Speech | undefined,
): Source[] {
  const { relation } = tree.tokens[child]!;
  const loose =
    (isRelation(relation, 'conj') && tree.dependent(child, 'cc') === undefined) ||
    isUnmarked(tree, child);
  if (!loose && !isRelation(relation, 'parataxis', 'advcl', 'dep', 'discourse')) return [];
  if (!isPredicate(tree, child)) return [];
  const found = over(child);
  if (!found || found.kind === 'ask' || isReduced(tree, child)) return [];
  // "…, the court heard": nobody but the last words of a sentence.
  if (found.kind !== 'say' && found.kind !== 'deny' && !isClosing(tree, child)) return [];
  const speech = found.speakers.length === 0 ? behind(tree, child, found) : found;
  const told =
    /^(?:tell|inform|remind|assure)/.test(speech.verb ?? '') || speech.outlet !== undefined;
  if (tree.dependent(child, 'ccomp') !== undefined) return [];
  const holds = tree
    .dependents(child, 'obj')
    .some((object) => !speech.speakers.includes(object) && !DAYS.test(tree.tokens[object]!.text));
  if (holds && !told) return [];
  const as = tree.dependents(child, 'mark', 'advmod').some((mark) => lemmaOf(tree, mark) === 'as');
  return as || loose || isRelation(relation, 'parataxis', 'dep', 'discourse')
    ? [{ ...speech, at: child }]
    : [];
}
