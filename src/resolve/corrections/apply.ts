import { diagnostic, type Diagnostic } from '../../diagnostics.ts';
import { slug } from '../../base/slug.ts';
import type { Entity, EntityId } from '../../model/index.ts';
import type { ResolvedEntities } from '../entities/resolve-entities.ts';
import { readMembers } from './regroup.ts';
import { CORRECTIONS_FILE, type Correction } from './model.ts';

/** What an editor makes of the program's clusters. */
export interface Corrected {
  /** Cluster of each local entity, with merges and splits done. */
  clusterOf: Int32Array;
  /** Number of clusters, empty ones too. */
  clusters: number;
  overrides: Map<number, Override>;
  /** Clusters without a page. */
  hidden: Set<number>;
  /** People to be left out of everything, claims of them included. */
  withheld: Set<number>;
  /** What the editor calls those that are hidden or withheld. */
  hiddenIds: EntityId[];
  /** Ids that pages had, or that entries call them by, with the cluster they now are. */
  known: Map<EntityId, number>;
  stale: Diagnostic[];
}

export interface Override {
  label?: string;
  type?: Entity['type'];
  subtype?: string;
  aliases?: string[];
}

/** Applies entries about entities in their order. `entities[i]` is what the program makes of cluster i. */
export function correctEntities(
  corrections: readonly Correction[],
  entities: readonly Entity[],
  resolved: ResolvedEntities,
  documents: readonly string[],
): Corrected {
  const state: Corrected = {
    clusterOf: Int32Array.from(resolved.clusterOf),
    clusters: entities.length,
    overrides: new Map(),
    hidden: new Set(),
    withheld: new Set(),
    hiddenIds: [],
    known: knownIds(entities),
    stale: [],
  };
  for (const correction of corrections) applyOne(correction, state, entities, resolved, documents);
  return state;
}

/** Ids of pages; and, where only one entity has the name, the id that each alias would give. */
function knownIds(entities: readonly Entity[]): Map<EntityId, number> {
  const known = new Map<EntityId, number>();
  const shared = new Set<EntityId>();
  entities.forEach(({ type, aliases }, at) => {
    for (const id of new Set(aliases.map(({ text }) => `${type}/${slug(text)}`))) {
      if (known.has(id)) shared.add(id);
      known.set(id, at);
    }
  });
  for (const id of shared) known.delete(id);
  entities.forEach(({ id }, at) => known.set(id, at));
  return known;
}

function applyOne(
  correction: Correction,
  state: Corrected,
  entities: readonly Entity[],
  resolved: ResolvedEntities,
  documents: readonly string[],
): void {
  switch (correction.kind) {
    case 'merge':
      merge(correction, state, entities);
      return;
    case 'split':
      split(correction, state, resolved, documents, entities);
      return;
    case 'rename':
      override(correction, state, entities, { label: correction.label });
      return;
    case 'retype': {
      const { type, subtype } = correction;
      override(correction, state, entities, {
        type,
        ...(subtype === undefined ? {} : { subtype }),
      });
      return;
    }
    case 'alias':
      override(correction, state, entities, { aliases: [correction.text] });
      return;
    case 'hide': {
      const at = state.known.get(correction.id);
      if (at === undefined) state.stale.push(stale(correction, correction.id));
      else {
        (correction.id.startsWith('person/') ? state.withheld : state.hidden).add(at);
        state.hiddenIds.push(correction.id);
      }
      return;
    }
    case 'apart': {
      const missing = correction.ids.find((id) => !state.known.has(id));
      if (missing !== undefined) state.stale.push(stale(correction, missing));
      return;
    }
    case 'reject':
    case 'claim':
      return;
  }
}

function stale({ kind, line }: Correction, what: string): Diagnostic {
  return diagnostic('corrections/stale', CORRECTIONS_FILE, `${kind}: there is no ${what}`, {
    line,
  });
}

function merge(
  correction: Correction & { kind: 'merge' },
  state: Corrected,
  entities: readonly Entity[],
): void {
  const missing = correction.ids.find((id) => !state.known.has(id));
  if (missing !== undefined) {
    state.stale.push(stale(correction, missing));
    return;
  }
  const [target, ...others] = correction.ids.map((id) => state.known.get(id)!);
  for (const other of new Set(others)) {
    if (other === target) continue;
    for (let at = 0; at < state.clusterOf.length; at++)
      if (state.clusterOf[at] === other) state.clusterOf[at] = target!;
    for (const [id, at] of state.known) if (at === other) state.known.set(id, target!);
  }
  const kept = entities[target!];
  if (kept) {
    const { label, type } = kept;
    state.overrides.set(target!, { label, type, ...state.overrides.get(target!) });
  }
}

function split(
  correction: Correction & { kind: 'split' },
  state: Corrected,
  resolved: ResolvedEntities,
  documents: readonly string[],
  entities: readonly Entity[],
): void {
  const from = state.known.get(correction.id);
  const names = new Set(correction.names);
  const ids = new Set(correction.documents);
  const members = from === undefined ? [] : membersOf(state.clusterOf, from);
  const items = names.size > 0 ? readMembers(members, resolved) : undefined;
  const parts = members.filter(
    (at) =>
      ids.has(documents[resolved.locals.document[at]!]!) ||
      [...(items?.get(at)?.local.surfaces.keys() ?? [])].some((name) => names.has(name)),
  );
  if (from === undefined || parts.length === 0) {
    const what = from === undefined ? correction.id : `such name or document of ${correction.id}`;
    state.stale.push(stale(correction, what));
    return;
  }
  const to = state.clusters++;
  for (const at of parts) state.clusterOf[at] = to;
  const label = correction.label ?? correction.names[0];
  const type = entities[from]?.type;
  state.overrides.set(to, {
    ...(label === undefined ? {} : { label }),
    ...(type === undefined ? {} : { type }),
  });
  if (label !== undefined && type !== undefined) state.known.set(`${type}/${slug(label)}`, to);
}

function membersOf(clusterOf: Int32Array, cluster: number): number[] {
  const members: number[] = [];
  clusterOf.forEach((each, at) => {
    if (each === cluster) members.push(at);
  });
  return members;
}

function override(
  correction: Correction & { id: string },
  state: Corrected,
  entities: readonly Entity[],
  change: Override,
): void {
  const at = state.known.get(correction.id);
  if (at === undefined) {
    state.stale.push(stale(correction, correction.id));
    return;
  }
  const old = state.overrides.get(at) ?? {};
  const aliases = [...(old.aliases ?? []), ...(change.aliases ?? [])];
  const now = { ...old, ...change, ...(aliases.length > 0 ? { aliases } : {}) };
  state.overrides.set(at, now);
  const type = now.type ?? entities[at]?.type;
  const label = now.label ?? entities[at]?.label;
  if (type !== undefined && label !== undefined && change.aliases === undefined)
    state.known.set(`${type}/${slug(label)}`, at);
}
