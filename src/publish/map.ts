/** Maps without tiles: outlines and dots, ready to be drawn as SVG. */
import type { Entity } from '../model/index.ts';
import { clip, contains, type Outlines, type Window } from './outlines.ts';
import { round, type PictureNode } from './picture.ts';
import { placeNames } from './picture-names.ts';

export interface MapPicture {
  width: number;
  height: number;
  /** Path of all countries in view. */
  land: string;
  /** Path of the country that is spoken of. */
  country: string;
  nodes: PictureNode[];
}

interface Point {
  longitude: number;
  latitude: number;
}

/** Fewer degrees than these are not shown: a dot on an empty sheet tells nothing. */
const SMALLEST_HEIGHT = 13;
const COUNTRY_HEIGHT = 24;
/** Higher windows are drawn from the coarse outlines. */
const COARSE_FROM = 60;
/** Pixels of a map over the whole page. */
const WIDE = 1080;
const WIDE_HEIGHT = 560;

export function pointOf(entity: Entity): Point | undefined {
  const { latitude, longitude } = entity.place ?? {};
  if (latitude === undefined || longitude === undefined) return undefined;
  if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) return undefined;
  return { latitude, longitude };
}

/** Where one place lies. */
export function drawPlace(outlines: Outlines, entity: Entity): MapPicture | undefined {
  const point = pointOf(entity);
  if (point === undefined) return undefined;
  const large = entity.subtype === 'country' || entity.subtype === 'region';
  const picture = draw(outlines, [entity], 320, 210, large ? COUNTRY_HEIGHT : SMALLEST_HEIGHT);
  const rings = outlines.region.find((country) =>
    contains(country, point.longitude, point.latitude),
  );
  return {
    ...picture,
    country: rings === undefined ? '' : pathOf(clip(rings, picture.window), picture),
  };
}

/** So much of what is told of places is near together, if a closer view is worth a map of its own. */
const NEAR = 0.75;
const CLOSER = 0.6;
/** Degrees from south to north that a map over the whole page shows at least. */
const WIDE_DEGREES = 14;

/**
 * All places that have coordinates, in a window that holds them; before it the region that is told of most, if that is
 * much smaller.
 */
export function drawPlaces(outlines: Outlines, entities: readonly Entity[]): MapPicture[] {
  const placed = entities.filter(pointOf);
  const all = wideWindow(placed);
  const close = wideWindow(nearest(placed));
  const views = [all];
  if (close.north - close.south < CLOSER * (all.north - all.south)) views.unshift(close);
  return views.map((window) => {
    const shown = placed.filter((entity) => isIn(window, pointOf(entity)!));
    return { ...drawIn(window, outlines, shown, WIDE, WIDE_HEIGHT), country: '' };
  });
}

function wideWindow(entities: readonly Entity[]): Window {
  const points = entities.map((entity) => pointOf(entity)!);
  return windowAround(points, WIDE / WIDE_HEIGHT, WIDE_DEGREES);
}

function isIn({ west, east, south, north }: Window, { longitude, latitude }: Point): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/**
 * Those around the middle of the places, each as heavy as it is mentioned, in the order given. Countries, whose point
 * says little of where they are, count only where there is nothing else.
 */
function nearest(all: readonly Entity[]): readonly Entity[] {
  const exact = all.filter(({ subtype }) => subtype !== 'country');
  const entities = exact.length > 0 ? exact : all;
  const points = entities.map((entity) => pointOf(entity)!);
  const weights = entities.map(({ mentions }) => mentions);
  const middle = (numbers: number[]) => quantile(numbers, weights, 0.5);
  const longitude = middle(points.map((point) => point.longitude));
  const latitude = middle(points.map((point) => point.latitude));
  const shrink = Math.cos((latitude * Math.PI) / 180);
  const far = points.map((point) =>
    Math.hypot((point.longitude - longitude) * shrink, point.latitude - latitude),
  );
  const limit = quantile(far, weights, NEAR);
  return entities.filter((_, index) => far[index]! <= limit);
}

