import { ENTITY_TYPES, type EntityType } from '../../model/index.ts';
import { STATUSES, type Status } from '../state/state.ts';

/** Colours and type of the page, as the style sheet has them now. */
export interface Theme {
  paper: string;
  ink: string;
  muted: string;
  accent: string;
  types: Record<EntityType, string>;
  /** Of the largest communities. */
  groups: readonly string[];
  statuses: Record<Status, string>;
  /** Lines between nodes when nothing is selected. */
  line: string;
  font: string;
}

const STATUS_TOKENS: Record<Status, string> = {
  asserted: '--stated',
  reported: '--reported',
  planned: '--planned',
  negative: '--denied',
  contested: '--contested',
};

/** Colours that can still be told apart. */
const GROUPS = [1, 2, 3, 4, 5, 6, 7, 8];

export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element);
  const token = (name: string, otherwise: string): string =>
    style.getPropertyValue(name).trim() || otherwise;
  return {
    paper: token('--paper', '#ffffff'),
    ink: token('--ink', '#1c2026'),
    muted: token('--muted', '#565e69'),
    accent: token('--accent', '#1f5fa8'),
    line: token('--graph-line', '#b9b3a5'),
    font: token('--font-sans', 'sans-serif'),
    types: table(ENTITY_TYPES, (type) => token(`--${type}`, '#666666')),
    groups: GROUPS.map((number) => token(`--group-${number}`, '#666666')),
    statuses: table(STATUSES, (status) => token(STATUS_TOKENS[status], '#666666')),
  };
}

function table<K extends string>(keys: readonly K[], value: (key: K) => string): Record<K, string> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, string>;
}

/**
 * A colour thinned with another, as opacity would: sigma adds the light of transparent colours up. Both are
 * `#rrggbb`; others are returned as they are.
 */
export function mix(colour: string, ground: string, share: number): string {
  const [one, other] = [channels(colour), channels(ground)];
  if (!one || !other) return colour;
  const mixed = one.map((value, i) => Math.round(value * share + other[i]! * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] | undefined {
  const long = colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  if (!/^#[0-9a-f]{6}$/i.test(long)) return undefined;
  return [1, 3, 5].map((at) => parseInt(long.slice(at, at + 2), 16));
}

/** How a line of each status is broken, in pixels. Nothing: it is whole. */
export const DASHES: Record<Status, readonly number[]> = {
  asserted: [],
  reported: [7, 4],
  planned: [2, 4],
  negative: [10, 3, 2, 3],
  contested: [],
};
