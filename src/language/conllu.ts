/**
 * CoNLL-U (https://universaldependencies.org/format.html). Comments, multiword ranges, empty nodes and all columns
 * are kept exactly as they were given, so that reading and writing gives the same file.
 */
export interface ConlluSentence {
  /** Whole lines, with the `#`. */
  comments: string[];
  /** The words: rows whose id is a whole number, in order. */
  words: ConlluWord[];
  /** Multiword ranges (`3-4`) and empty nodes (`8.1`): the line, and the number of words that stand before it. */
  extra: { before: number; line: string }[];
}

export interface ConlluWord {
  id: string;
  form: string;
  lemma: string;
  upos: string;
  xpos: string;
  feats: string;
  /** 1-based as in the file, 0 for the root; -1 where the column holds `_`. */
  head: number;
  deprel: string;
  deps: string;
  misc: string;
}

/** Reads sentences. Rows with another number of columns than ten are kept as lines and hold no word. */
export function readConllu(text: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  let sentence = emptySentence();
  const end = (): void => {
    if (sentence.words.length + sentence.comments.length + sentence.extra.length > 0) {
      sentences.push(sentence);
    }
    sentence = emptySentence();
  };
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') end();
    else addLine(sentence, line);
  }
  end();
  return sentences;
}

/** Writes sentences as they are, each followed by a blank line. */
export function writeConllu(sentences: readonly ConlluSentence[]): string {
  return sentences.map((sentence) => `${sentenceLines(sentence).join('\n')}\n\n`).join('');
}

/** Value of a `Key=Value` in MISC or FEATS. */
export function attribute(column: string, key: string): string | undefined {
  for (const part of column.split('|')) {
    if (part.startsWith(key) && part[key.length] === '=') return part.slice(key.length + 1);
  }
  return undefined;
}

/** The column with a `Key=Value` set, in place of an older one or at the end. */
export function withAttribute(column: string, key: string, value: string): string {
  const kept = column.split('|').filter((part) => part !== '_' && !part.startsWith(`${key}=`));
  return [...kept, `${key}=${value}`].join('|');
}

/** Whether a space follows each word; a range carries `SpaceAfter` for the words that it holds. */
export function spacesAfter(sentence: ConlluSentence): boolean[] {
  const spaces = sentence.words.map((word) => attribute(word.misc, 'SpaceAfter') !== 'No');
  for (const { before, line } of sentence.extra) {
    const columns = line.split('\t');
    const range = /^(\d+)-(\d+)$/.exec(columns[0] ?? '');
    if (!range) continue;
    const last = before + Number(range[2]) - Number(range[1]);
    if (last >= spaces.length || last < before) continue;
    for (let i = before; i < last; i++) spaces[i] = false;
    spaces[last] = attribute(columns[9] ?? '_', 'SpaceAfter') !== 'No';
  }
  return spaces;
}

function emptySentence(): ConlluSentence {
  return { comments: [], words: [], extra: [] };
}

function addLine(sentence: ConlluSentence, line: string): void {
  if (line.startsWith('#') && sentence.words.length === 0 && sentence.extra.length === 0) {
    sentence.comments.push(line);
    return;
  }
  const columns = line.split('\t');
  if (columns.length === 10 && /^\d+$/.test(columns[0]!)) sentence.words.push(toWord(columns));
  else sentence.extra.push({ before: sentence.words.length, line });
}

function toWord(columns: readonly string[]): ConlluWord {
  const [id, form, lemma, upos, xpos, feats, head, deprel, deps, misc] = columns as [
    ...[string, string, string, string, string, string, string, string, string, string],
  ];
  const number = /^\d+$/.test(head) ? Number(head) : -1;
  return { id, form, lemma, upos, xpos, feats, head: number, deprel, deps, misc };
}

function sentenceLines({ comments, words, extra }: ConlluSentence): string[] {
  const lines = [...comments];
  let next = 0;
  for (let i = 0; i <= words.length; i++) {
    for (; extra[next]?.before === i; next++) lines.push(extra[next]!.line);
    if (i < words.length) lines.push(wordLine(words[i]!));
  }
  return lines;
}

function wordLine(word: ConlluWord): string {
  const { id, form, lemma, upos, xpos, feats, deprel, deps, misc } = word;
  const head = word.head < 0 ? '_' : String(word.head);
  return [id, form, lemma, upos, xpos, feats, head, deprel, deps, misc].join('\t');
}
