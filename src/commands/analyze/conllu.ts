import {
  withAttribute,
  writeConllu,
  type ConlluSentence,
  type ConlluWord,
} from '../../language/conllu.ts';
import type { Analysis, Document, Name, NameType, Sentence, Token } from '../../model/index.ts';

const NER: Record<NameType, string> = {
  person: 'PER',
  organization: 'ORG',
  place: 'LOC',
  event: 'MISC',
  people: 'MISC',
  thing: 'MISC',
};

/** Given sentences with the predicted columns filled in and names in MISC; all else stays. */
export function* fillConllu(
  given: readonly ConlluSentence[],
  analysis: Analysis,
): Iterable<string> {
  const labels = nameLabels(analysis);
  let next = 0;
  let at = 0;
  for (const sentence of given) {
    if (sentence.words.length === 0) {
      yield writeConllu([sentence]);
      continue;
    }
    const { first } = analysis.sentences[next++]!;
    const words = sentence.words.map((word, i) => fill(word, analysis, first, first + i, labels));
    at += words.length;
    yield writeConllu([{ ...sentence, words }]);
  }
  if (at !== analysis.tokens.length) throw new Error('Given tokens were not kept.');
}

function fill(
  word: ConlluWord,
  { tokens }: Analysis,
  first: number,
  index: number,
  labels: ReadonlyMap<number, string>,
): ConlluWord {
  const token = tokens[index]!;
  const label = labels.get(index);
  const { upos, xpos, lemma } = token;
  return {
    ...word,
    upos,
    xpos,
    lemma,
    head: token.head < 0 ? 0 : token.head - first + 1,
    deprel: token.relation,
    misc: label === undefined ? word.misc : withAttribute(word.misc, 'NER', label),
  };
}

/** CoNLL-U of a raw text: ranges for contractions, `SpaceAfter=No`, character offsets. */
export function* toConllu(document: Document, analysis: Analysis): Iterable<string> {
  const labels = nameLabels(analysis);
  yield `# newdoc id = ${document.id}\n`;
  for (const [i, sentence] of analysis.sentences.entries()) {
    const comments = [
      `# sent_id = ${document.id}-${i + 1}`,
      `# text = ${document.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')}`,
    ];
    const words = wordsOf(sentence, analysis.tokens, document.text, labels);
    yield writeConllu([{ comments, words, extra: contractions(sentence, analysis.tokens, words) }]);
  }
}

function wordsOf(
  { first, last }: Sentence,
  tokens: readonly Token[],
  text: string,
  labels: ReadonlyMap<number, string>,
): ConlluWord[] {
  const words: ConlluWord[] = [];
  for (let i = first; i < last; i++) {
    const { text: form, lemma, upos, xpos, head, relation, start, end } = tokens[i]!;
    const name = labels.get(i);
    const glued = i + 1 < tokens.length && tokens[i + 1]!.start === end && end < text.length;
    const misc = [
      ...(name === undefined ? [] : [`NER=${name}`]),
      ...(glued ? ['SpaceAfter=No'] : []),
      `TokenRange=${start}:${end}`,
    ];
    words.push({
      id: String(i - first + 1),
      form: form.replace(/\s+/g, ' '),
      lemma,
      upos,
      xpos,
      feats: '_',
      head: head < 0 ? 0 : head - first + 1,
      deprel: relation,
      deps: '_',
      misc: misc.join('|'),
    });
  }
  return words;
}

/** A clitic written together with the word before it. */
const CLITIC = /^(?:n['’]t|['’](?:s|re|ve|ll|d|m)|not|na|ta)$/i;

function contractions(
  { first, last }: Sentence,
  tokens: readonly Token[],
  words: ConlluWord[],
): ConlluSentence['extra'] {
  const ranges: ConlluSentence['extra'] = [];
  for (let i = first; i < last - 1; i++) {
    let end = i;
    while (end + 1 < last && joins(tokens[end]!, tokens[end + 1]!)) end++;
    if (end === i) continue;
    ranges.push({ before: i - first, line: rangeLine(tokens, words, first, i, end) });
    for (let k = i; k <= end; k++) words[k - first]!.misc = withoutSpacing(words[k - first]!.misc);
    i = end;
  }
  return ranges;
}

function joins(left: Token, right: Token): boolean {
  return left.end === right.start && CLITIC.test(right.text) && /[\p{L}\p{N}]$/u.test(left.text);
}

function rangeLine(
  tokens: readonly Token[],
  words: readonly ConlluWord[],
  first: number,
  from: number,
  to: number,
): string {
  const form = tokens
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join('');
  const spacing = words[to - first]!.misc.includes('SpaceAfter=No') ? 'SpaceAfter=No' : '_';
  const id = `${from - first + 1}-${to - first + 1}`;
  return [id, form, '_', '_', '_', '_', '_', '_', '_', spacing].join('\t');
}

function withoutSpacing(misc: string): string {
  return misc
    .split('|')
    .filter((part) => part !== 'SpaceAfter=No')
    .join('|');
}

function nameLabels({ names }: Analysis): Map<number, string> {
  const labels = new Map<number, string>();
  for (const name of names) label(name, labels);
  return labels;
}

function label({ first, last, type }: Name, labels: Map<number, string>): void {
  for (let i = first; i < last; i++) labels.set(i, `${i === first ? 'B' : 'I'}-${NER[type]}`);
}
