/** The state as the hash of the address, and back. Only what differs from the start is written. */
import { CLAIM_CLASSES, ENTITY_TYPES, type EntityId } from '../../model/index.ts';
import {
  INITIAL,
  STATUSES,
  type Camera,
  type Filters,
  type Scope,
  type Selection,
  type State,
} from './state.ts';

/** Panes that are worth a link. */
const PANES = ['table', 'filters', 'groups'] as const;

export function writeAddress(state: State): string {
  const { filters } = state;
  const fields: [name: string, value: string | undefined][] = [
    ['select', writeSelection(state.selection)],
    ...writeScope(state.scope),
    ['without', filters.types.join('~') || undefined],
    ['classes', filters.classes.join('~') || undefined],
    ['status', filters.statuses.join('~') || undefined],
    ['relation', filters.relation],
    ['source', filters.document],
    ['from', filters.from],
    ['until', filters.until],
    ['sources', filters.sources > 1 ? String(filters.sources) : undefined],
    ['sure', filters.confidence > 0 ? String(filters.confidence) : undefined],
    ['groups', filters.groups.join('~') || undefined],
    ['hidden', filters.hidden.join('~') || undefined],
    ['alone', filters.alone ? '1' : undefined],
    ['show', state.limit === INITIAL.limit ? undefined : String(state.limit)],
    ['colour', state.colours === 'groups' ? 'groups' : undefined],
    ['pane', PANES.find((pane) => pane === state.pane)],
    ['at', state.camera && writeCamera(state.camera)],
  ];
  return fields
    .filter((field): field is [string, string] => field[1] !== undefined)
    .map(([name, value]) => `${name}=${escape(value)}`)
    .join('&');
}

/** Reads any text: what it does not understand is as if it were not there. */
export function readAddress(hash: string): State {
  const fields = new Map<string, string>();
  for (const field of hash.replace(/^#/, '').split('&')) {
    const at = field.indexOf('=');
    if (at > 0) fields.set(field.slice(0, at), unescape(field.slice(at + 1)));
  }
  const camera = readCamera(fields.get('at'));
  return {
    selection: readSelection(fields.get('select')),
    scope: readScope(fields),
    filters: readFilters(fields),
    limit: count(fields.get('show'), INITIAL.limit, 10, 1e7),
    pane: PANES.find((pane) => pane === fields.get('pane')) ?? 'none',
    colours: fields.get('colour') === 'groups' ? 'groups' : 'types',
    ...(camera && { camera }),
  };
}

function readFilters(fields: ReadonlyMap<string, string>): Filters {
  const relation = fields.get('relation');
  const document = fields.get('source');
  const from = date(fields.get('from'));
  const until = date(fields.get('until'));
  return {
    types: known(fields.get('without'), ENTITY_TYPES),
    classes: known(fields.get('classes'), CLAIM_CLASSES),
    statuses: known(fields.get('status'), STATUSES),
    ...(relation && { relation }),
    ...(document && { document }),
    ...(from && { from }),
    ...(until && { until }),
    sources: count(fields.get('sources'), 1, 1, 99),
    confidence: count(fields.get('sure'), 0, 0, 100),
    groups: ids(fields.get('groups')),
    hidden: ids(fields.get('hidden')),
    alone: fields.get('alone') === '1',
  };
}

function writeSelection(selection: Selection): string | undefined {
  if (selection.kind === 'none') return undefined;
  return selection.kind === 'node' ? selection.id : selection.ids.join('~');
}

function readSelection(text: string | undefined): Selection {
  const [one, other] = ids(text);
  if (one === undefined) return { kind: 'none' };
  return other === undefined ? { kind: 'node', id: one } : { kind: 'pair', ids: [one, other] };
}

function writeScope(scope: Scope): [string, string | undefined][] {
  if (scope.kind === 'focus')
    return [
      ['focus', scope.id],
      ['steps', String(scope.steps)],
    ];
  if (scope.kind === 'path') return [['path', `${scope.from}~${scope.to}`]];
  return scope.kind === 'shared' ? [['shared', `${scope.one}~${scope.other}`]] : [];
}

function readScope(fields: ReadonlyMap<string, string>): Scope {
  const [id] = ids(fields.get('focus'));
  if (id !== undefined)
    return { kind: 'focus', id, steps: count(fields.get('steps'), 1, 1, 3) as 1 | 2 | 3 };
  const [from, to] = ids(fields.get('path'));
  if (from !== undefined && to !== undefined) return { kind: 'path', from, to };
  const [one, other] = ids(fields.get('shared'));
  if (one !== undefined && other !== undefined) return { kind: 'shared', one, other };
  return { kind: 'all' };
}

function writeCamera({ x, y, width }: Camera): string {
  return [x, y, width].map((value) => Math.round(value * 10) / 10).join('~');
}

function readCamera(text: string | undefined): Camera | undefined {
  const numbers = (text ?? '').split('~').map(Number);
  const [x, y, width] = numbers as [number, number, number];
  return numbers.length === 3 && numbers.every(Number.isFinite) && width > 0
    ? { x, y, width }
    : undefined;
}

function ids(text: string | undefined): EntityId[] {
  return (text ?? '').split('~').filter((id) => /^[a-z]+\/[a-z0-9-]+$/.test(id));
}

function known<T extends string>(text: string | undefined, all: readonly T[]): T[] {
  const named = new Set((text ?? '').split('~'));
  return all.filter((item) => named.has(item));
}

function count(text: string | undefined, otherwise: number, least: number, most: number): number {
  const value = Number(text ?? 'x');
  return Number.isInteger(value) && value >= least && value <= most ? value : otherwise;
}

function date(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}

/** Slashes and tildes stay readable: they are allowed in a fragment. */
function escape(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replaceAll('%2F', '/').replaceAll('%7E', '~');
}

function unescape(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
