import type { Analysis, Document, Name, NameType, Token } from '../../src/model/index.ts';

/**
 * An analysis made by hand: a word a line, `form upos xpos head relation [lemma]`, heads counted from 1 in their
 * sentence, sentences separated by an empty line. Names are given by their words.
 */
export function handmade(
  rows: string,
  names: Record<string, NameType> = {},
): { document: Document; analysis: Analysis } {
  const tokens: Token[] = [];
  const sentences: Analysis['sentences'] = [];
  let text = '';
  for (const block of rows.trim().split(/\n\s*\n/)) {
    const first = tokens.length;
    for (const row of block.trim().split('\n')) {
      const [form = '', upos = 'X', xpos = 'X', head = '0', relation = 'dep', lemma] = row
        .trim()
        .split(/\s+/);
      const tight = /^(?:[.,;:!?”)%]|['’]s|n['’]t)$/.test(form) || /[“(]$/.test(text);
      if (text !== '' && !tight) text += ' ';
      const start = text.length;
      text += form;
      const above = Number(head) === 0 ? -1 : first + Number(head) - 1;
      tokens.push({
        start,
        end: text.length,
        text: form,
        upos,
        xpos,
        lemma: lemma ?? form,
        head: above,
        relation,
      });
    }
    sentences.push({ start: tokens[first]!.start, end: text.length, first, last: tokens.length });
  }
  return {
    document: documentOf(text),
    analysis: { sentences, tokens, names: findNames(tokens, names) },
  };
}

function findNames(tokens: readonly Token[], wanted: Record<string, NameType>): Name[] {
  const found: Name[] = [];
  for (const [text, type] of Object.entries(wanted)) {
    const words = text.split(' ');
    tokens.forEach((_, first) => {
      if (!words.every((word, i) => tokens[first + i]?.text === word)) return;
      const last = first + words.length;
      found.push({
        start: tokens[first]!.start,
        end: tokens[last - 1]!.end,
        first,
        last,
        type,
        confidence: 1,
      });
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

export function documentOf(text: string): Document {
  return {
    id: 'a',
    path: 'a.txt',
    title: 'A',
    language: 'en',
    text,
    offsets: [[0, 0]],
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    cut: [],
    copies: [],
    publish: 'full',
    hash: '0',
  };
}