/** The number up to which a share of the weights lies. */
function quantile(numbers: readonly number[], weights: readonly number[], share: number): number {
  const order = numbers.map((_, index) => index).sort((a, b) => numbers[a]! - numbers[b]!);
  let left = weights.reduce((sum, weight) => sum + weight, 0) * share;
  return numbers[order.find((index) => (left -= weights[index]!) <= 0) ?? 0] ?? 0;
}

interface Frame {
  window: Window;
  width: number;
  height: number;
}

function draw(
  outlines: Outlines,
  entities: readonly Entity[],
  width: number,
  height: number,
  smallest: number,
): Frame & Omit<MapPicture, 'country'> {
  const points = entities.map((entity) => pointOf(entity)!);
  const window = windowAround(points, width / height, smallest);
  return drawIn(window, outlines, entities, width, height);
}

function drawIn(
  window: Window,
  outlines: Outlines,
  entities: readonly Entity[],
  width: number,
  height: number,
): Frame & Omit<MapPicture, 'country'> {
  const frame = { window, width, height };
  const level = window.north - window.south > COARSE_FROM ? outlines.world : outlines.region;
  const wide = widened(window);
  const land = level.map((rings) => pathOf(clip(rings, wide), frame)).join('');
  const nodes = entities.map((entity) => dotOf(entity, frame));
  placeNames(nodes, frame);
  return { ...frame, land, nodes };
}

/** Holds all points with room around them; degrees of longitude shrink with the latitude. */
function windowAround(points: readonly Point[], shape: number, smallest: number): Window {
  const longitudes = points.map(({ longitude }) => longitude);
  const latitudes = points.map(({ latitude }) => latitude);
  const [west, east] = [least(longitudes), most(longitudes)];
  const [south, north] = [least(latitudes), most(latitudes)];
  const shrink = Math.max(0.35, Math.cos((((south + north) / 2) * Math.PI) / 180));
  const needed = Math.max(smallest, (north - south) * 1.25, ((east - west) * 1.3 * shrink) / shape);
  const tall = Math.min(140, needed);
  const across = Math.min(360, (tall * shape) / shrink);
  const middle = (south + north) / 2;
  const bottom = Math.max(-60, Math.min(middle - tall / 2, 85 - tall));
  const left = Math.max(-180, Math.min((west + east) / 2 - across / 2, 180 - across));
  return { west: left, east: left + across, south: bottom, north: bottom + tall };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
}

/** The seams of cut outlines fall outside of the picture. */
function widened({ west, east, south, north }: Window): Window {
  const [x, y] = [(east - west) / 20, (north - south) / 20];
  return { west: west - x, east: east + x, south: south - y, north: north + y };
}

function project(
  { window, width, height }: Frame,
  longitude: number,
  latitude: number,
): [number, number] {
  return [
    round(((longitude - window.west) / (window.east - window.west)) * width),
    round(((window.north - latitude) / (window.north - window.south)) * height),
  ];
}

/** One decimal and relative steps keep the path short; points less than a pixel apart fall together. */
function pathOf(rings: readonly number[][], frame: Frame): string {
  return rings
    .map((ring) => {
      let path = '';
      let last: [number, number] | undefined;
      for (let at = 0; at < ring.length; at += 2) {
        const point = project(frame, ring[at]!, ring[at + 1]!);
        if (last && Math.abs(last[0] - point[0]) + Math.abs(last[1] - point[1]) < 1) continue;
        path += last
          ? `l${step(last[0], point[0])},${step(last[1], point[1])}`
          : `M${point.join(',')}`;
        last = point;
      }
      return `${path}z`;
    })
    .join('');
}

function step(from: number, to: number): number {
  return round(to - from);
}

function dotOf(entity: Entity, frame: Frame): PictureNode {
  const point = pointOf(entity)!;
  const [x, y] = project(frame, point.longitude, point.latitude);
  const radius =
    entity.subtype === 'country' ? 3 : round(Math.min(9, 3.5 + Math.sqrt(entity.mentions) / 2));
  return { entity, x, y, radius, lines: [] };
}
