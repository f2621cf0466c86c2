/** The rules of `models/boilerplate.yaml`, checked and compiled. */
import { parse } from 'yaml';

export type Part = 'block' | 'start' | 'end' | 'within';

export interface Rule {
  id: string;
  why: string;
  part: Part;
  at?: 'start' | 'end';
  /** Longest block that it looks at, in characters. */
  longest: number;
  pattern: RegExp;
  /** What is left of the block is the caption of a picture. */
  caption: boolean;
  /** The block behind it is the caption of a picture. */
  nextIsCaption: boolean;
}

export interface Rules {
  rules: Rule[];
  teaser: { id: string; heading: RegExp; glued: RegExp };
  author: { id: string; heading: RegExp };
}

interface RuleEntry {
  id: string;
  why: string;
  part: Part;
  at?: 'start' | 'end';
  longest?: number;
  exact?: boolean;
  caption?: boolean;
  next?: 'caption';
  patterns: string[];
}

interface RuleFile {
  agencies: string[];
  teasers: { id: string; headings: string[]; glued: string[] };
  authors: { id: string; headings: string[] };
  rules: RuleEntry[];
}

const LONGEST = 160;

/** Throws `SyntaxError` on a pattern that is none, `TypeError` where YAML made something else of one. */
export function compileRules(yaml: string): Rules {
  const file = parse(yaml) as RuleFile;
  const agency = joinPatterns(file.agencies);
  const { id, headings, glued } = file.teasers;
  return {
    rules: file.rules.map((entry) => compileRule(entry, agency)),
    teaser: {
      id,
      heading: labelPattern(headings),
      glued: new RegExp(`^\\W{0,3}(?:${joinPatterns(glued)})`, 'u'),
    },
    author: { id: file.authors.id, heading: labelPattern(file.authors.headings) },
  };
}

/** A colon makes a mapping of a pattern that is not quoted: better no rules than one that matches anything. */
function joinPatterns(patterns: readonly unknown[]): string {
  const broken = patterns.find((pattern) => typeof pattern !== 'string' || pattern === '');
  if (broken !== undefined) throw new TypeError(`not a pattern: ${JSON.stringify(broken)}`);
  return patterns.join('|');
}

/** A line that holds one of the labels and nothing else but marks. */
function labelPattern(labels: readonly string[]): RegExp {
  return new RegExp(`^[^\\p{L}\\p{N}]{0,3}(?:${joinPatterns(labels)})[^\\p{L}\\p{N}]*$`, 'iu');
}

function compileRule(entry: RuleEntry, agency: string): Rule {
  const body = `(?:${joinPatterns(entry.patterns).replaceAll('{agency}', agency)})`;
  const flags = entry.exact ? 'u' : 'iu';
  return {
    id: entry.id,
    why: entry.why,
    part: entry.part,
    ...(entry.at && { at: entry.at }),
    longest: entry.longest ?? LONGEST,
    pattern: new RegExp(anchored(body, entry.part), entry.part === 'within' ? `g${flags}` : flags),
    caption: entry.caption ?? false,
    nextIsCaption: entry.next === 'caption',
  };
}

function anchored(body: string, part: Part): string {
  if (part === 'block') return `^${body}$`;
  if (part === 'start') return `^${body}`;
  return part === 'end' ? `${body}$` : body;
}
