/** Chooses the parser of a file. */
import type { Draft, RawFile } from './draft.ts';
import { cutSpan } from './draft.ts';
import { parseFrontMatter } from './front-matter.ts';
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';

const FRONT_MATTER = /^---[ \t]*(?:\r\n|\n)([\s\S]*?)(?:\r\n|\n)(?:---|\.\.\.)[ \t]*(?=\r\n|\n|$)/;
/** Front matter is a screenful at most; this keeps the search for its end short. */
const LONGEST_FRONT_MATTER = 65_536;

export function parseFile(file: RawFile): Draft {
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(file.path)) return readMarkdown(file);
  return readText(file);
}

/** Plain text may have front matter too. */
function readText(file: RawFile): Draft {
  const match = FRONT_MATTER.exec(file.text.slice(file.start, file.start + LONGEST_FRONT_MATTER));
  if (!match || !/^[ \t]*[\w-]+[ \t]*:/m.test(match[1]!)) return readPlain(file);
  const end = file.start + match[0].length;
  const { metadata, diagnostics } = parseFrontMatter(match[1]!, file.path, 2);
  const draft = readPlain({ ...file, start: end });
  const cut = [cutSpan(file.text, file.start, end, 'front-matter'), ...draft.cut];
  return { ...draft, metadata, diagnostics, cut };
}
