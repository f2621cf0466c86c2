import { isMedium, speechOf } from '../attribution/cues.ts';
import type { Clause } from '../clauses/clause.ts';
import { isGoverned, isJudgedFor } from '../clauses/governed.ts';
import { isRelation, type Tree } from '../tree.ts';
import type { Builder } from './builder.ts';

/** Verbs whose object is a clause that the parser has cut short. */
const SAID_ONLY =
  /^(?:say|add|note|state|claim|suggest|insist|argue|indicate|estimate|predict|allege)$/;

/** "X said P": P is the claim, and X stands in its attribution. */
export function isMereSpeech(builder: Builder, clause: Clause): boolean {
  const { context } = builder;
  const { tree, predicates } = context;
  const speech = speechOf(tree, predicates, clause);
  if (!speech) return clause.content !== undefined && clause.objects.length === 0;
  const heads = [...clause.objects, ...clause.recipients];
  // "was cited for a foul"
  const blamed = clause.passive && clause.obliques.some((one) => one.preposition === 'for');
  if (speech.verb === 'quote' || (speech.verb === 'cite' && !blamed)) return true;
  const verb = speech.verb ?? '';
  const { complement } = clause;
  if (isReign(clause, verb) || isTestimony(builder, clause, verb)) return false;
  if (complement !== undefined && isJudgedFor(tree, clause.predicate, complement)) return false;
  const open = clause.content !== undefined || complement !== undefined;
  if (clause.passive && !open && heads.length === 0)
    return !isTreated(clause, verb) && !isReported(tree, clause, verb);
  const people = heads.filter((head) => !isMedium(tree, predicates, head));
  if (people.length > 0) return SAID_ONLY.test(verb) && !isLaidClaimTo(tree, clause, verb);
  if (clause.content !== undefined || heads.length > 0) return true;
  // "slammed into a restaurant": nothing is said.
  if (clause.obliques.some(({ preposition }) => /^(?:into|onto|through)$/.test(preposition)))
    return false;
  const to = clause.obliques.some(
    ({ head, preposition }) => preposition === 'to' && !isMedium(tree, predicates, head),
  );
  const other = clause.obliques.some(({ preposition }) => /^(?:on|for)$/.test(preposition));
  const about = clause.obliques.some(({ preposition }) => ABOUT.test(preposition));
  return (
    !to && !(other && (speech.kind !== 'say' || verb === 'agree')) && !(about && !isPlain(verb))
  );
}

const ABOUT = /^(?:about|against|of|over)$/;

function isPlain(verb: string): boolean {
  return SAID_ONLY.test(verb) || /^(?:tell|speak|talk)$/.test(verb);
}

/** "The results were announced": they, not what they say. */
const MADE_KNOWN =
  /^(?:announce|declare|disclose|proclaim|recall|discuss|promise|discover|charge)$/;

/** What is put before people or beside other things, which says nothing. */
const PUT_FORTH =
  /^(?:add|show|reveal|publish|post|broadcast|confirm|document|outline|repeat|read)$/;

/** "ruled as regent", "ruled over the island": a reign, no judgement. */
function isReign({ content, obliques, objects }: Clause, verb: string): boolean {
  if (verb !== 'rule' || content !== undefined || objects.length > 0) return false;
  return obliques.some(({ preposition }) => /^(?:as|over|until|from|with)$/.test(preposition));
}

/** "refused to testify", "testified before the committee": a deed in its own right where nothing is told of what was said. */
function isTestimony(
  { context: { tree, predicates } }: Builder,
  { predicate, content, objects, obliques }: Clause,
  verb: string,
): boolean {
  if (verb !== 'testify' || content !== undefined || objects.length > 0) return false;
  const governed =
    isRelation(tree.tokens[predicate]!.relation, 'xcomp') ||
    isGoverned(tree, predicates, predicate);
  return (
    governed || obliques.some(({ preposition }) => /^(?:before|against|in|at)$/.test(preposition))
  );
}

/** "No casualties were reported", "clashes were reported in the north": what there was, or was not. */
function isReported(tree: Tree, { subjects: [subject] }: Clause, verb: string): boolean {
  if (verb !== 'report' || subject === undefined) return false;
  if (tree.tokens[subject]!.xpos !== 'NNS') return false;
  return !tree
    .dependents(subject, 'det')
    .some((child) => /^(?:the|th[eo]se)$/i.test(tree.tokens[child]!.text));
}

/** "was accused of murder", "was found guilty", "was claimed by the group": done to the subject, not said of others. */
function isTreated(
  { attribute, obliques, agents, content, complement }: Clause,
  verb: string,
): boolean {
  if (MADE_KNOWN.test(verb)) return true;
  if (attribute !== undefined) return !/^(?:say|report|note)$/.test(verb);
  if (agents.length > 0) return !SAID_ONLY.test(verb) || verb === 'claim';
  // "The bodies were found on Tuesday in a forest." "Two names were added to the list."
  if (verb === 'find' || PUT_FORTH.test(verb))
    return content === undefined && complement === undefined;
  return obliques.some(({ preposition }) =>
    /^(?:of|with|about|against|over|as|for|at)$/.test(preposition),
  );
}

/** "claimed responsibility", "added 200 jobs", "indicated the presence of": a noun, and no clause behind it of which it could be the subject. */
function isLaidClaimTo(tree: Tree, { objects: [object] }: Clause, verb: string): boolean {
  if (!HAVING_OBJECTS.test(verb) || object === undefined) return false;
  if (tree.tokens[object]!.upos !== 'NOUN') return false;
  return !/^(?:VERB|AUX)$/.test(tree.tokens[tree.last(object)]?.upos ?? '');
}

const HAVING_OBJECTS = /^(?:claim|add|indicate|suggest|predict|estimate|note)$/;
