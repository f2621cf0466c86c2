import type { Resources } from '../../model/index.ts';
import { foldPhrase, type Geography } from '../geography.ts';
import type { Lexicon } from '../lexicon.ts';
import { list, readTable } from '../table.ts';

/** What a name says of an event that recurs. */
export interface RecurringName {
  /** What it can be one of, by the words of the name alone. */
  series: readonly string[];
  /** Whether the name itself says year or host. */
  said: boolean;
  year?: string;
  /** A host that some edition has. */
  host?: string;
}

export interface RecurringEvents {
  /** Undefined for a name that holds anything else. */
  parse(text: string): RecurringName | undefined;
  isHost(phrase: string, series: readonly string[]): boolean;
  /** The editions that fit, by series and year: one, several or none. */
  editions(name: RecurringName): { series: string; year: string }[];
  /** The series whose sport a text speaks of. */
  seriesOf(text: string): string | undefined;
}

const YEAR = /^(?:18[89]|19\d|20[0-4])\d$/;
/** Words that say nothing of which one it is. */
const PLAIN = /^(?:\d+(?:st|nd|rd|th)|[xvi]{2,}|finals?|tournament|campaign|title|the|in|of)$/;
/** The words of one sport outnumber those of another so many times. */
const CLEARLY = 2;
const OFTEN = 2;
/** Years after which a host's last edition is meant. */
const LIFETIME = 30;

/** Of games and cups that recur, editions are found by their year and by their host. */
export function readRecurringEvents(
  resources: Resources,
  { recurringEvents, sports }: Lexicon,
  geography: Geography,
): RecurringEvents {
  const rows = readTable(resources.text('editions.tsv')).map((row) => ({
    series: row.get('series')!,
    year: row.get('year')!,
    hosts: new Set(list(row.get('hosts')).flatMap((host) => formsOf(host, geography))),
  }));
  const longest = [...recurringEvents.keys()].sort((a, b) => b.length - a.length);
  const isHost = (phrase: string, series: readonly string[]) =>
    rows.some(
      (row) =>
        series.includes(row.series) &&
        formsOf(phrase, geography).some((form) => row.hosts.has(form)),
    );
  return {
    isHost,
    parse(text) {
      const name = foldPhrase(text).replace(/^the /, '');
      const form = longest.find((each) => ` ${name} `.includes(` ${each} `));
      if (form === undefined) return undefined;
      const series = recurringEvents.get(form)!;
      const rest = ` ${name} `.replace(` ${form} `, ' ').trim().split(' ').filter(Boolean);
      const year = rest.find((word) => YEAR.test(word));
      const host = rest.filter((word) => !YEAR.test(word) && !PLAIN.test(word)).join(' ');
      if (host !== '' && !isHost(host, series)) return undefined;
      return {
        series,
        said: year !== undefined || host !== '',
        ...(year === undefined ? {} : { year }),
        ...(host === '' ? {} : { host }),
      };
    },
    editions({ series, year, host }) {
      const forms = host === undefined ? undefined : formsOf(host, geography);
      const fitting = rows.filter(
        (row) =>
          series.includes(row.series) &&
          (year === undefined || row.year === year) &&
          (forms === undefined || forms.some((form) => row.hosts.has(form))),
      );
      return year === undefined ? latest(fitting) : fitting;
    },
    seriesOf: (text) => clearest(text, sports),
  };
}

/** The last one, where those before it are hardly spoken of any more. */
function latest<T extends { year: string }>(editions: readonly T[]): T[] {
  const years = editions.map(({ year }) => Number(year));
  const last = Math.max(...years);
  const isAlone = years.every((year) => year === last || last - year > LIFETIME);
  return editions.filter(({ year }) => !isAlone || Number(year) === last);
}

/** A host and its country's code: "German" is Germany's. */
function formsOf(host: string, geography: Geography): string[] {
  const name = foldPhrase(host);
  const code = geography.country(name);
  return code === undefined ? [name] : [name, code];
}

function clearest(
  text: string,
  sports: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/[\p{L}\d]+(?:-\p{L}+)*/gu) ?? [];
  const counts = [...sports].map(([series, own]) => ({
    series,
    count: words.filter((word) => own.has(word)).length,
  }));
  counts.sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  return first !== undefined && first.count >= OFTEN && first.count >= CLEARLY * second!.count
    ? first.series
    : undefined;
}
