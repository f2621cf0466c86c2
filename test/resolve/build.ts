import type {
  Argument,
  Document,
  DocumentClaim,
  DocumentMention,
  EntityType,
  Extraction,
  Gender,
  MentionCluster,
} from '../../src/model/index.ts';

/** `[Words]{type key}`: a mention; `key` joins mentions of one cluster; `!` marks a place that acts. */
const MARK = /\[([^\]]+)\]\{(\w+)(?:\/(\w+))?(?: ([\w-]+))?(!)?\}/g;

export interface ClaimSketch {
  subject: string;
  relation: string;
  object?: string;
  with?: string;
  place?: string;
  over?: Partial<DocumentClaim>;
}

export interface Sketch {
  id: string;
  text: string;
  date?: string;
  copies?: string[];
  claims?: ClaimSketch[];
  genders?: Record<string, Gender>;
  aliases?: [key: string, text: string][];
  plural?: string[];
}

/** A document and what extraction would find in it, from a text with its mentions marked. */
export function sketch(sketched: Sketch): { document: Document; extraction: Extraction } {
  const { text, mentions, clusters, keys } = readMarks(sketched);
  const { id, date, copies = [] } = sketched;
  const document: Document = {
    id,
    path: `${id}.txt`,
    title: id,
    ...(date === undefined ? {} : { date: { value: date, from: 'metadata', confidence: 1 } }),
    language: 'en',
    text,
    offsets: [[0, 0]],
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    cut: [],
    copies: copies.map((other) => ({ document: other, containment: 0.9 })),
    publish: 'full',
    hash: id,
  };
  const find = (words: string): Argument => {
    const mention = mentions.findIndex((each) => each.text === words);
    const start = text.indexOf(words);
    const argument = { start, end: start + words.length, text: words };
    return mention < 0 ? argument : { ...argument, mention };
  };
  const claims = (sketched.claims ?? []).map((claim) => toClaim(claim, text, find));
  const aliases = (sketched.aliases ?? []).map(([key, alias]) => {
    const start = text.indexOf(alias);
    return { cluster: keys.get(key)!, text: alias, span: { start, end: start + alias.length } };
  });
  return { document, extraction: { document: id, mentions, clusters, claims, aliases } };
}

function readMarks({ text: marked, genders = {}, plural = [] }: Sketch) {
  const mentions: DocumentMention[] = [];
  const clusters: MentionCluster[] = [];
  const keys = new Map<string, number>();
  let text = '';
  let last = 0;
  for (const found of marked.matchAll(MARK)) {
    text += marked.slice(last, found.index);
    last = found.index + found[0].length;
    const [, words = '', type = '', subtype, key = words, acts] = found;
    if (!keys.has(key)) {
      keys.set(key, clusters.length);
      const gender = genders[key];
      clusters.push({
        mentions: [],
        type: type as EntityType,
        ...(gender === undefined ? {} : { gender }),
        ...(plural.includes(key) ? { plural: true as const } : {}),
      });
    }
    const cluster = keys.get(key)!;
    clusters[cluster]!.mentions.push(mentions.length);
    mentions.push({
      start: text.length,
      end: text.length + words.length,
      text: words,
      kind: /^(?:he|she|it|its|they)$/i.test(words)
        ? 'pronoun'
        : isName(words)
          ? 'name'
          : 'nominal',
      type: type as EntityType,
      ...(subtype === undefined ? {} : { subtype }),
      head: 0,
      sentence: [...text.matchAll(/[.!?] /g)].length,
      cluster,
      ...(acts === undefined ? {} : { acts: true as const }),
    });
    text += words;
  }
  return { text: text + marked.slice(last), mentions, clusters, keys };
}

function isName(words: string): boolean {
  return /^(?:the |al-)?[\p{Lu}]/u.test(words) && !/^(?:The|A) \p{Ll}/u.test(words);
}

function toClaim(
  { subject, relation, object, with: other, place, over = {} }: ClaimSketch,
  text: string,
  find: (words: string) => Argument,
): DocumentClaim {
  return {
    subject: find(subject),
    predicate: relation,
    relation,
    class: 'OTHER',
    label: relation,
    symmetric: false,
    ...(object === undefined ? {} : { object: find(object) }),
    participants: other === undefined ? [] : [{ role: 'with', argument: find(other) }],
    ...(place === undefined ? {} : { place: find(place) }),
    amounts: [],
    polarity: 'positive',
    modality: 'asserted',
    attribution: [],
    sentence: 0,
    quote: { start: 0, end: text.length },
    trigger: { start: 0, end: 1 },
    confidence: 0.8,
    rule: 'test',
    ...over,
  };
}

/** Input of the stage from sketches. */
export function corpus(...sketches: Sketch[]) {
  const built = sketches.map(sketch).sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  return {
    documents: built.map(({ document }) => document),
    extractions: built.map(({ extraction }) => extraction),
  };
}
