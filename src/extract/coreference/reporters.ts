import type { Context } from '../context.ts';
import type { Candidate } from '../mentions/candidate.ts';
import { isRelation, type Tree } from '../tree.ts';
import { actorsOf } from './binding.ts';
import type { Links } from './links.ts';

/** Verbs of saying whose subject a pronoun in what is said most often means. */
export const SAYING =
  /^(?:say|tell|add|explain|note|continue|insist|argue|claim|warn|admit|recall|write|announce|state|report|confirm|deny|agree|suggest|believe|think|hope|fear|expect|feel|know|realise|realize|vow|promise|pledge|stress|acknowledge|concede|allege|maintain|reveal|declare|conclude|complain|indicate|estimate|joke|predict|ask|reply|respond|remember|testify|decide|emphasize|emphasise|reiterate|assert|contend|express|voice|observe|remark|mention|warn|write|post|tweet|posit|speculate|recommend|stipulate|specify|underline|underscore|point)$/;

/** The subject of the verb of saying whose content has the pronoun for its subject. */
export function reporterOf(
  { tree, analysis }: Context,
  links: Links,
  { head, pronoun }: Candidate,
): Candidate | undefined {
  let token = tree.head(head);
  if (token < 0 || pronoun!.possessive || !isRelation(analysis.tokens[head]!.relation, 'nsubj'))
    return undefined;
  for (let steps = 0; steps < 3; steps += 1) {
    const above = tree.head(token);
    if (above < 0) return undefined;
    const { relation } = analysis.tokens[token]!;
    if (isRelation(relation, 'ccomp') && token > above) return at(links, sayer(tree, above));
    if (isRelation(relation, 'acl', 'ccomp') && holds(tree, token, above))
      return at(links, owner(tree, above));
    if (!isRelation(relation, 'conj', 'xcomp')) return undefined;
    token = above;
  }
  return undefined;
}

function sayer(tree: Tree, verb: number): number | undefined {
  if (!SAYING.test(tree.tokens[verb]!.lemma.toLowerCase())) return undefined;
  if (tree.dependent(verb, 'nsubj:pass', 'aux:pass') !== undefined) return undefined;
  return actorsOf(tree, verb)[0];
}

/** "an announcement that": a noun, and a clause that says what it holds. */
function holds(tree: Tree, clause: number, noun: number): boolean {
  const that = tree
    .dependents(clause, 'mark')
    .some((one) => /^that$/i.test(tree.tokens[one]!.text));
  return that && tree.tokens[noun]!.upos === 'NOUN';
}

/** "Lima's announcement", "signals from Lima", "a Lima announcement". */
function owner(tree: Tree, noun: number): number | undefined {
  const from = tree
    .dependents(noun, 'nmod')
    .find((one) => /^(?:from|by)$/i.test(tree.tokens[tree.dependent(one, 'case') ?? one]!.text));
  return tree.dependent(noun, 'nmod:poss') ?? from ?? tree.dependent(noun, 'compound');
}

function at(links: Links, token: number | undefined): Candidate | undefined {
  return token === undefined ? undefined : links.at(token);
}
