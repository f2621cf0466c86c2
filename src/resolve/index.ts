import type { Diagnostic } from '../diagnostics.ts';
import { compareIds } from '../base/order.ts';
import type {
  Claim,
  Document,
  Entity,
  EntityId,
  Extraction,
  Mention,
  Resources,
} from '../model/index.ts';
import { findContests } from './claims/contest.ts';
import { mergeStatements } from './claims/merge.ts';
import { readStatements } from './claims/statement.ts';
import { describe } from './entities/describe.ts';
import { resolveEntities } from './entities/resolve-entities.ts';
import { readKnowledge, type Knowledge } from './knowledge.ts';
import { listMentions, lookUpMentions } from './mentioned.ts';
import { addOffices } from './offices.ts';
import { originsOf } from './origins.ts';

export interface ResolveInput {
  /** Sorted by id. */
  documents: readonly Document[];
  /** One a document, in the same order. */
  extractions: readonly Extraction[];
  /** Text of `graph/corrections.yaml`, where there is one. */
  corrections?: string;
}

export interface Resolution {
  /** Sorted by id. */
  entities: Entity[];
  /** Sorted by id. */
  claims: Claim[];
  /** Sorted by document and start. */
  mentions: Mention[];
  /** Old entity id to new one. */
  redirects: Map<EntityId, EntityId>;
  diagnostics: Diagnostic[];
}

export type Resolver = (input: ResolveInput) => Resolution;

/** @throws if a file of `models/` is missing or not as its header says. */
export function createResolver(resources: Resources): Resolver {
  const knowledge = readKnowledge(resources);
  return (input) => resolve(input, knowledge);
}

function resolve({ documents, extractions }: ResolveInput, knowledge: Knowledge): Resolution {
  const origins = originsOf(documents);
  const resolved = resolveEntities({ documents, extractions, origins }, knowledge);
  const { clusters, clusterOf, keyed } = resolved;
  const counts = new Array<number>(clusters.length).fill(0);
  keyed.forEach(({ local }, at) => (counts[clusterOf[at]!]! += local.mentions.length));
  const described = describe(clusters, counts, documents, knowledge.geography);
  const ids = described.map(({ entity }) => entity.id);
  const mentioned = lookUpMentions(extractions, resolved, clusterOf, ids);
  const statements = extractions.flatMap((extraction, index) =>
    readStatements(index, documents[index]!, extraction, mentioned),
  );
  const comparison = { lasting: knowledge.lexicon.lastingClasses, origins };
  const merged = mergeStatements(statements, comparison);
  findContests(merged, comparison);
  const entities = described.map(({ entity }) => entity);
  addOffices(entities, merged);
  return {
    entities: entities.sort(compareIds),
    claims: merged.map(({ claim }) => claim),
    mentions: listMentions(extractions, mentioned),
    redirects: new Map(),
    diagnostics: [],
  };
}
