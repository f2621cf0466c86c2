/** Chooses the parser of a file. */
import type { Draft, RawFile } from './draft.ts';
import { cutSpan } from './draft.ts';
import { parseFrontMatter } from './front-matter.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';

const FRONT_MATTER = /^---[ \t]*(?:\r\n|\n)([\s\S]*?)(?:\r\n|\n)(?:---|\.\.\.)[ \t]*(?=\r\n|\n|$)/;
/** A page that was saved under another name. */
const IS_PAGE = /^\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype html|html)\b/i;
/** Front matter is a screenful at most; this keeps the search for its end short. */
const LONGEST_FRONT_MATTER = 65_536;

/** `whole`: all of a page is read, not only its main content. */
export function parseFile(file: RawFile, whole = false): Draft {
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(file.path)) return readMarkdown(file);
  if (/\.(?:html?|xhtml)$/i.test(file.path) || IS_PAGE.test(file.text.slice(0, 1000)))
    return readHtml(file, whole);
  return readText(file);
}

/** Plain text may have front matter too. */
function readText(file: RawFile): Draft {
  const match = FRONT_MATTER.exec(file.text.slice(file.start, file.start + LONGEST_FRONT_MATTER));
  if (!match || !/^[ \t]*[\w-]+[ \t]*:/m.test(match[1]!))
    return { blocks: readPlain(file), metadata: {}, cut: [], diagnostics: [] };
  const end = file.start + match[0].length;
  const { metadata, diagnostics } = parseFrontMatter(match[1]!, file.path, 2);
  const cut = [cutSpan(file.text, file.start, end, 'front-matter')];
  return { blocks: readPlain(file, end), metadata, cut, diagnostics };
}
