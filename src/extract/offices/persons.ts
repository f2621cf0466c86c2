import type { Candidate } from '../mentions/candidate.ts';
import { isRelation } from '../tree.ts';
import { addClaim, besides, nameAt, spanOf, type Finder } from './build.ts';
import { addOffice, officeOfNominal, readOffice } from './office.ts';
import { appointed, left } from './appointments.ts';
import { isShared, sharers, singular } from './shared-titles.ts';
import { lower, type Title } from './titles.ts';

/** Offices and kin in front of names: "UN Secretary General Anna Berg", "his wife Maria". */
export function findTitles(finder: Finder): void {
  const { tokens, sentences } = finder.context.analysis;
  for (const candidate of finder.candidates.list) {
    const title = candidate.name && finder.candidates.titles.get(candidate.name);
    if (title === undefined) continue;
    const limit = sentences[candidate.sentence]!.first;
    const head = tokens[title.head]!.lemma.toLowerCase();
    const { offices } = finder.lexicon;
    if (offices.family.has(head)) addKin(finder, candidate, title, limit);
    else if (
      offices.heads.has(head) ||
      offices.heads.has(lower(tokens[title.head])) ||
      offices.abbreviations.has(lower(tokens[title.head]))
    )
      addTitles(finder, candidate, title, limit);
    else addNationality(finder, candidate, title);
  }
}

/** The office before a name, and the one that "and" joins to it: "party founder and president Anna Berg". */
function addTitles(finder: Finder, subject: Candidate, title: Title, limit: number): void {
  const office = readOffice(finder, title, limit);
  const first = title.joined && readOffice(finder, title.joined, limit);
  const of = office.of ?? first?.of;
  const whole = of ? { ...office, of } : office;
  if (isShared(finder, title)) {
    const one = singular(office.title, finder.context.analysis.tokens[title.head]!);
    for (const each of sharers(finder, subject, { ...whole, title: one }))
      addOffice(finder, each.subject, each.office, 'title', 0.9);
    return;
  }
  addOffice(finder, subject, whole, 'title', 0.95);
  if (first) addOffice(finder, subject, first, 'title', 0.85);
}

function addNationality(finder: Finder, subject: Candidate, title: Title): void {
  const of = title.of
    .map((name) => finder.candidates.byName.get(name))
    .find((one) => one?.name?.type === 'people' && one.country !== undefined);
  // "French Open champion": the cup is, not who won it.
  const next = of && finder.context.analysis.tokens[of.last];
  if (next?.xpos === 'NNP' && of!.last < title.head) return;
  if (of)
    addClaim(finder, {
      subject,
      object: of,
      relation: 'citizen-of',
      class: 'MEMBER',
      label: 'is citizen of',
      trigger: of,
      rule: 'title-nationality',
      confidence: 0.8,
    });
}

function addKin(finder: Finder, subject: Candidate, title: Title, limit: number): void {
  const { tokens } = finder.context.analysis;
  const before = title.first - 1;
  if (before < limit) return;
  const owner = /^['’]s?$/.test(lower(tokens[before]))
    ? nameAt(finder, before - 1)
    : finder.candidates.byHead.get(before);
  if (owner && (owner.kind === 'name' || owner.pronoun?.possessive))
    relate(finder, subject, owner, title.head, 'title-kin');
}

/** "X, the wife of Y", "X is Y's son". */
function relate(
  finder: Finder,
  subject: Candidate,
  other: Candidate,
  head: number,
  rule: string,
): void {
  const { offices } = finder.lexicon;
  const word = finder.context.analysis.tokens[head]!.lemma.toLowerCase();
  if (finder.links.same(subject, other) || other.type !== 'person') return;
  const base = {
    class: 'MEMBER' as const,
    trigger: spanOf(finder.context, head, head + 1),
    rule,
    confidence: 0.85,
  };
  if (offices.spouses.has(word))
    addClaim(finder, {
      ...base,
      subject,
      object: other,
      relation: 'spouse-of',
      label: 'is married to',
      symmetric: true,
    });
  else if (offices.parents.has(word))
    addClaim(finder, {
      ...base,
      subject,
      object: other,
      relation: 'parent-of',
      label: 'is parent of',
    });
  else if (offices.children.has(word))
    addClaim(finder, {
      ...base,
      subject: other,
      object: subject,
      relation: 'parent-of',
      label: 'is parent of',
    });
  else
    addClaim(finder, {
      ...base,
      subject,
      object: other,
      relation: 'relative-of',
      label: 'is related to',
      symmetric: true,
    });
}

/** Offices and kin in apposition, after a copula, and after verbs that give an office. */
export function findDescriptions(finder: Finder): void {
  const linked = new Map<number, string>();
  for (const { from, to, rule } of finder.links.links)
    if (rule === 'apposition' || rule === 'predicate') {
      linked.set(from, rule);
      if (!linked.has(to)) linked.set(to, rule);
    }
  const described = new Map(
    finder.links.descriptions.map(({ from, to }) => [from, finder.candidates.list[to]!]),
  );
  for (const nominal of finder.candidates.list) {
    if (nominal.kind !== 'nominal' || nominal.type !== 'person' || nominal.plural) continue;
    const said = described.get(nominal.index);
    const rule = said === undefined ? linked.get(nominal.index) : 'predicate';
    const subject = said ?? (rule ? subjectNear(finder, nominal) : appointed(finder, nominal));
    if (subject === undefined) continue;
    const name = rule ?? 'appointment';
    const { offices } = finder.lexicon;
    if (offices.family.has(nominal.lemma)) {
      const owner = ownerOf(finder, nominal);
      // "the son of a clerk": nobody whom a page could be about.
      if (owner && owner.definiteness !== 'indefinite')
        relate(finder, subject, owner, nominal.head, `${name}-kin`);
      continue;
    }
    const office = officeOfNominal(finder, nominal);
    if (office && rule === undefined && left(finder, nominal)) office.former = true;
    if (office) addOffice(finder, subject, office, name, name === 'apposition' ? 0.9 : 0.8);
  }
}

function ownerOf(finder: Finder, nominal: Candidate): Candidate | undefined {
  const { tree, analysis } = finder.context;
  for (const child of tree.dependents(nominal.head, 'nmod')) {
    const marker = tree.dependent(child, 'case');
    const possessive = isRelation(analysis.tokens[child]!.relation, 'nmod:poss');
    if (possessive || lower(analysis.tokens[marker ?? -1]) === 'of')
      return nameAt(finder, child) ?? finder.candidates.byHead.get(child);
  }
  return undefined;
}

/** The mention of the same cluster in the same sentence that the description is said of: a name before others. */
function subjectNear(finder: Finder, nominal: Candidate): Candidate | undefined {
  const members = besides(finder, nominal).filter(({ kind }) => kind !== 'nominal');
  const distance = (one: Candidate) => Math.abs(one.head - nominal.head);
  return members.sort(
    (a, b) =>
      Number(b.kind === 'name') - Number(a.kind === 'name') ||
      distance(a) - distance(b) ||
      a.index - b.index,
  )[0];
}
