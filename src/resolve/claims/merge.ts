import { canonicalJson } from '../../base/json.ts';
import { hash } from '../../base/hash.ts';
import { compareText, push } from '../../base/order.ts';
import type { Attribution, Claim, Evidence } from '../../model/index.ts';
import { saySame, type Comparison } from './compatible.ts';
import { toParticipant, type Statement } from './statement.ts';

/** Statements that say the same, the earliest first. */
export interface MergedClaim {
  claim: Claim;
  statements: Statement[];
}

/** A statement is compared with so many of those it may repeat, the latest: time stays linear on hostile input. */
const LOOK_BACK = 40;
/** It must agree with the first of a claim's statements and so many of the last. */
const FEW = 5;

/** One claim for all statements that say the same. Sorted by id. */
export function mergeStatements(
  statements: readonly Statement[],
  comparison: Comparison,
): MergedClaim[] {
  const buckets = new Map<string, Statement[][]>();
  const bodies = bodiesOfOffices(statements);
  const isWhole = (one: Statement): boolean =>
    one.claim.office === undefined || one.object !== undefined;
  const ordered = [...statements].sort(compareStatements);
  // What says whose office it is comes first, so that the bare title joins it.
  for (const statement of [...ordered.filter(isWhole), ...ordered.filter((one) => !isWhole(one))]) {
    const key = bucketKey(statement, bodies.get(officeKey(statement)));
    const groups = buckets.get(key)?.slice(-LOOK_BACK) ?? [];
    const group = groups.find((each) =>
      [each[0]!, ...each.slice(-FEW)].every((other) => saySame(other, statement, comparison)),
    );
    if (group) group.push(statement);
    else push(buckets, key, [statement]);
  }
  const groups = [...buckets.values()].flat().sort((a, b) => compareStatements(a[0]!, b[0]!));
  const ids = assignIds(groups);
  return groups
    .map((group, at) => ({ claim: toClaim(ids[at]!, group, comparison), statements: group }))
    .sort((a, b) => compareText(a.claim.id, b.claim.id));
}

/**
 * The body of an office that is named with one and no other body: "President Berg" and "Norland's President Berg" say
 * the same, and the second says more. By `officeKey`.
 */
function bodiesOfOffices(statements: readonly Statement[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const statement of statements) {
    if (statement.claim.office === undefined || !statement.object) continue;
    const key = officeKey(statement);
    const known = found.get(key);
    found.set(
      key,
      known === undefined || known === statement.object.key ? statement.object.key : '',
    );
  }
  return found;
}

function officeKey({ claim: { office }, subject }: Statement): string {
  return office ? `${subject.key}\n${titleOf(office)}` : '';
}

function titleOf({ title, former }: NonNullable<Statement['claim']['office']>): string {
  return `${title.toLowerCase()}|${former === true}`;
}

function bucketKey({ claim, subject, object }: Statement, body = ''): string {
  const { relation, polarity, modality, office } = claim;
  const title = office ? titleOf(office) : '';
  const ends = [subject.key, object?.key ?? body];
  if (claim.symmetric) ends.sort(compareText);
  return [relation, polarity, modality, ...ends, title].join('\n');
}

/** By date of the report, those without one last; then by document and place in it. */
export function compareStatements(a: Statement, b: Statement): number {
  return (
    compareText(a.document.date?.value ?? '~', b.document.date?.value ?? '~') ||
    compareText(a.document.id, b.document.id) ||
    a.claim.trigger.start - b.claim.trigger.start ||
    a.claim.trigger.end - b.claim.trigger.end ||
    compareText(a.claim.relation, b.claim.relation) ||
    compareText(contentOf(a), contentOf(b))
  );
}

/** What is said, in words that neither other documents nor corrections change. */
function contentOf({ claim, subject, object, participants, place }: Statement): string {
  return canonicalJson([
    claim.relation,
    subject.content,
    object?.content ?? '',
    participants.map(({ role, filler }) => `${role}: ${filler.content}`).sort(compareText),
    claim.polarity,
    claim.modality,
    claim.time?.value ?? claim.time?.text ?? '',
    place?.content ?? '',
    claim.amounts.map(({ value, unit = '', of = '', bound }) => `${value} ${unit} ${of} ${bound}`),
    claim.office?.title ?? '',
  ]);
}

