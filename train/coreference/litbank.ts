import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis, Sentence, Token } from '../../src/model/index.ts';
import type { GoldDocument, GoldMention } from './gum.ts';

/** The first documents of LitBank (Bamman et al. 2020) by name: tokens and coreference, no trees. */
export function readLitbank(folder: string, documents: number): GoldDocument[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.conll'))
    .sort()
    .slice(0, documents)
    .map((name) => readDocument(name, readFileSync(join(folder, name), 'utf8')));
}

function readDocument(id: string, file: string): GoldDocument {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const mentions: GoldMention[] = [];
  const open: { entity: string; first: number }[] = [];
  let text = '';
  for (const block of file.split(/\n\n+/)) {
    const rows = block
      .split('\n')
      .map((line) => line.split('\t'))
      .filter((row) => row.length > 10);
    if (rows.length === 0) continue;
    const first = tokens.length;
    const start = text.length;
    for (const row of rows) {
      const word = row[3]!;
      tokens.push({
        start: text.length,
        end: text.length + word.length,
        text: word,
        upos: 'X',
        xpos: '',
        lemma: word,
        head: -1,
        relation: 'root',
      });
      text += `${word} `;
      for (const [, opened, whole, closed] of row.at(-1)!.matchAll(/\((\d+)(\))?|(\d+)\)/g)) {
        if (opened !== undefined) open.push({ entity: opened, first: tokens.length - 1 });
        const entity = closed ?? (whole ? opened : undefined);
        const at = entity === undefined ? -1 : open.findLastIndex((one) => one.entity === entity);
        if (at < 0) continue;
        const span = open.splice(at, 1)[0]!;
        mentions.push({
          ...span,
          last: tokens.length,
          head: tokens.length - 1,
          type: '',
          link: '',
        });
      }
    }
    sentences.push({ start, end: text.length - 1, first, last: tokens.length });
  }
  const analysis: Analysis = { sentences, tokens, names: [] };
  return { id, text, analysis, mentions, speakers: [] };
}
