import type { Argument, DocumentClaim } from '../../model/index.ts';
import { subjectOfKin } from '../coreference/kin-apart.ts';
import { preposition } from '../clauses/phrases.ts';
import { lemmaOf } from '../clauses/predicates.ts';
import { foundIn } from './found-claims.ts';
import { argumentAt, type ClaimContext } from './argument.ts';
import { attributionsOf } from './attributions.ts';
import { quoteOf, type Builder } from './builder.ts';
import { nameOwners } from './owners.ts';

/**
 * "The Agency, a branch of the police, …", "the main index, the Hundred, …": what one of two phrases side by side says
 * of the name that the other is. Offices, kin and aliases have rules of their own and come first.
 */
export function appositionClaims(builder: Builder): DocumentClaim[] {
  const { context } = builder;
  const { tree } = context;
  const found: DocumentClaim[] = [];
  tree.tokens.forEach(({ relation }, token) => {
    const apart = kinApart(context, token);
    if (apart !== undefined) {
      const claim = write(builder, apart, token);
      if (claim) found.push(claim);
      return;
    }
    const named = relation.startsWith('nsubj') ? nameAfter(context, token) : undefined;
    if (named !== undefined && describes(context, named, token, token)) {
      const claim = write(builder, named, token);
      if (claim) found.push(claim);
    }
    if (relation !== 'appos') return;
    const head = tree.head(token);
    if (head < 0 || !isSetOff(context, head, token)) return;
    const [name, noun] = nameIn(context, token) === undefined ? [head, token] : [token, head];
    const claim = describes(context, name, noun) ? write(builder, name, noun) : undefined;
    if (claim) found.push(claim);
  });
  return found;
}

/** "was born in Lund, the son of a clerk": of whom the sentence speaks, unless his parents have names. */
function kinApart(context: ClaimContext, noun: number): number | undefined {
  const { tree, found } = context;
  const subject = subjectOfKin(tree, noun);
  const mention = subject === undefined ? undefined : found.mentionAt(subject);
  if (mention === undefined || found.mentions[mention]!.type !== 'person') return undefined;
  const above = found.mentions[found.mentionAt(tree.head(noun)) ?? -1];
  if (above?.type === 'person' && tree.head(noun) !== subject) return undefined;
  const { start, end } = tree.tokens[noun]!;
  const told = foundIn(context, tree.sentence(noun)).some(
    ({ trigger }) => trigger.start <= start && trigger.end >= end,
  );
  return told ? undefined : subject;
}

/** "A veteran of the war, Berg was …": the parser gives the verb two subjects. */
function nameAfter(context: ClaimContext, noun: number): number | undefined {
  const { tree } = context;
  const verb = tree.head(noun);
  const last = tree.last(noun);
  const comma = tree.tokens[last - 1]?.text === ',' ? last - 1 : last;
  if (verb < 0 || tree.tokens[comma]?.text !== ',') return undefined;
  const next = tree.dependents(verb, 'nsubj').find((one) => tree.first(one) === comma + 1);
  if (next === undefined) return undefined;
  return [next, ...tree.dependents(next, 'flat')].find((one) => nameIn(context, one) !== undefined);
}

/** Between commas, dashes or brackets, right after the phrase before. */
function isSetOff({ tree }: ClaimContext, head: number, token: number): boolean {
  const first = tree.first(token);
  const opening = tree.tokens[/^[,(–—-]$/.test(tree.tokens[first]!.text) ? first : first - 1];
  const last = tree.last(token);
  const isClosing = (at: number): boolean => /^[,.;:)!?–—-]/.test(tree.tokens[at]?.text ?? '');
  if (!isClosing(last) && !isClosing(last - 1)) return false;
  return token > head && opening !== undefined && /^[,(–—-]$/.test(opening.text);
}

function nameIn({ found }: ClaimContext, token: number): number | undefined {
  const index = found.mentionAt(token);
  const mention = index === undefined ? undefined : found.mentions[index];
  return mention?.kind === 'name' && mention.head === token ? index : undefined;
}

/** A noun with its article, of the same type as the name, and not coordinated with it. */
function describes(context: ClaimContext, name: number, noun: number, from = name): boolean {
  const { tree, found, predicates } = context;
  const index = nameIn(context, name);
  if (index === undefined || tree.tokens[noun]!.upos !== 'NOUN') return false;
  if (nameIn(context, noun) !== undefined || predicates.vacuous.has(lemmaOf(tree, noun)))
    return false;
  const article = tree
    .dependents(noun, 'det', 'nmod:poss')
    .some(
      (child) =>
        child < noun && !/^(?:no|any|some|every|each|all)$/i.test(tree.tokens[child]!.text),
    );
  if (!(article || isWhose(context, noun)) || tree.dependent(name, 'cc', 'conj') !== undefined)
    return false;
  if (tree.dependent(noun, 'cc', 'conj') !== undefined) return false;
  const said = found.mentionAt(noun);
  // "a grandson of Tsar Nicholas" can be one mention with the name in it.
  if (said !== undefined && found.mentions[said]!.kind === 'name') return false;
  // "Originally a village, Lemnik is": it is one no more.
  if (from === noun && tree.dependent(noun, 'advmod') !== undefined) return false;
  const type = said === undefined ? 'thing' : found.mentions[said]!.type;
  return type === found.mentions[index]!.type && !isTold(context, from, noun);
}

/** "Berg, co-inventor of the filter,": whose, and so no article. */
function isWhose({ tree }: ClaimContext, noun: number): boolean {
  const { xpos } = tree.tokens[noun]!;
  return (
    xpos === 'NN' &&
    tree.dependents(noun, 'nmod').some((one) => one > noun && preposition(tree, one) === 'of')
  );
}

/** Whether a rule for offices, kin or places has read the two already. */
function isTold(context: ClaimContext, name: number, noun: number): boolean {
  const { tree } = context;
  const [from, to] = [name, noun].sort((a, b) => a - b) as [number, number];
  const { start } = tree.tokens[from]!;
  const { end } = tree.tokens[to]!;
  return foundIn(context, tree.sentence(from)).some(
    ({ trigger }) => trigger.start >= start && trigger.end <= end,
  );
}

function write(builder: Builder, name: number, noun: number): DocumentClaim | undefined {
  const { context, circumstances, signs } = builder;
  const { tree, analysis } = context;
  const subject = argumentAt(context, name);
  const object = argumentAt(context, noun, [name]);
  if (!subject || !object || /^(?:man|woman|person|people|couple|son|daughter)$/i.test(object.text))
    return undefined;
  // "its leader, Anna Berg" can be one mention.
  if (object.text === subject.text) return undefined;
  const { start, end } = tree.tokens[noun]!;
  const claim: DocumentClaim = {
    subject,
    predicate: 'be',
    relation: 'be',
    class: 'OTHER',
    label: 'is',
    symmetric: false,
    object: unlinked(object),
    participants: [],
    amounts: circumstances.amountsOf(noun),
    polarity: 'positive',
    modality: 'asserted',
    attribution: attributionsOf(context, [], noun),
    sentence: tree.sentence(noun),
    quote: quoteOf(analysis.sentences[tree.sentence(noun)]!),
    trigger: { start, end },
    confidence: 0,
    rule: 'apposition-noun',
  };
  nameOwners(context, claim, name, noun);
  signs.set(claim, { trigger: noun, subjectHead: name, objectHead: noun, governors: 0 });
  return claim;
}

/** The description is what is said: linked to its mention, it would be the name itself. */
function unlinked({ text, start, end, full }: Argument): Argument {
  return { text, start, end, ...(full ? { full } : {}) };
}
