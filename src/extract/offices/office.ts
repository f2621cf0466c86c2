import { isRelation } from '../tree.ts';
import type { Candidate } from '../mentions/candidate.ts';
import { addClaim, nameAt, spanOf, type Finder } from './build.ts';
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

const ACCREDITED =
  /^(?:ambassador|envoy|representative|adviser|advisor|consul|delegate|aide|assistant)$/;

/** The office of a title before a name, or of the phrase around a nominal's head. */
export function readOffice(finder: Finder, title: Title, limit: number): Office {
  const { tokens } = finder.context.analysis;
  const { offices } = finder.lexicon;
  const head = tokens[title.head]!.lemma.toLowerCase();
  const right = readRight(finder, title);
  const of = right.of ?? ofBefore(finder, title, limit);
  const occupation =
    offices.occupations.has(head) || offices.occupations.has(lower(tokens[title.head]));
  const lost = right.of === undefined && right.fields.length === 0;
  const last = lost ? title.titleLast : right.titleLast;
  return {
    title: titleWords(finder, title.titleFirst, last, head, right.fields),
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
  return pronoun?.pronoun?.possessive && pronoun.pronoun.person === 3 ? pronoun : undefined;
}

/** "the agency's former chief": an owner without a name. */
function ownerBefore({ candidates }: Finder, token: number): Candidate | undefined {
  const owner = candidates.byHead.get(token);
  return owner?.type === 'organization' || owner?.type === 'place' ? owner : undefined;
}

interface Right {
  of?: Candidate;
  to?: Candidate;
  titleLast: number;
  last: number;
  /** Lemmas of the fields after "of" that belong to the title. */
  fields: string[];
}

/** Heads of titles that take a field after "of", never an organization. */
const FIELD_HEADS = /^(?:minister|secretary|undersecretary)$/;

/** "of the Weather Center", "of Foreign Affairs of Peru", "ambassador to Washington". */
function readRight(finder: Finder, title: Title): Right {
  const { context, candidates } = finder;
  const { tokens } = context.analysis;
  const general = lower(tokens[title.head + 1]) === 'general' ? 1 : 0;
  const right: Right = { titleLast: title.head + 1 + general, last: title.last, fields: [] };
  const field = general === 0 && FIELD_HEADS.test(lower(tokens[title.head]));
  let at = title.head;
  for (let step = 0; step < 4; step += 1) {
    const next = phraseAfter(finder, at);
    if (next === undefined) break;
    const { token, preposition } = next;
    const name = nameAt(finder, token);
    // "Secretary of State Anna Berg": the parser hangs the name on the title.
    if (name?.type === 'person') break;
    const other = name ?? candidates.byHead.get(token);
    if (preposition === 'to') {
      if (other && ACCREDITED.test(lower(tokens[title.head]))) {
        right.to = other;
        right.last = Math.max(right.last, other.last);
      }
      break;
    }
    if (
      preposition !== 'of' &&
      preposition !== 'for' &&
      preposition !== 'at' &&
      preposition !== 'in' &&
      preposition !== 'with'
    )
      break;
    if (name && (!field || name.country !== undefined)) {
      right.of = name;
      right.last = Math.max(right.last, name.last);
      break;
    }
    if (
      other?.kind === 'nominal' &&
      (other.type === 'organization' || other.type === 'place') &&
      !field &&
      !isField(finder, other)
    ) {
      right.of = other;
      right.last = Math.max(right.last, other.last);
      break;
    }
    if (preposition !== 'of' && preposition !== 'for') break;
    right.titleLast = name ? name.last : token + 1;
    right.last = Math.max(right.last, right.titleLast);
    right.fields.push(tokens[token]!.lemma.toLowerCase());
    const inner = innerName(finder, token);
    if (inner) {
      right.of = inner;
      right.titleLast = title.head + 1 + general;
      break;
    }
    at = token;
  }
  return right;
}

/** A capitalized field of an office that a list of nouns takes for an organization ("Minister of Defence"). */
function isField({ context }: Finder, { head, first }: Candidate): boolean {
  const { tokens } = context.analysis;
  return /^\p{Lu}/u.test(tokens[head]!.text) && first === head;
}

/** The prepositional phrase right after a noun (or after its field), and its preposition. */
function phraseAfter(
  finder: Finder,
  at: number,
): { token: number; preposition: string } | undefined {
  const { context } = finder;
  const { tokens } = context.analysis;
  const sentence = context.analysis.sentences[context.tree.sentence(at)]!;
  for (const child of context.tree.dependents(at, 'nmod', 'obl')) {
    if (child < at) continue;
    const marker = context.tree.dependent(child, 'case');
    if (marker !== undefined && marker > at && marker - at <= 2)
      return { token: child, preposition: lower(tokens[marker]) };
  }
  // The parser may hang the phrase elsewhere: take the noun phrase that follows the preposition at once.
  const marker = at + 1;
  if (marker >= sentence.last || !/^(?:of|to|for)$/.test(lower(tokens[marker]))) return undefined;
  const other = firstAfter(finder.candidates.list, marker);
  const gap = other && other.first - marker;
  return other && gap! <= 2 && other.sentence === context.tree.sentence(at)
    ? { token: other.head, preposition: lower(tokens[marker]) }
    : undefined;
}

/** The first mention that begins after a token: the list is sorted. */
function firstAfter(list: readonly Candidate[], token: number): Candidate | undefined {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.first > token) high = middle;
    else low = middle + 1;
  }
  return list[low];
}

/** A demonym or owner inside the phrase of a field: "head of the Peruvian diplomacy". */
function innerName(finder: Finder, token: number): Candidate | undefined {
  for (const child of finder.context.tree.children(token)) {
    if (child > token) break;
    const name = nameAt(finder, child);
    if (name?.country !== undefined) return name;
  }
  return undefined;
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
  if (office.head === 'member' && object) {
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
    label: office.title,
    office: { title: office.title, ...(office.former ? { former: true as const } : {}) },
    trigger,
    rule,
    confidence,
  });
}
