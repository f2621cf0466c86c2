import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readQuotes } from '../src/language/quotes.ts';
import { createSentenceSplitter, type SentenceSplitter } from '../src/language/sentences.ts';
import { createTokenizer, type Tokenizer } from '../src/language/tokenize.ts';
import type { Resources } from '../src/model/index.ts';
import type { NameDocument } from './names/example.ts';
import { readGmb, readPolitics, readRe3d, readRedocred, readWikigold } from './names/read.ts';

const FEWEST = 4;
const MOST = 60;
/** A date that a spreadsheet made of "March 6". */
const SPOILT = /^\d\d-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)$/;

/** A sentence without annotation, its words as the parser reads them. */
export type PlainSentence = readonly string[];

/**
 * Sentences of news and of encyclopaedias that may be used, each once, in the tokens of the program. Of the data sets
 * only the text is taken, none of their annotation.
 */
export function readSilverText(data: string, resources: Resources): PlainSentence[] {
  const tokenize = createTokenizer(resources);
  const split = createSentenceSplitter(resources);
  const sources: NameDocument[][] = [
    readGmb(data),
    readRe3d(data, tokenize),
    readPolitics(data),
    readRedocred(data),
    readWikigold(data),
  ];
  const texts = sources
    .flat()
    .flatMap(({ sentences }) =>
      sentences
        .filter(({ words }) => !words.some((word) => SPOILT.test(word)))
        .map(({ words }) => joinWords(words)),
    );
  const passages = readPassages(data).flatMap((text) => sentencesOf(text, tokenize, split));
  return [...new Set([...texts, ...passages])]
    .map((text) => wordsOf(text, tokenize))
    .filter(({ length }) => length >= FEWEST && length <= MOST);
}

/** Passages of the articles of Wikipedia in KnowledgeNet. */
function readPassages(data: string): string[] {
  const lines = readFileSync(join(data, 'relations/knowledgenet-folds123.jsonl'), 'utf8');
  const rows = lines.split('\n').filter((line) => line !== '');
  return rows.map((line) => (JSON.parse(line) as { passageText: string }).passageText);
}

function sentencesOf(text: string, tokenize: Tokenizer, split: SentenceSplitter): string[] {
  const spans = tokenize(text);
  const ends = split(text, spans);
  return ends.map((end, i) => text.slice(spans[ends[i - 1] ?? 0]!.start, spans[end - 1]!.end));
}

function wordsOf(text: string, tokenize: Tokenizer): string[] {
  const spans = tokenize(text);
  const words = spans.map(({ start, end }) => text.slice(start, end));
  return readQuotes(words, (i) => spans[i]!.start > spans[i - 1]!.end);
}

const JOINS_BEFORE = /^(?:[.,;:!?%)\]}”’]|'s|'|n't|'(?:re|ve|ll|d|m))$/i;
const JOINS_AFTER = /^[([{$£€#“‘]$/;

/** The text that tokens were cut from, as far as it can be told. */
export function joinWords(words: readonly string[]): string {
  let text = '';
  let glued = true;
  let open = false;
  for (const word of words) {
    const quote = word === '"' || word === '``' || word === "''";
    const joins = quote ? open : JOINS_BEFORE.test(word);
    text += glued || joins ? word : ` ${word}`;
    if (quote) open = !open;
    glued = JOINS_AFTER.test(word) || (quote && open);
  }
  return text;
}
