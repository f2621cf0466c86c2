/** How many statements fall into which days, months or years: bars over an axis, ready to be drawn as SVG. */
import type { Claim } from '../model/index.ts';
import { longDate } from './dates.ts';
import { round } from './picture.ts';
import { dayOf } from './timeline.ts';

export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
  /** "April 2024", "before 2020". */
  label: string;
  claims: number;
  /** The day that its latest statement speaks of. */
  day: string;
}

export interface TimelinePicture {
  width: number;
  height: number;
  /** Where the axis lies. */
  base: number;
  bars: Bar[];
  ticks: { x: number; label: string }[];
}

interface Unit {
  /** Of a day: a whole number that grows by one from bin to bin. */
  binOf(day: string): number;
  /** The bin as a date: `2024-04`. */
  nameOf(bin: number): string;
  /** A tick stands where this holds, every so many bins. */
  every: number;
}

const DAY_MS = 86_400_000;
const MOST_BINS = 48;
/** The finest unit is taken that has so many of the statements in its bins; older ones share a bar. */
const SHARE_SHOWN = 0.7;
const WIDTH = 1080;
const HEIGHT = 150;
const BASE = 120;
const TOP = 12;

const UNITS: readonly Unit[] = [
  {
    binOf: (day) => Math.floor(Date.parse(`${day}${'-01-01'.slice(day.length - 4)}`) / DAY_MS),
    nameOf: (bin) => new Date(bin * DAY_MS).toISOString().slice(0, 10),
    every: 7,
  },
  {
    binOf: (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7) || '1') - 1,
    nameOf: (bin) =>
      `${String(Math.floor(bin / 12)).padStart(4, '0')}-${String((bin % 12) + 1).padStart(2, '0')}`,
    every: 6,
  },
  {
    binOf: (day) => Number(day.slice(0, 4)),
    nameOf: (bin) => String(bin).padStart(4, '0'),
    every: 5,
  },
];

/** `claims`: dated, the newest first. Nothing for fewer than three: a list tells as much. */
export function drawTimeline(claims: readonly Claim[]): TimelinePicture | undefined {
  if (claims.length < 3) return undefined;
  const days = claims.map(dayOf);
  const unit =
    UNITS.find((one) => shareShown(one, days) >= SHARE_SHOWN) ?? UNITS[UNITS.length - 1]!;
  const last = unit.binOf(days[0]!);
  const oldest = unit.binOf(days.at(-1)!);
  const first = Math.max(last - MOST_BINS + 1, oldest);
  const counts = countBins(unit, days, first);
  const width = WIDTH / (last - first + 2);
  const most = Math.max(...[...counts.values()].map(({ claims: count }) => count));
  const bars = [...counts].map(([bin, { claims: count, day }]): Bar => {
    const height = round(Math.max(4, (count / most) * (BASE - TOP)));
    const label =
      bin < first ? `before ${longDate(unit.nameOf(first))}` : longDate(unit.nameOf(bin));
    const x = round((bin - first + 1) * width + width * 0.15);
    return {
      x,
      y: round(BASE - height),
      width: round(width * 0.7),
      height,
      label,
      claims: count,
      day,
    };
  });
  return {
    width: WIDTH,
    height: HEIGHT,
    base: BASE,
    bars,
    ticks: ticksOf(unit, first, last, width, oldest < first),
  };
}

function shareShown(unit: Unit, days: readonly string[]): number {
  const last = unit.binOf(days[0]!);
  return days.filter((day) => last - unit.binOf(day) < MOST_BINS).length / days.length;
}

/** By bin, from left to right; what is older than the first is in the bin before it. */
function countBins(unit: Unit, days: readonly string[], first: number) {
  const counts = new Map<number, { claims: number; day: string }>();
  for (const day of days) {
    const bin = Math.max(first - 1, unit.binOf(day));
    const known = counts.get(bin);
    if (known) known.claims++;
    else counts.set(bin, { claims: 1, day });
  }
  return new Map([...counts].reverse());
}

/** About half of how wide a letter below the axis is. */
const HALF_LETTER = 3.8;

/** One at each end of the axis at least; none leaves the picture. */
function ticksOf(unit: Unit, first: number, last: number, width: number, isOlder: boolean) {
  const step = last - first < unit.every * 2 ? Math.max(1, last - first) : unit.every;
  const ticks = [];
  if (isOlder) ticks.push({ at: 0, label: 'earlier' });
  for (let bin = isOlder ? first + step : first; bin <= last; bin += step)
    ticks.push({ at: bin - first + 1, label: longDate(unit.nameOf(bin)) });
  return ticks.map(({ at, label }) => {
    const half = label.length * HALF_LETTER;
    return { x: round(Math.min(WIDTH - half, Math.max(half, (at + 0.5) * width))), label };
  });
}
