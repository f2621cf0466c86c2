import { lazy } from '../../base/lazy.ts';
import type { DocumentMention } from '../../model/index.ts';
import { foldPhrase } from '../geography.ts';
import type { RecurringEvents, RecurringName } from '../names/editions.ts';
import type { NameReading } from '../names/reading.ts';

/** Characters around a mention that are looked at. */
const AROUND = 60;
const YEAR_BEFORE = /(?:^|[^\p{L}\p{N}])((?:18|19|20)\d\d)\s$/u;
const YEAR_AFTER =
  /^(?:\s(?:finals?|tournament|championships?))?(?:\s(?:held|to be held))?(?:\sin(?:\sthe)?\s(?:\p{Lu}[\p{L}.-]*,?\s){1,4})?(?:\sin)?\s?((?:18|19|20)\d\d)(?![\d-])/u;
const HOST_AFTER =
  /^(?:\s(?:finals?|tournament|championships?))?(?:\s(?:held|to be held))?,?\s(?:in|at)\s(\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,2})/u;
const QUALIFIER = /(\p{Lu}[\p{L}\d-]+)\s$/u;
/** Of no edition: "Olympic champion". */
const ADJECTIVE = 'olympic';
/** An adjective is of the edition that was named so many characters before it, or fewer. */
const NEAR = 250;

/** An edition that the document has named, and where. */
interface Named {
  series: readonly string[];
  reading: NameReading;
  end: number;
}

/** With the longer name that a capitalized word before it makes. */
type Beside = RecurringName & { longer?: string };

/**
 * Reads the names of events that recur: the edition where the words beside a name tell its year or host, or where the
 * document named one edition alone before; else the series. Undefined: no such event.
 */
export function createRecurringReader(
  text: string,
  mentions: readonly DocumentMention[],
  events: RecurringEvents,
): (at: number) => NameReading | undefined {
  const spans = new Set(mentions.map(({ end }) => end));
  const sport = lazy(() => events.seriesOf(text));
  const found: (Beside | undefined)[] = mentions.map((mention) =>
    around(mention, text, spans, events),
  );
  const narrow = (name: RecurringName): RecurringName => {
    const own = sport();
    const isOpen = name.series.length > 1 && name.series.some((each) => each.endsWith('Cup'));
    if (!isOpen || own === undefined || !name.series.some((each) => each.endsWith('World Cup')))
      return name;
    const dated = events.editions({ ...name, series: [own] }).length > 0;
    return name.year !== undefined && !dated && events.editions(name).length === 1
      ? name
      : { ...name, series: [own] };
  };
  const readings = new Map<number, NameReading>();
  let named: Named[] = [];
  mentions.forEach((mention, at) => {
    const name = found[at];
    if (!name) return;
    if (name.longer !== undefined) {
      readings.set(at, { ...reading(name.longer, name.longer), surface: name.longer });
      return;
    }
    const own = narrow(name);
    const isSpecific = own.year !== undefined || own.host !== undefined;
    const isAdjective = foldPhrase(mention.text) === ADJECTIVE;
    if (isSpecific) {
      const reading = editionReading(own, mention.text, events);
      readings.set(at, reading);
      const { end } = mention;
      if (!isAdjective) named = remember(named, { series: own.series, reading, end });
      return;
    }
    const before = named.filter(({ series }) => series.some((each) => own.series.includes(each)));
    const isNear = mention.start - (before[0]?.end ?? 0) < NEAR;
    if (before.length === 1 && (!isAdjective || isNear)) {
      readings.set(at, withoutSurface(before[0]!.reading));
      return;
    }
    readings.set(at, seriesReading(own, mention.text));
  });
  return (at) => readings.get(at);
}

function withoutSurface(known: NameReading): NameReading {
  const copy = { ...known };
  delete copy.surface;
  return copy;
}

function remember(named: readonly Named[], edition: Named): Named[] {
  return [...named.filter((each) => each.reading.key !== edition.reading.key), edition];
}

/** The name with what stands beside it. */
function around(
  mention: DocumentMention,
  text: string,
  ends: ReadonlySet<number>,
  events: RecurringEvents,
): Beside | undefined {
  const { kind, type, start, end } = mention;
  if (kind !== 'name' || type === 'person' || type === 'place') return undefined;
  const folded = foldPhrase(mention.text);
  const name = folded === ADJECTIVE ? events.parse('olympics') : events.parse(mention.text);
  if (!name) return undefined;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const qualifier =
    folded === ADJECTIVE ? undefined : qualifierOf(before, start, name, ends, events);
  if (qualifier !== undefined) return { ...name, longer: `${qualifier} ${mention.text}` };
  const [, earlier] = YEAR_BEFORE.exec(before) ?? [];
  const [, later] = folded === ADJECTIVE ? [] : (YEAR_AFTER.exec(after) ?? []);
  const [, place = ''] = folded === ADJECTIVE ? [] : (HOST_AFTER.exec(after) ?? []);
  const year = name.year ?? earlier ?? later;
  const host = name.host ?? hostOf(place, name, events);
  return {
    series: name.series,
    said: name.said,
    ...(year === undefined ? {} : { year }),
    ...(host === undefined ? {} : { host }),
  };
}

function hostOf(place: string, name: RecurringName, events: RecurringEvents): string | undefined {
  const words = place.split(' ').filter(Boolean);
  for (let size = words.length; size > 0; size--) {
    const phrase = words.slice(0, size).join(' ').replace(/\.$/, '');
    if (events.isHost(phrase, name.series)) return phrase;
  }
  return undefined;
}

/** "Velmora Senior Olympics": a capitalized word before it is part of another name. */
function qualifierOf(
  before: string,
  start: number,
  name: RecurringName,
  ends: ReadonlySet<number>,
  events: RecurringEvents,
): string | undefined {
  const [, word] = QUALIFIER.exec(before) ?? [];
  if (word === undefined || ends.has(start - 1)) return undefined;
  const isFirst = /(?:^|[.!?:;"“”\n]\s?)$/u.test(before.slice(0, -word.length - 1));
  return isFirst || events.isHost(word, name.series) ? undefined : word;
}

/** The year is shown with it, where the name itself says neither year nor host. */
function editionReading(
  name: RecurringName,
  surface: string,
  events: RecurringEvents,
): NameReading {
  const [edition, second] = events.editions(name);
  const only = second ? undefined : edition;
  const said = [name.year, name.host === undefined ? undefined : foldPhrase(name.host)];
  const which = only?.year ?? said.filter((each) => each !== undefined).join(' ');
  const series = only ? [only.series] : name.series;
  const base = reading(`${series.join(' or ')} ${which}`, surface);
  if (name.said) return { ...base, surface };
  const shown = `${only?.year ?? name.year ?? name.host!} ${surface}`;
  return { ...base, label: shown, surface: shown };
}

/** Of the games alone, without a name, each document has its own. */
function seriesReading({ series }: RecurringName, surface: string): NameReading {
  const base = reading(series.join(' or '), surface);
  const name = foldPhrase(surface).replace(/^the /, '');
  if (name === 'games') return { ...base, surface, thing: { ...base.thing!, bare: true } };
  const isShort = series.length === 1 && series[0]!.length > surface.length;
  const label = isShort ? series[0]! : surface;
  return { ...base, label, surface: label };
}

function reading(name: string, label: string): NameReading {
  const folded = foldPhrase(name);
  const thing = { words: [folded], initials: [] };
  return { type: 'event', label, key: `event|${folded}`, thing };
}
