import type { Candidate } from '../mentions/candidate.ts';
import { isRelation } from '../tree.ts';
import { addClaim, besides, nameAt, spanOf, type Finder } from './build.ts';
import { lower } from './titles.ts';

const DIRECTION = /^(?:(?:north|south)?-?(?:east|west)|north|south|outside|outskirts|edge)$/;

/** Parts of organizations: "the Weather Center of the Council", "Peru's Main Harbour Directorate". */
export function findParts(finder: Finder): void {
  const { tree, analysis } = finder.context;
  for (const candidate of finder.candidates.list) {
    if (candidate.kind !== 'name' || candidate.type !== 'organization') continue;
    const words = [candidate.lemma, ...candidate.words];
    if (!words.some((word) => finder.lexicon.offices.parts.has(word))) continue;
    const wholes = new Set<Candidate>();
    for (const child of tree.dependents(candidate.head, 'nmod')) {
      const whole = nameAt(finder, child);
      const possessive = isRelation(analysis.tokens[child]!.relation, 'nmod:poss');
      const marker = tree.dependent(child, 'case');
      const of = lower(analysis.tokens[marker ?? -1]) === 'of' && child > candidate.head;
      if (whole && whole.index !== candidate.index && (possessive || of)) wholes.add(whole);
    }
    const before = wholeBefore(finder, candidate);
    if (before) wholes.add(before);
    for (const whole of wholes) addPart(finder, candidate, whole);
  }
}

/** "Norway's security service, the PST": the name of what a description says whose it is. */
export function findNamedParts(finder: Finder): void {
  for (const { from, to, rule } of finder.links.links) {
    if (rule !== 'apposition') continue;
    const [a, b] = [finder.candidates.list[from]!, finder.candidates.list[to]!];
    const [name, nominal] = a.kind === 'name' ? [a, b] : [b, a];
    if (name.kind !== 'name' || nominal.kind !== 'nominal' || name.type !== 'organization')
      continue;
    if (!finder.lexicon.offices.parts.has(nominal.lemma)) continue;
    const owner = finder.context.tree
      .dependents(nominal.head, 'nmod:poss')
      .map((token) => nameAt(finder, token))
      .find((one) => one !== undefined && one.index !== name.index);
    const whole = owner ?? wholeOf(finder, nominal);
    if (whole && whole.sentence === name.sentence) addPart(finder, name, whole);
  }
}

