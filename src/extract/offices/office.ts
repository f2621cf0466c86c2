import { isRelation } from '../tree.ts';
import type { Candidate } from '../mentions/candidate.ts';
import { addClaim, besides, nameAt, spanOf, type Finder } from './build.ts';
import { readRight } from './title-tail.ts';
import { isTitleHead, lower, titleAt, type Title } from './titles.ts';

/** An office that a phrase names: its title, what it is of, and whom it is accredited to. */
export interface Office {
  title: string;
  first: number;
  last: number;
  of?: Candidate;
  to?: Candidate;
  former?: true;
  /** It is a trade: no post in the organization or country. */
  occupation?: true;
  head: string;
}

/** The office of a title before a name, or of the phrase around a nominal's head. */
export function readOffice(finder: Finder, title: Title, limit: number): Office {
  const { tokens } = finder.context.analysis;
  const { offices } = finder.lexicon;
  const head = tokens[title.head]!.lemma.toLowerCase();
  const right = readRight(finder, title);
  const of = right.of ?? ofBefore(finder, title, limit);
  const occupation =
    offices.occupations.has(head) || offices.occupations.has(lower(tokens[title.head]));
  const lost = right.of === undefined && right.to === undefined && right.fields.length === 0;
  const last = lost ? title.titleLast : right.titleLast;
  const words = titleWords(finder, title.titleFirst, last, head, right.fields);
  return {
    title: title.acting ? `acting ${words}` : words,
    first: title.first,
    last: Math.max(last, right.last),
    head,
    ...(of ? { of } : {}),
    ...(right.to ? { to: right.to } : {}),
    ...(title.former ? { former: true as const } : {}),
    ...(occupation ? { occupation: true as const } : {}),
  };
}

function titleWords(
  finder: Finder,
  first: number,
  last: number,
  head: string,
  fields: readonly string[],
): string {
  const { context, lexicon } = finder;
  const span = spanOf(context, first, last);
  const text = context.document.text.slice(span.start, span.end).replace(/\s+/gu, ' ');
  const plain = text.toLowerCase();
  const periphrasis = lexicon.offices.periphrases.get(
    fields.length > 0 ? `${head} of ${fields.join(' ')}` : plain,
  );
  return periphrasis ?? lexicon.offices.abbreviations.get(plain) ?? text;
}

/** Names on the left: the one nearest to the title, else an owner ("Peru's minister", "its mayor"). */
function ofBefore(finder: Finder, title: Title, limit: number): Candidate | undefined {
  const name = title.of.at(-1);
  if (name) return finder.candidates.byName.get(name);
  const { tokens } = finder.context.analysis;
  const before = title.first - 1;
  if (before < limit) return undefined;
  const mark = lower(tokens[before]);
  if (mark === "'s" || mark === '’s' || mark === "'" || mark === '’')
    return nameAt(finder, before - 1) ?? ownerBefore(finder, before - 1);
  const pronoun = finder.candidates.byHead.get(before);
  return pronoun?.pronoun?.possessive && pronoun.pronoun.person === 3
    ? meantBy(finder, pronoun)
    : undefined;
}

/** A place that nothing is known of. */
const ANYWHERE = /^(?:place|area|site|location|spot|part|zone|thing)$/;

/** "the council named her its director": where no name says who "its" is, the noun does. */
function meantBy(finder: Finder, pronoun: Candidate): Candidate {
  const near = besides(finder, pronoun);
  if (near.some(({ kind }) => kind === 'name')) return pronoun;
  return near.find(({ kind, lemma }) => kind === 'nominal' && !ANYWHERE.test(lemma)) ?? pronoun;
}

/** "the agency's former chief": an owner without a name. */
function ownerBefore({ candidates }: Finder, token: number): Candidate | undefined {
  const owner = candidates.byHead.get(token);
  return owner?.type === 'organization' || owner?.type === 'place' ? owner : undefined;
}

/** The office in a nominal ("the former president of Peru"), if its head is an office. */
export function officeOfNominal(finder: Finder, nominal: Candidate): Office | undefined {
  const { offices } = finder.lexicon;
  if (
    !offices.heads.has(nominal.lemma) ||
    !isTitleHead(finder.candidates.titleContext, nominal.head)
  )
    return undefined;
  const title = titleAt(
    finder.candidates.titleContext,
    nominal.head,
    nominal.head + 1,
    nominal.first,
  );
  const office = readOffice(finder, title, nominal.first);
  const { tokens } = finder.context.analysis;
  const owner = finder.context.tree.dependents(nominal.head, 'nmod:poss').at(0);
  if (office.of === undefined && owner !== undefined) {
    const of = nameAt(finder, owner) ?? finder.candidates.byHead.get(owner);
    if (of) office.of = of;
  }
  for (let i = nominal.first; i < nominal.head; i += 1)
    if (offices.former.has(lower(tokens[i]))) office.former = true;
  return office;
}

/** Adds what an office says: the post itself, or for a trade with a demonym the nationality. */
export function addOffice(
  finder: Finder,
  subject: Candidate,
  office: Office,
  rule: string,
  confidence: number,
): void {
  const trigger = spanOf(finder.context, office.first, Math.max(office.last, office.first + 1));
  const { of } = office;
  const demonym =
    of?.name?.type === 'people' ||
    (of !== undefined && isRelation(finder.context.analysis.tokens[of.head]!.relation, 'amod'));
  if (office.occupation && of?.country !== undefined && demonym) {
    addClaim(finder, {
      subject,
      object: of,
      relation: 'citizen-of',
      class: 'MEMBER',
      label: 'is citizen of',
      trigger: of,
      rule: `${rule}-nationality`,
      confidence: confidence * 0.9,
    });
  }
  const object = office.occupation && of?.country !== undefined ? undefined : of;
  if (object && finder.links.same(object, subject)) return;
  if (office.head === 'member' && object && office.former !== true) {
    addClaim(finder, {
      subject,
      object,
      relation: 'member-of',
      class: 'MEMBER',
      label: 'is member of',
      trigger,
      rule: `${rule}-member`,
      confidence,
    });
    return;
  }
  addClaim(finder, {
    subject,
    ...(object ? { object } : {}),
    ...(office.to ? { participants: [{ role: 'to', of: office.to }] } : {}),
    relation: 'holds-office',
    class: 'OFFICE',
    label:
      office.former && !/^(?:former|ex)\b/i.test(office.title)
        ? `former ${office.title}`
        : office.title,
    office: { title: office.title, ...(office.former ? { former: true as const } : {}) },
    trigger,
    rule,
    confidence,
  });
}
