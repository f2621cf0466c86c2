import type { Context } from '../context.ts';
import type { Candidate } from '../mentions/candidate.ts';
import { isRelation, type Tree } from '../tree.ts';
import { actorsOf } from './binding.ts';
import type { Referent } from './descriptions.ts';
import { agree, type Links } from './links.ts';

/** Clauses that are climbed to find who acts. */
const CLIMB = 4;
/** What brings a clause of time that is about whoever the clause before it is about. */
const TIME = /^(?:when|while|as|after|before|until|since|whilst|once)$/;

/** "She fell as she ran", "Berg and his wife", "Berg's face was pale but he smiled": whom the clause beside a pronoun says that it means. */
export function clausalReferent(
  context: Context,
  links: Links,
  pronoun: Candidate,
): Referent | undefined {
  const { pronoun: kind, gender } = pronoun;
  if (kind?.person !== 3 || kind.demonstrative || kind.reflexive) return undefined;
  const opened = kind.possessive ? undefined : actorInFront(context, links, pronoun);
  if (opened) return { to: opened, rule: 'clause-in-front' };
  const judged = kind.possessive ? judgedFor(context, links, pronoun) : undefined;
  if (judged) return { to: judged, rule: 'judged-for' };
  const bound = kind.possessive ? boundToAct(context, links, pronoun) : undefined;
  if (bound) return { to: bound, rule: 'bound-to-act' };
  const town = kind.possessive ? townOf(context, links, pronoun) : undefined;
  if (town) return { to: town, rule: 'town-of' };
  if (gender !== 'male' && gender !== 'female') return undefined;
  const to = kind.possessive
    ? firstOfPair(context, links, pronoun)
    : (actorAbove(context, links, pronoun) ?? ownerBefore(context, links, pronoun));
  return to && { to, rule: 'clausal' };
}

/** "Sanctions against Norland for its invasion", "praised Berg for his work": the deed is of whoever is judged for it. */
function judgedFor({ tree }: Context, links: Links, pronoun: Candidate): Candidate | undefined {
  const before = pronoun.first - 1;
  if (!/^(?:for|over)$/.test(tree.tokens[before]?.text.toLowerCase() ?? '')) return undefined;
  if (tree.tokens[pronoun.head + 1]?.text.toLowerCase() === 'own') return undefined;
  const other = links.list
    .slice(Math.max(0, pronoun.index - NEAR), pronoun.index)
    .findLast(({ last, sentence }) => last === before && sentence === pronoun.sentence);
  if (other === undefined || other.quotation !== pronoun.quotation) return undefined;
  if ((other.pronoun?.person ?? 3) !== 3) return undefined;
  const facts = links.cluster(other.index);
  const acts =
    /^(?:person|organization)$/.test(facts.type) ||
    (facts.type === 'place' && facts.subtype === 'country') ||
    (other.pronoun !== undefined && isSameKind(pronoun, other));
  if (!acts || !agree(links.cluster(pronoun.index), facts)) return undefined;
  const { relation } = tree.tokens[other.governor]!;
  const led = tree.tokens[other.first - 1]?.text.toLowerCase() ?? '';
  const against = led === 'against' || (led === 'on' && isRelation(relation, 'obl', 'nmod'));
  return against || isRelation(relation, 'obj') ? other : undefined;
}

/** "In Lima a ship burned at a place near the port, said its mayor": of the town that is named. */
function townOf({ tree }: Context, links: Links, pronoun: Candidate): Candidate | undefined {
  const owned = tree.head(pronoun.head);
  if (owned < 0 || pronoun.gender !== 'neuter' || pronoun.plural === true) return undefined;
  if (!/^(?:mayor|governor|mayoress)$/.test(tree.tokens[owned]!.lemma.toLowerCase()))
    return undefined;
  return links.list.slice(Math.max(0, pronoun.index - FAR), pronoun.index).findLast((other) => {
    if (other.kind !== 'name' || other.sentence < pronoun.sentence - 1) return false;
    const { type, subtype } = links.cluster(other.index);
    return type === 'place' && subtype !== 'country' && subtype !== 'continent';
  });
}

/** Mentions before a pronoun that are looked through for a town. */
const FAR = 20;

const CAUSING =
  /^(?:oblige|force|compel|require|allow|enable|permit|cause|authori[sz]e|empower|entitle|lead|prompt)$/;

/** "The treaty obliges Norland to destroy its weapons": its own. */
function boundToAct({ tree }: Context, links: Links, pronoun: Candidate): Candidate | undefined {
  const owned = tree.head(pronoun.head);
  if (owned < 0 || !isRelation(tree.tokens[owned]!.relation, 'obj')) return undefined;
  const deed = tree.head(owned);
  const above = tree.head(deed);
  if (above < 0 || !isRelation(tree.tokens[deed]!.relation, 'xcomp')) return undefined;
  if (!CAUSING.test(tree.tokens[above]!.lemma.toLowerCase())) return undefined;
  const actor = tree.dependent(above, 'obj');
  const other = actor === undefined || actor > deed ? undefined : links.at(actor);
  if (other?.kind !== 'name' || other.quotation !== pronoun.quotation) return undefined;
  return agree(links.cluster(pronoun.index), links.cluster(other.index)) ? other : undefined;
}

