import type { Clause } from '../clauses/clause.ts';
import { conjuncts, isNominal, preposition as prepositionOf } from '../clauses/phrases.ts';
import { gerundBehind } from '../clauses/governed.ts';
import { lemmaOf, verbLemma } from '../clauses/predicates.ts';
import type { Tree } from '../tree.ts';
import type { ClaimContext } from './argument.ts';
import { given, PLAIN_PLACE, type Frame, type Sides } from './frame.ts';
import { relationFor } from './match.ts';

/** "became president", "remains a supplier of"; undefined where what follows is no noun. */
export function linkingFrames(
  context: ClaimContext,
  clause: Clause,
  sides: Sides,
  attribute: number,
): Frame[] | undefined {
  const { tree } = context;
  if (tree.tokens[attribute]!.upos === 'ADJ')
    return adjectiveFrames(context, clause, sides, attribute);
  const { upos, text } = tree.tokens[attribute]!;
  const one = /^one$/i.test(text) && tree.tokens[attribute + 1]?.text.toLowerCase() === 'of';
  if (!one && upos !== 'NOUN' && upos !== 'PROPN') return undefined;
  return [{ target: attribute, tail: '', rule: 'linking' }];
}

/** "X is a supplier of Y", "is in Y", "is bigger than Y". */
export function copulaFrames(context: ClaimContext, clause: Clause, sides: Sides): Frame[] {
  const { tree } = context;
  const { predicate } = clause;
  const { upos } = tree.tokens[predicate]!;
  const preposition = tree.dependents(predicate, 'case').find((child) => child < predicate);
  if (preposition !== undefined) {
    const tail = tree.tokens[preposition]!.text.toLowerCase();
    const state = `${tail} ${tree.tokens[predicate]!.text.toLowerCase()}`;
    if (context.predicates.states.has(state)) return stateFrames(tree, predicate, state);
    if (context.timeTokens.has(predicate)) return [];
    const said = relationFor(
      context,
      context.relations.verbs,
      `be ${tail}`,
      sides.subject,
      predicate,
    );
    // "is on its way": no place.
    const relation = said?.class === 'LOCATED' && !isPlace(context, predicate) ? undefined : said;
    const known = relation !== undefined || isPlacing(context, tail, sides.subject, predicate);
    return known ? [{ target: predicate, tail, ...given(relation), rule: 'copula-place' }] : [];
  }
  if (!isNominal(tree, predicate) && upos !== 'ADJ' && upos !== 'ADV') return [];
  // "the first African to win": a noun, whatever its tag.
  const definite = tree.dependent(predicate, 'det') !== undefined;
  // "the second of three ferries", "the first of its kind"
  const ranked = definite && tree.tokens[predicate + 1]?.text.toLowerCase() === 'of';
  const person = definite && (isCapital(tree, predicate) || ranked);
  if ((upos === 'ADJ' && !person) || upos === 'ADV')
    return adjectiveFrames(context, clause, sides, predicate);
  return nounFrames(context, clause, sides);
}

/** "is on trial", "is in talks with the bank". */
function stateFrames(tree: Tree, predicate: number, state: string): Frame[] {
  // "is at risk of losing a seat": of what is the matter.
  if (tree.dependents(predicate, 'acl', 'xcomp', 'ccomp').some((child) => child > predicate))
    return [];
  for (const child of tree.dependents(predicate, 'nmod', 'obl')) {
    const word = prepositionOf(tree, child);
    if (child > predicate && /^(?:with|over|from|of)$/.test(word))
      return conjuncts(tree, child).map((target) => ({
        target,
        tail: `${state} ${word}`,
        rule: 'adjective',
      }));
  }
  return [{ tail: state, rule: 'adjective' }];
}

/** Prepositions that say of a subject where it is, whose side it is on, what it is for. */
const PLACING =
  /^(?:in|at|on|near|from|outside|inside|within|behind|under|over|against|for|with|to|by|off|between|of|across|above|below|beside|among|amongst|without|aboard)$/;
