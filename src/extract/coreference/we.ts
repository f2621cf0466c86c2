import type { Context, Quotation } from '../context.ts';
import type { Candidate } from '../mentions/candidate.ts';
import { isRelation } from '../tree.ts';
import type { Links } from './links.ts';

/** Who says "we" for the body that he speaks, acts or plays for. */
const FOR_OTHERS =
  /^(?:spokesman|spokeswoman|spokesperson|spokespeople|representative|publicist|president|chairman|chairwoman|chairperson|chair|director|chief|head|boss|manager|coach|trainer|ceo|cto|cio|cfo|executive|owner|co-owner|founder|co-founder|cofounder|officer|leader|commander|minister|premier|chancellor|secretary|mayor|governor|ambassador|editor|captain|striker|midfielder|defender|goalkeeper|winger|player|forward|skipper|superintendent|principal|sheriff|partner|inspector|sergeant|official|administrator|organiser|organizer|coordinator|treasurer|researcher|engineer|counsel|vice-president|agent|commissioner|analyst|specialist|strategist|scientist|co-chair|dean|provost|headmaster|headteacher|rector|curator|organiser|co-ordinator|lead|envoy|general|colonel|major|captain|lieutenant)$/;
/** Those who say it for the club or team that is called by its place: "Northport chairman Anna Berg". */
const FOR_TEAMS =
  /^(?:coach|trainer|manager|boss|captain|skipper|chairman|striker|midfielder|defender|goalkeeper|winger|player|forward)$/;
/** Those of them who say it for a country or a town. */
const FOR_PLACES =
  /^(?:spokesman|spokeswoman|spokesperson|president|minister|premier|chancellor|secretary|mayor|governor|ambassador|official|leader)$/;
/** Words between a place and an office that leave it an office of the place: "Norland defence minister". */
const OFFICES =
  /^(?:prime|vice|deputy|defence|defense|foreign|health|finance|interior|trade|state|education|justice|energy|government|city|press)$/;
const OF = /^(?:of|for|at|with|from)$/;

/**
 * "We" in direct speech, once its speaker is known: the body or the country that speaks, the group that speaks, or the
 * body that the speaker speaks for ("Anna Berg, director of Northport Harbour, said"). Of whom nothing of the kind is
 * said, "we" stays alone.
 */
export function linkWe(context: Context, links: Links, quotations: readonly Quotation[]): void {
  // Of each speaker once: who is quoted all along has many mentions.
  const bodies = new Map<number, Candidate | undefined>();
  for (const candidate of links.list) {
    const { pronoun, quotation } = candidate;
    if (pronoun?.person !== 1 || pronoun.plural !== true || quotation === undefined) continue;
    const { speaker } = quotations[quotation]!;
    const voice = speaker === undefined ? undefined : links.at(speaker);
    if (voice === undefined) continue;
    const root = links.find(voice.index);
    if (!bodies.has(root)) bodies.set(root, bodyOf(context, links, voice));
    const body = bodies.get(root);
    if (body && !links.same(candidate, body)) links.merge(candidate, body, 'speaker-body');
  }
}

function bodyOf(context: Context, links: Links, voice: Candidate): Candidate | undefined {
  const { type, plural, name, members } = links.cluster(voice.index);
  if (type === 'organization' || type === 'place') return name;
  if (type !== 'person') return undefined;
  if (plural === true) return members.find(({ kind }) => kind === 'nominal');
  for (const member of members) {
    if (member.kind === 'pronoun') continue;
    for (const role of rolesOf(context, member)) {
      const body = bodyBeside(context, links, role);
      if (body) return body;
    }
  }
  return undefined;
}

/** Nouns that say what a person is: the title before a name, an apposition on either side, a description. */
function rolesOf({ tree }: Context, { head, governor, kind, first }: Candidate): number[] {
  const above = isRelation(tree.tokens[governor]!.relation, 'appos') ? [tree.head(governor)] : [];
  const near = [
    ...(kind === 'nominal' ? [head] : []),
    governor,
    ...tree.dependents(head, 'appos', 'nmod:desc', 'compound'),
    ...tree.dependents(governor, 'appos', 'nmod:desc'),
    ...above,
    // "said Norland coach Anna Berg", where the parser sees two
    ...(kind === 'name' && tree.tokens[first - 1]?.upos === 'NOUN' ? [first - 1] : []),
  ];
  // "president and chief operating officer of": the body hangs on the last of them.
  const all = near.flatMap((token) => [token, ...tree.dependents(token, 'conj')]);
  return [...new Set(all)].filter((token) =>
    FOR_OTHERS.test(tree.tokens[token]!.lemma.toLowerCase()),
  );
}

/** "Northport spokesman", "director of the harbour", "its chairman": the body beside the noun for an office. */
function bodyBeside({ tree }: Context, links: Links, role: number): Candidate | undefined {
  const below = ofPhrases(tree, role);
  const beside = [
    ...tree.dependents(role, 'compound', 'nmod:poss', 'amod', 'nmod:desc'),
    ...below,
    // "director of marketing at Lind Motors"
    ...below.flatMap((child) => ofPhrases(tree, child)),
  ];
  for (const token of beside) {
    const found = links.at(token);
    const facts = found && links.cluster(found.index);
    if (!facts?.name) continue;
    if (facts.type === 'organization') return facts.name;
    if (facts.type === 'place' && (governs(tree, role) || plays(tree, role, token)))
      return facts.name;
  }
  return undefined;
}

function ofPhrases(tree: Context['tree'], token: number): number[] {
  return tree
    .dependents(token, 'nmod')
    .filter((child) =>
      tree.dependents(child, 'case').some((one) => OF.test(tree.tokens[one]!.text.toLowerCase())),
    );
}

/** "Northport coach", "the Norland captain": the team of the place. */
function plays(tree: Context['tree'], role: number, place: number): boolean {
  return FOR_TEAMS.test(tree.tokens[role]!.lemma.toLowerCase()) && place < role;
}

/** "Lima mayor" speaks for Lima, "Lima police commander" for the police. */
function governs(tree: Context['tree'], role: number): boolean {
  const between = tree
    .dependents(role, 'compound', 'amod')
    .filter(
      (child) => tree.tokens[child]!.upos !== 'PROPN' && /^\p{Ll}/u.test(tree.tokens[child]!.text),
    );
  return (
    FOR_PLACES.test(tree.tokens[role]!.lemma.toLowerCase()) &&
    between.every((child) => OFFICES.test(tree.tokens[child]!.text.toLowerCase()))
  );
}