/** Claims that say the same in words but not of the same (two strikes) differ by their quote, then their report. */
function assignIds(groups: readonly (readonly Statement[])[]): string[] {
  const taken = new Set<string>();
  return groups.map(([first]) => {
    const content = contentOf(first!);
    const { start, end } = first!.claim.quote;
    const quote = first!.document.text.slice(start, end);
    const date = first!.document.date?.value ?? '';
    const { trigger } = first!.claim;
    const forms = [content, content + quote, content + quote + date];
    forms.push(`${content}${quote}${date}${first!.document.id}:${trigger.start}:${trigger.end}`);
    let id = forms.map((form) => hash(form, 16)).find((form) => !taken.has(form));
    for (let round = 0; id === undefined; round++) {
      const form = hash(`${forms.at(-1)}#${round}`, 16);
      if (!taken.has(form)) id = form;
    }
    taken.add(id);
    return id;
  });
}

function toClaim(id: string, group: readonly Statement[], comparison: Comparison): Claim {
  const first = group[0]!;
  const { claim, subject, object, place } = first;
  const origins = new Set(group.map(({ index }) => comparison.origins[index]!));
  const timed = group.find((each) => each.claim.time?.value !== undefined) ?? first;
  const placed = group.find((each) => each.place !== undefined)?.place ?? place;
  const reported = first.document.date?.value;
  return {
    id,
    subject: subject.entity ?? subject.text,
    subjectText: subject.text,
    predicate: claim.predicate,
    relation: claim.relation,
    class: claim.class,
    label: claim.label,
    symmetric: claim.symmetric,
    ...(object ? { object: object.entity ?? object.text, objectText: object.text } : {}),
    participants: allParticipants(group),
    ...(timed.claim.time ? { time: timed.claim.time } : {}),
    ...(reported === undefined ? {} : { reported }),
    ...(placed ? { place: placed.entity ?? placed.text } : {}),
    amounts: group.reduce(
      (best, each) => (each.claim.amounts.length > best.length ? each.claim.amounts : best),
      claim.amounts,
    ),
    polarity: claim.polarity,
    modality: claim.modality,
    attribution: attributionOf(group),
    evidence: group.map(toEvidence),
    sources: origins.size,
    status: origins.size > 1 ? 'corroborated' : 'single',
    confidence: confidenceOf(group, comparison),
  };
}

function allParticipants(group: readonly Statement[]): Claim['participants'] {
  const seen = new Map<string, Claim['participants'][number]>();
  for (const statement of group)
    for (const each of statement.participants) {
      const key = `${each.role}|${each.filler.key}`;
      if (!seen.has(key)) seen.set(key, toParticipant(each));
    }
  return [...seen.values()];
}

/** Where one passage says it in its own voice, the claim has no attribution; each passage keeps its own. */
function attributionOf(group: readonly Statement[]): Attribution[] {
  if (group.some(({ attribution }) => attribution.length === 0)) return [];
  return group[0]!.attribution;
}

function toEvidence({ document, claim, chain, attribution }: Statement): Evidence {
  const { start, end } = claim.quote;
  return {
    document: document.id,
    start,
    end,
    quote: document.text.slice(start, end),
    trigger: { start: claim.trigger.start, end: claim.trigger.end },
    chain,
    ...(attribution.length > 0 ? { attribution } : {}),
  };
}

/** Independent sources make a claim surer, at most .99; copies do not. */
function confidenceOf(group: readonly Statement[], { origins }: Comparison): number {
  const best = new Map<string, number>();
  for (const { index, claim } of group)
    best.set(origins[index]!, Math.max(best.get(origins[index]!) ?? 0, claim.confidence));
  const doubt = [...best.values()].reduce((product, confidence) => product * (1 - confidence), 1);
  return Math.round(Math.min(0.99, 1 - doubt) * 1000) / 1000;
}