/** What somebody is on, under or without says how he fares, and with no more words than these little. */
const LITTLE =
  /^(?:addition|board|case|charge|course|doubt|end|fact|favou?r|form|front|hand|least|line|list|loss|mind|nature|order|place|point|question|rest|side|sort|sum|time|turn|use|value|view|way)$/;

/** "is in Lima"; of what has no name, "staff are on strike", "the cause is under investigation". */
function isPlacing(
  context: ClaimContext,
  tail: string,
  subject: number,
  predicate: number,
): boolean {
  const { tree, timeTokens, predicates } = context;
  if (!PLACING.test(tail)) return false;
  if (isName(context, predicate)) return true;
  // "among the dead", "among those killed"
  const those = /^those$/i.test(tree.tokens[predicate]!.text) && /^among/.test(tail);
  if ((!those && !isNominal(tree, predicate)) || timeTokens.has(predicate)) return false;
  const { upos, xpos } = tree.tokens[subject]!;
  if (!/^(?:NOUN|PROPN|NUM)$/.test(upos) && xpos !== 'PRP') return false;
  const lemma = lemmaOf(tree, predicate);
  const bare = tree.dependent(predicate, 'amod', 'compound', 'nmod', 'nummod') === undefined;
  return those || !bare || !(LITTLE.test(lemma) || predicates.vacuous.has(lemma));
}

function isCapital(tree: Tree, token: number): boolean {
  return /^\p{Lu}/u.test(tree.tokens[token]!.text);
}

function isPlace({ found }: ClaimContext, head: number): boolean {
  return found.mentions[found.mentionAt(head) ?? -1]?.type === 'place';
}

function isName({ found }: ClaimContext, head: number): boolean {
  const index = found.mentionAt(head);
  return index !== undefined && found.mentions[index]?.kind === 'name';
}

function nounFrames(context: ClaimContext, clause: Clause, { subject }: Sides): Frame[] {
  const { tree } = context;
  const { predicate } = clause;
  const others = besides(tree, predicate).map((target) => ({ target, tail: '', rule: 'copula' }));
  for (const child of tree.dependents(predicate, 'nmod')) {
    const word = tree.dependent(child, 'case');
    if (word === undefined) continue;
    const tail = `${lemmaOf(tree, predicate)} ${lemmaOf(tree, word)}`;
    const relation = relationFor(context, context.relations.verbs, `be ${tail}`, subject, child);
    if (relation)
      return [
        ...conjuncts(tree, child).map((target) => ({
          target,
          tail: lemmaOf(tree, word),
          relation,
          noun: predicate,
          rule: 'copula-noun',
        })),
        ...others,
      ];
  }
  return [{ target: predicate, tail: directionOf(tree, predicate), rule: 'copula' }, ...others];
}

/** "was a botanist and illustrator", "is the founder of the firm and a poet": what else the subject is. */
function besides(tree: Tree, predicate: number): number[] {
  return conjuncts(tree, predicate).filter((head) => {
    if (head <= predicate || tree.tokens[head]!.upos !== 'NOUN') return false;
    // "or" leaves it open.
    if (tree.dependents(head, 'cc').some((cc) => !/^(?:and|&)$/i.test(tree.tokens[cc]!.text)))
      return false;
    return tree.dependent(head, 'det', 'nmod:poss') !== undefined || isRow(tree, predicate, head);
  });
}

/** "composer, pianist and conductor": nothing between but what is joined. */
function isRow(tree: Tree, first: number, last: number): boolean {
  if (last - first > LONGEST_ROW) return false;
  return tree.tokens
    .slice(first + 1, last)
    .every(({ upos, text }) => /^(?:NOUN|ADJ|CCONJ)$/.test(upos) || text === ',');
}

const LONGEST_ROW = 8;

/** "was down 7 %". */
function directionOf(tree: Tree, predicate: number): string {
  const found = tree
    .dependents(predicate, 'advmod', 'advcl', 'amod')
    .find((child) => child < predicate && /^(?:up|down|off)$/i.test(tree.tokens[child]!.text));
  return found === undefined ? '' : tree.tokens[found]!.text.toLowerCase();
}