/** "Norway's X" and "the Danish X", where the tree hangs the owner elsewhere. */
function wholeBefore(finder: Finder, candidate: Candidate): Candidate | undefined {
  const { tokens } = finder.context.analysis;
  const before = candidate.first - 1;
  const mark = /^['’]s?$/.test(lower(tokens[before])) ? before - 1 : before;
  const whole = nameAt(finder, mark);
  if (whole?.sentence !== candidate.sentence || whole.last !== mark + 1) return undefined;
  const loose = mark === before && whole.country === undefined;
  return whole.index === candidate.index || loose ? undefined : whole;
}

function addPart(finder: Finder, part: Candidate, whole: Candidate): void {
  if (whole.type === 'person' || finder.links.same(part, whole)) return;
  const [first, last] =
    part.first < whole.first ? [part.first, whole.last] : [whole.first, part.last];
  addClaim(finder, {
    subject: part,
    object: whole,
    relation: 'part-of',
    class: 'PART',
    label: 'is part of',
    trigger: spanOf(finder.context, first, last),
    rule: 'part',
    confidence: 0.85,
  });
}

/** "Piura in northern Peru", "the Peruvian city of Cusco", "Trujillo, Peru's third city", "Paris, France". */
export function findLocations(finder: Finder): void {
  const linked = new Set<number>();
  for (const { from, to, rule } of finder.links.links)
    if (rule === 'place-name' || rule === 'apposition' || rule === 'predicate')
      linked.add(from).add(to);
  for (const candidate of finder.candidates.list) {
    if (candidate.type !== 'place') continue;
    if (candidate.kind === 'name') {
      locateName(finder, candidate);
      locateByComma(finder, candidate);
    } else if (candidate.kind === 'nominal' && linked.has(candidate.index))
      locateNominal(finder, candidate);
  }
}

function locate(finder: Finder, subject: Candidate, object: Candidate, rule: string): void {
  if (
    object.type !== 'place' ||
    finder.links.same(subject, object) ||
    subject.country !== undefined
  )
    return;
  const [first, last] =
    subject.first < object.first ? [subject.first, object.last] : [object.first, subject.last];
  const trigger =
    last - first > 40
      ? spanOf(finder.context, object.first, object.last)
      : spanOf(finder.context, first, last);
  addClaim(finder, {
    subject,
    object,
    relation: 'located-in',
    class: 'LOCATED',
    label: 'is located in',
    trigger,
    rule,
    confidence: 0.85,
  });
}

function locateName(finder: Finder, candidate: Candidate): void {
  const { tree, analysis } = finder.context;
  for (const child of tree.dependents(candidate.head, 'nmod')) {
    const marker = tree.dependent(child, 'case');
    const other = nameAt(finder, child);
    if (
      child > candidate.head &&
      other &&
      marker !== undefined &&
      lower(analysis.tokens[marker]) === 'in' &&
      marker - candidate.last <= 1
    )
      locate(finder, candidate, other, 'place-in');
  }
}

/** "Paris, France": a place, a comma, a country or region. */
function locateByComma(finder: Finder, candidate: Candidate): void {
  const { tokens } = finder.context.analysis;
  const other = nameAt(finder, candidate.last + 1);
  if (
    lower(tokens[candidate.last]) !== ',' ||
    other?.first !== candidate.last + 1 ||
    other.sentence !== candidate.sentence
  )
    return;
  const wide =
    other.name?.type === 'place' && (other.country !== undefined || other.subtype === 'region');
  const closing =
    /^(?:[,.;)]|[-–—])$/.test(lower(tokens[other.last])) || tokens[other.last] === undefined;
  const list = /^(?:and|or)$/.test(lower(tokens[other.last + 1]));
  if (wide && closing && !list && candidate.subtype !== 'region' && candidate.country === undefined)
    locate(finder, candidate, other, 'place-comma');
}

function locateNominal(finder: Finder, nominal: Candidate): void {
  const subject = besides(finder, nominal).find(({ kind }) => kind === 'name');
  if (subject === undefined) return;
  const owner = wholeOf(finder, nominal);
  if (owner) locate(finder, subject, owner, 'place-description');
}

/** The country or place in a description: a demonym, an owner, "of X" or "in X". */
/** "the US phone company", "the South Korean news agency": from a country, and no part of it. */
function isPrivate({ context }: Finder, nominal: Candidate): boolean {
  const before = lower(context.analysis.tokens[nominal.head - 1]);
  if (nominal.lemma === 'agency')
    return /^(?:news|press|rating|ratings|travel|advertising|ad|marketing|model|talent)$/.test(
      before,
    );
  return /^(?:company|subsidiary|arm)$/.test(nominal.lemma);
}

function wholeOf(finder: Finder, nominal: Candidate): Candidate | undefined {
  const { tree, analysis } = finder.context;
  for (let i = nominal.first; i < nominal.head; i += 1) {
    const name = nameAt(finder, i);
    if (name?.type === 'place') return isPrivate(finder, nominal) ? undefined : name;
  }
  for (const child of tree.dependents(nominal.head, 'nmod')) {
    const position = tree.dependent(child, 'case') ?? -1;
    const marker = lower(analysis.tokens[position]);
    const name = nameAt(finder, child);
    // "A town north of Salem" is not in Salem.
    if (DIRECTION.test(lower(analysis.tokens[position - 1]))) continue;
    if (
      child > nominal.head &&
      (marker === 'in' || marker === 'of') &&
      name?.type === 'place' &&
      !finder.links.same(name, nominal)
    )
      return name;
  }
  return undefined;
}
