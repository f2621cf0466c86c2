import { compareIds, compareText } from '../base/order.ts';
import {
  FORMAT_VERSION,
  type Changes,
  type Claim,
  type Document,
  type Entity,
  type EntityId,
  type HistoryBuild,
  type HistoryFile,
  type Moved,
  type Named,
} from '../model/index.ts';
import { diagnostic, RelataError } from '../diagnostics.ts';
import { checkVersion, isRecord, parseJson } from './parse.ts';
import { buildWithoutHidden } from './hidden.ts';
import type { GraphInput } from './types.ts';

const FILE = 'graph/history.json';

/** What the graph holds, by kind: labels by id. */
interface State {
  documents: Map<string, string>;
  entities: Map<EntityId, string>;
  claims: Map<string, string>;
}

/** Reads `history.json`. Throws `graph/damaged` or `graph/version`. */
export function parseHistory(text: string): HistoryFile {
  const value = parseJson(text, FILE);
  if (!isRecord(value) || !Array.isArray(value.builds))
    throw new RelataError(diagnostic('graph/damaged', FILE, 'it has no builds'));
  checkVersion(value.formatVersion, FILE);
  return value as unknown as HistoryFile;
}

/** The history with this build at its end, or as it was when this build changed nothing. */
export function extendHistory(input: GraphInput): HistoryFile {
  const text = input.previous?.history;
  const builds = text === undefined ? [] : shown(parseHistory(text).builds, input);
  const before = replay(builds);
  const now = stateOf(input);
  const entities = entityChanges(before.entities, input);
  const date = newestDate(input.documents);
  const build: HistoryBuild = {
    build: builds.length + 1,
    ...(date !== undefined && { date }),
    documents: changes(before.documents, now.documents),
    entities,
    claims: changes(before.claims, now.claims),
  };
  const unchanged = isEmpty(build.documents) && isEmpty(build.claims) && isEmpty(entities);
  return {
    formatVersion: FORMAT_VERSION,
    builds: unchanged && !entities.relabelled.length ? builds : [...builds, build],
  };
}

function shown(builds: HistoryBuild[], { hidden }: GraphInput): HistoryBuild[] {
  return hidden ? builds.map((build) => buildWithoutHidden(build, hidden)) : builds;
}

function replay(builds: readonly HistoryBuild[]): State {
  const state: State = { documents: new Map(), entities: new Map(), claims: new Map() };
  for (const { documents, entities, claims } of builds) {
    apply(state.documents, documents);
    apply(state.entities, entities);
    apply(state.claims, claims);
    for (const { from } of [...entities.merged, ...entities.renamed]) state.entities.delete(from);
    for (const { id, label } of entities.relabelled) state.entities.set(id, label);
  }
  return state;
}

function apply(labels: Map<string, string>, { added, removed }: Changes): void {
  for (const { id } of removed) labels.delete(id);
  for (const { id, label } of added) labels.set(id, label);
}

function stateOf({ documents, entities, claims }: GraphInput): State {
  return {
    documents: new Map(documents.map(({ id, title }) => [id, title])),
    entities: new Map(entities.map(({ id, label }) => [id, label])),
    claims: new Map(claims.map((claim) => [claim.id, sentence(claim)])),
  };
}

function sentence({ subjectText, label, objectText, polarity }: Claim): string {
  const not = polarity === 'negative' ? ' (not)' : '';
  return [subjectText, `${label}${not}`, objectText].filter((words) => words).join(' ');
}

function changes(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): Changes {
  return { added: missingFrom(before, now), removed: missingFrom(now, before) };
}

function missingFrom(
  known: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, string>,
): Named[] {
  return [...labels]
    .filter(([id]) => !known.has(id))
    .map(([id, label]) => ({ id, label }))
    .sort(compareIds);
}

/** An entity that is gone but whose name lives on was merged into what is there, or has a new id. */
function entityChanges(
  before: ReadonlyMap<EntityId, string>,
  { entities, redirects }: GraphInput,
): HistoryBuild['entities'] {
  const now = new Map(entities.map(({ id, label }) => [id, label]));
  const { added, removed } = changes(before, now);
  const heirs = heirsByName(entities);
  const moved: Moved[] = removed.flatMap(({ id, label }) => {
    const type = id.slice(0, id.indexOf('/'));
    const to = redirects.get(id) ?? heirs.get(`${type}/${label}`);
    return to !== undefined && now.has(to) ? [{ from: id, to }] : [];
  });
  const gone = new Set(moved.map(({ from }) => from));
  const relabelled = [...now].filter(([id, label]) => (before.get(id) ?? label) !== label);
  return {
    added,
    removed: removed.filter(({ id }) => !gone.has(id)),
    merged: moved.filter(({ to }) => before.has(to)),
    renamed: moved.filter(({ to }) => !before.has(to)),
    relabelled: relabelled.map(([id, label]) => ({ id, label })).sort(compareIds),
  };
}

/** Entity by type and name, where only one entity of the type goes by the name. */
function heirsByName(entities: readonly Entity[]): Map<string, EntityId> {
  const heirs = new Map<string, EntityId>();
  const shared = new Set<string>();
  for (const { id, label, aliases } of entities) {
    const type = id.slice(0, id.indexOf('/'));
    for (const name of new Set([label, ...aliases.map(({ text }) => text)])) {
      const key = `${type}/${name}`;
      if (heirs.has(key)) shared.add(key);
      heirs.set(key, id);
    }
  }
  for (const key of shared) heirs.delete(key);
  return heirs;
}

function isEmpty(change: Changes | HistoryBuild['entities']): boolean {
  return Object.values(change).every((list: unknown[]) => list.length === 0);
}

/** The end of the latest date or interval. */
function newestDate(documents: readonly Document[]): string | undefined {
  const dates = documents.flatMap(({ date }) => (date ? [date.value.split('/').at(-1)!] : []));
  return dates.sort(compareText).at(-1);
}