/** An adjective says something of its own only with a complement or as a relation ("is dead"). */
function adjectiveFrames(
  context: ClaimContext,
  clause: Clause,
  { subject }: Sides,
  adjective: number,
): Frame[] {
  const lemma = lemmaOf(context.tree, adjective);
  const lead = clause.kind === 'copula' ? '' : `${lemma} `;
  const price = lemma === 'worth' ? priceOf(context.tree, adjective) : undefined;
  if (price !== undefined) return [{ target: price, tail: lead.trim(), rule: 'adjective' }];
  for (const { head, preposition } of clause.obliques) {
    const compared = preposition === 'than' && context.tree.tokens[adjective]!.xpos === 'JJR';
    if (PLAIN_PLACE.has(preposition)) continue;
    // "talks are rare between A and B": between both.
    if (preposition === 'between' && context.tree.dependent(head, 'conj') !== undefined)
      return [{ tail: lead.trim(), rule: 'adjective' }];
    if (context.predicates.noParticipant.has(preposition) && !compared) continue;
    const relation = relationFor(
      context,
      context.relations.verbs,
      `be ${lemma} ${preposition}`,
      subject,
      head,
    );
    return [{ target: head, tail: `${lead}${preposition}`, ...given(relation), rule: 'adjective' }];
  }
  const relation = relationFor(context, context.relations.verbs, `be ${lemma}`, subject, undefined);
  if (relation) return [{ tail: lead.trim(), relation, rule: 'adjective' }];
  return isState(context, clause, subject, adjective)
    ? [{ tail: lead.trim(), rule: 'adjective' }]
    : [];
}

/** Verbs after which an adjective says how their subject is or ends up. */
const BECOMING = /^(?:become|remain|stay|fall|turn|grow|go|finish|come|place|lie|sit)$/;
const PLACED = /^(?:finish|come|place|lie|sit)$/;
const RANK =
  /^(?:first|second|third|(?:\w*(?:four|fif|six|seven|eigh|nin|ten|twelf|teen|tie)th)|last|\d+(?:st|nd|rd|th))$/i;

/** "is worth about $20 million": a sum, no preposition. */
function priceOf(tree: Tree, adjective: number): number | undefined {
  return tree
    .dependents(adjective, 'obj', 'obl')
    .find((child) => child > adjective && prepositionOf(tree, child) === '');
}

/** "is due next week": when says enough. */
function isDated({ tree, timeTokens }: ClaimContext, adjective: number): boolean {
  return (
    lemmaOf(tree, adjective) === 'due' &&
    tree.dependents(adjective, 'obl').some((child) => timeTokens.has(child))
  );
}

/** "are missing after a boat sank". */
function isOccasion(tree: Tree, clause: number): boolean {
  return tree
    .dependents(clause, 'mark', 'advmod')
    .some((word) => /^(?:after|since|when|before|until|as|while)$/.test(lemmaOf(tree, word)));
}

/** "The prices were steep", "the house was left empty": said of a noun or name, and with no clause to come. */
function isState(
  context: ClaimContext,
  clause: Clause,
  subject: number,
  adjective: number,
): boolean {
  const { tree, predicates } = context;
  const { upos, xpos, text } = tree.tokens[adjective]!;
  const verb = verbLemma(tree, clause.predicate);
  if (clause.kind !== 'copula' && !clause.passive && !BECOMING.test(verb)) return false;
  if (upos !== 'ADJ' || xpos === 'JJR') return false;
  // "finished seventh in the race"
  if (PLACED.test(verb) && RANK.test(text)) return true;
  // "as far as I am concerned"
  const far = tree.dependents(adjective, 'advmod').some((child) => lemmaOf(tree, child) === 'far');
  if (clause.origin !== 'own' || far) return false;
  if (/^(?:it|this|that|these|those|what|which|there)$/i.test(tree.tokens[subject]!.text))
    return false;
  // "found guilty of murdering her" is completed.
  const deed = clause.passive ? gerundBehind(tree, adjective) : undefined;
  const open = tree.dependents(adjective, 'ccomp', 'xcomp', 'csubj', 'advcl');
  return (
    open.every((child) => child === deed || isOccasion(tree, child)) &&
    (!predicates.vacuousAdjectives.has(lemmaOf(tree, adjective)) || isDated(context, adjective))
  );
}
