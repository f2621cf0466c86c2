import type { Analysis, Name, NameType, Sentence, Token } from '../../src/model/index.ts';

/** A mention of a gold standard; tokens are indices into the analysis, `last` exclusive. */
export interface GoldMention {
  first: number;
  last: number;
  /** Token of the span whose head lies outside of it. */
  head: number;
  entity: string;
  type: string;
  /** Kind of link to the mention before it: ana, coref, appos, pred, disc, sgl … */
  link: string;
}

export interface GoldDocument {
  id: string;
  text: string;
  analysis: Analysis;
  mentions: GoldMention[];
  /** Sentence ranges with the speaker named in the corpus, if any. */
  speakers: (string | undefined)[];
  /** Gold parts of speech, where `analysis` is not the gold one. */
  tags?: string[];
}

const TYPES: ReadonlyMap<string, NameType> = new Map([
  ['person', 'person'],
  ['place', 'place'],
  ['organization', 'organization'],
  ['event', 'event'],
  ['object', 'thing'],
  ['abstract', 'thing'],
]);

/** Reads the documents of a CoNLL-U file of GUM with gold trees, entities and coreference (`Entity=` in MISC). */
export function readGum(file: string): GoldDocument[] {
  return file
    .split(/^(?=# newdoc id)/m)
    .filter((part) => part.startsWith('# newdoc'))
    .map(readDocument);
}

function readDocument(part: string): GoldDocument {
  const id = /^# newdoc id = (.+)$/m.exec(part)![1]!;
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const speakers: (string | undefined)[] = [];
  const spans: { first: number; entity: string; type: string; link: string }[] = [];
  const mentions: GoldMention[] = [];
  let text = '';
  for (const block of part.split(/\n\n+/)) {
    const lines = block.split('\n');
    const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'));
    if (rows.length === 0) continue;
    const first = tokens.length;
    const sentenceStart = text.length;
    const range = new Map<number, string>();
    for (const line of lines) {
      const match = /^(\d+)-(\d+)\t(\S+)\t.*\t(\S+)$/.exec(line);
      if (match)
        for (let i = Number(match[1]); i <= Number(match[2]); i += 1)
          range.set(i, i < Number(match[2]) ? 'inside' : match[4]!);
    }
    speakers.push(lines.map((line) => /^# speaker = (.+)$/.exec(line)?.[1]).find(Boolean));
    for (const row of rows) {
      const start = text.length;
      text += row[1]!;
      const head = Number(row[6]) - 1;
      tokens.push({
        start,
        end: text.length,
        text: row[1]!,
        lemma: row[2]!,
        upos: row[3]!,
        xpos: row[4]!,
        head: head < 0 ? -1 : first + head,
        relation: row[7]!,
        ...(row[5] === '_' ? {} : { features: row[5]! }),
      });
      const inRange = range.get(Number(row[0]));
      const glued =
        inRange === 'inside' ||
        (inRange ?? row[9]!).includes('SpaceAfter=No') ||
        row[9]!.includes('SpaceAfter=No');
      if (!glued) text += ' ';
      readEntities(row[9]!, tokens.length - 1, spans, mentions);
    }
    sentences.push({ start: sentenceStart, end: tokens.at(-1)!.end, first, last: tokens.length });
    text += '\n';
  }
  for (const mention of mentions) mention.head = headOf(tokens, mention.first, mention.last);
  mentions.sort((a, b) => a.first - b.first || b.last - a.last);
  return {
    id,
    text,
    analysis: { sentences, tokens, names: goldNames(tokens, mentions) },
    mentions,
    speakers,
  };
}

function readEntities(
  misc: string,
  token: number,
  open: { first: number; entity: string; type: string; link: string }[],
  mentions: GoldMention[],
): void {
  const value = /(?:^|\|)Entity=([^|]+)/.exec(misc)?.[1];
  if (value === undefined) return;
  for (const match of value.matchAll(/\(([^()]+)(\))?|([^()]+)\)/g)) {
    if (match[1] !== undefined) {
      const fields = match[1].split('-');
      const span = {
        first: token,
        entity: fields[0]!,
        type: fields[1] ?? '',
        link: fields[6] ?? '',
      };
      if (match[2]) mentions.push({ ...span, last: token + 1, head: -1 });
      else open.push(span);
      continue;
    }
    const at = open.findLastIndex((span) => span.entity === match[3]);
    if (at >= 0) mentions.push({ ...open.splice(at, 1)[0]!, last: token + 1, head: -1 });
  }
}

export function headOf(tokens: readonly Token[], first: number, last: number): number {
  for (let i = first; i < last; i += 1) {
    const { head } = tokens[i]!;
    if ((head < first || head >= last) && tokens[i]!.upos !== 'PUNCT') return i;
  }
  return first;
}

const TITLE =
  /^(president|mr|mrs|ms|dr|sir|lord|lady|king|queen|prince|princess|senator|judge|general|captain|professor|minister|pope|saint)\.?$/i;

/** Names of a gold document: the run of proper nouns around the head of a mention. */
function goldNames(tokens: readonly Token[], mentions: readonly GoldMention[]): Name[] {
  const taken = new Uint8Array(tokens.length);
  const names: Name[] = [];
  const sorted = [...mentions].sort((a, b) => a.last - a.first - (b.last - b.first));
  for (const mention of sorted) {
    const type = TYPES.get(mention.type);
    const head = tokens[mention.head]!;
    if (type === undefined || head.upos !== 'PROPN') continue;
    let first = mention.head;
    let last = mention.head + 1;
    while (first > mention.first && tokens[first - 1]!.upos === 'PROPN') first -= 1;
    while (last < mention.last && tokens[last]!.upos === 'PROPN') last += 1;
    while (first < last - 1 && TITLE.test(tokens[first]!.text)) first += 1;
    if (taken.subarray(first, last).some((one) => one === 1)) continue;
    taken.fill(1, first, last);
    names.push({
      first,
      last,
      start: tokens[first]!.start,
      end: tokens[last - 1]!.end,
      type,
      confidence: 1,
    });
  }
  return names.sort((a, b) => a.first - b.first);
}