/** Mentions before a pronoun that are looked at for the one right before it. */
const NEAR = 6;

/** Whether a mention is one person who can be the pronoun's, said before it in the same voice. */
function fits(links: Links, pronoun: Candidate, other: Candidate | undefined): other is Candidate {
  if (other === undefined || other.last > pronoun.first) return false;
  if ((other.pronoun?.person ?? 3) !== 3 || other.quotation !== pronoun.quotation) return false;
  const facts = links.cluster(other.index);
  const person = facts.type === 'person' || isSameKind(pronoun, other);
  return person && facts.plural !== true && agree(links.cluster(pronoun.index), facts);
}

function isSameKind(a: Candidate, b: Candidate): boolean {
  return b.pronoun !== undefined && a.gender === b.gender;
}

/** "Berg, a surgeon, and his wife": the one named right before. */
function firstOfPair({ tree }: Context, links: Links, pronoun: Candidate): Candidate | undefined {
  const owned = tree.head(pronoun.head);
  if (owned < 0 || !isRelation(tree.tokens[owned]!.relation, 'conj')) return undefined;
  const first = tree.head(owned);
  const pair = [first, ...tree.dependents(first, 'conj').filter((one) => one < owned)];
  const other = links.at(pair.at(-1)!);
  return fits(links, pronoun, other) ? other : undefined;
}

/** "An officer was parked when he saw the man": who acts in the nearest clause that the pronoun's clause of time hangs on. */
function actorAbove({ tree }: Context, links: Links, pronoun: Candidate): Candidate | undefined {
  const clause = clauseOfSubject(tree, pronoun.head);
  if (clause === undefined || !isTimed(tree, clause)) return undefined;
  if (!isRelation(tree.tokens[clause]!.relation, 'advcl', 'acl')) return undefined;
  let above = tree.head(clause);
  for (let steps = 0; steps < CLIMB && above >= 0 && above < clause; steps += 1) {
    const [actor, second] = actorsOf(tree, above);
    const other = actor === undefined || second !== undefined ? undefined : links.at(actor);
    if (fits(links, pronoun, other)) return other;
    above = tree.head(above);
  }
  return undefined;
}

/** "Before Zorva raised the price it was a favourite": who acts in the clause in front of the pronoun's. */
function actorInFront({ tree }: Context, links: Links, pronoun: Candidate): Candidate | undefined {
  const clause = clauseOfSubject(tree, pronoun.head);
  if (clause === undefined) return undefined;
  const front = tree.dependents(clause, 'advcl').filter((one) => one < pronoun.head);
  const [one, second] = front;
  if (one === undefined || second !== undefined || !isTimed(tree, one)) return undefined;
  const subject = tree.dependent(one, 'nsubj');
  const other = subject === undefined ? undefined : links.at(subject);
  if (other?.kind !== 'name') return undefined;
  const body = links.cluster(other.index).type === 'organization' && other.plural !== true;
  if (pronoun.gender === 'neuter')
    return body && other.quotation === pronoun.quotation ? other : undefined;
  return pronoun.plural !== true && fits(links, pronoun, other) ? other : undefined;
}

function isTimed(tree: Tree, clause: number): boolean {
  return tree
    .dependents(clause, 'mark', 'advmod')
    .some((one) => one < clause && TIME.test(tree.tokens[one]!.text.toLowerCase()));
}

/** "Berg's kicking was off but he showed courage": the owner of what the first clause is about. */
function ownerBefore({ tree }: Context, links: Links, pronoun: Candidate): Candidate | undefined {
  const clause = clauseOfSubject(tree, pronoun.head);
  if (clause === undefined || !isRelation(tree.tokens[clause]!.relation, 'conj')) return undefined;
  const subject = tree.dependent(tree.head(clause), 'nsubj');
  const owner = subject === undefined ? undefined : tree.dependent(subject, 'nmod:poss');
  const other = owner === undefined ? undefined : links.at(owner);
  if (!fits(links, pronoun, other)) return undefined;
  const owned = links.at(subject!);
  return owned !== undefined && links.cluster(owned.index).type === 'person' ? undefined : other;
}

/** The predicate of which a token is the subject. */
function clauseOfSubject(tree: Tree, token: number): number | undefined {
  const above = tree.head(token);
  return above >= 0 && isRelation(tree.tokens[token]!.relation, 'nsubj') ? above : undefined;
}
