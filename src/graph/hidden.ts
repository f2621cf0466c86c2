import { push } from '../base/order.ts';
import type { Claim, Entity, EntityId, HistoryBuild, Mention, Named } from '../model/index.ts';
import type { GraphInput, Hidden } from './types.ts';

/**
 * The input without the entities that the owner hides, and without every claim that one of them is in; of people also
 * without the passages that name them.
 */
export function withoutHidden(input: GraphInput, hide: ReadonlySet<EntityId>): GraphInput {
  if (hide.size === 0) return input;
  const people = new Set([...hide].filter((id) => id.startsWith('person/')));
  const claims = withoutPassages(
    input.claims.filter((claim) => !involves(claim, hide)),
    input.mentions.filter(({ entity }) => people.has(entity)),
  );
  const kept = new Set(claims.map(({ id }) => id));
  const gone = input.claims.map(({ id }) => id).filter((id) => !kept.has(id));
  return {
    ...input,
    entities: input.entities
      .filter(({ id }) => !hide.has(id))
      .map((entity) => ({
        ...entity,
        offices: entity.offices.filter(({ claim }) => kept.has(claim)),
      })),
    claims: claims.map((claim) => withoutContests(claim, kept)),
    mentions: input.mentions.filter(({ entity }) => !hide.has(entity)),
    redirects: new Map([...input.redirects].filter(([from, to]) => !hide.has(from) && !hide.has(to))),
    hidden: {
      entities: hide,
      claims: new Set(gone),
      names: input.entities.filter(({ id }) => people.has(id)).flatMap(namesOf),
      kept,
    },
  };
}

/** A build of the history as if the hidden had never been there. */
export function buildWithoutHidden(build: HistoryBuild, hidden: Hidden): HistoryBuild {
  const { entities, claims } = build;
  const seen = ({ id }: { id: string }) => !hidden.entities.has(id);
  const apart = ({ from, to }: { from: EntityId; to: EntityId }) =>
    !hidden.entities.has(from) && !hidden.entities.has(to);
  const known = ({ id, label }: Named) =>
    hidden.kept.has(id) || !(hidden.claims.has(id) || hidden.names.some((name) => name.test(label)));
  return {
    ...build,
    entities: {
      added: entities.added.filter(seen),
      removed: entities.removed.filter(seen),
      merged: entities.merged.filter(apart),
      renamed: entities.renamed.filter(apart),
      relabelled: entities.relabelled.filter(seen),
    },
    claims: { added: claims.added.filter(known), removed: claims.removed.filter(known) },
  };
}

/** Claims whose words name somebody at every place go; others keep the places that do not. */
function withoutPassages(claims: readonly Claim[], named: readonly Mention[]): Claim[] {
  const spans = new Map<string, Mention[]>();
  for (const mention of named) push(spans, mention.document, mention);
  const kept: Claim[] = [];
  for (const claim of claims) {
    const evidence = claim.evidence.filter(
      ({ document, start, end }) =>
        !spans.get(document)?.some((mention) => mention.start < end && start < mention.end),
    );
    if (evidence.length === claim.evidence.length) kept.push(claim);
    else if (evidence.length > 0) kept.push({ ...claim, evidence });
  }
  return kept;
}

const LETTER = '[\\p{L}\\p{N}]';

/** Whole words that mean the person, the last name among them, as patterns. */
function namesOf({ label, aliases }: Entity): RegExp[] {
  const last = label.slice(label.lastIndexOf(' ') + 1);
  const words = [label, last, ...aliases.map(({ text }) => text)].filter((text) => text.length > 1);
  return [...new Set(words)].map((text) => {
    const literal = text.toWellFormed().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return new RegExp(`(?<!${LETTER})${literal}(?!${LETTER})`, 'u');
  });
}

/** Whoever says it counts too, and whoever a pronoun was resolved through. */
function involves(claim: Claim, hide: ReadonlySet<EntityId>): boolean {
  const { subject, object, place, participants, attribution, evidence } = claim;
  const ids = [
    subject,
    object,
    place,
    ...participants.map(({ entity }) => entity),
    ...attribution.flatMap(({ speaker, outlet }) => [speaker, outlet]),
    ...evidence.flatMap(({ chain }) => chain.map(({ entity }) => entity)),
  ];
  return ids.some((id) => id !== undefined && hide.has(id));
}

function withoutContests(claim: Claim, kept: ReadonlySet<string>): Claim {
  if (claim.contests === undefined) return claim;
  return { ...claim, contests: claim.contests.filter((id) => kept.has(id)) };
}
