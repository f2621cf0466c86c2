/** One file to one document: decode, parse, repair, cut, mark, assemble. */
import { hash } from '../base/hash.ts';
import { diagnostic } from '../diagnostics.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Cut, Document, Resources } from '../model/index.ts';
import { assembleText, documentId, titleFromText } from './assemble.ts';
import { cutBoilerplate } from './boilerplate.ts';
import { findDate } from './dates.ts';
import { decode } from './decode.ts';
import type { Draft, DraftBlock, Metadata, RawFile } from './draft.ts';
import { parseFile } from './format.ts';
import { readDateline, readHead } from './head.ts';
import type { Dateline } from './head.ts';
import { markHeadings } from './headings.ts';
import { detectLanguage } from './language.ts';
import { dateFromCut, readOrigin } from './origin.ts';
import { readPosts } from './posts.ts';
import { repair } from './repair.ts';
import { cutForeignLines, cutRepeats, cutTeasers } from './repeats.ts';
import { checkSize } from './size.ts';
import { compileRules } from './rules.ts';
import type { Rules } from './rules.ts';

/** A file of the seeds folder. */
export interface SourceFile {
  /** Path below the seeds folder, with `/` on every platform. */
  path: string;
  bytes: Uint8Array;
}

export interface ReadResult {
  /** Absent when the file cannot be read as an article; the diagnostics say why. */
  document?: Document;
  diagnostics: Diagnostic[];
}

/** Turns the bytes of one file into a document. Pure. `copies` is filled by `relateDocuments`. */
export type Reader = (file: SourceFile) => ReadResult;

export interface ReaderOptions {
  /** false: nothing is cut as boilerplate, and all of a page is its content. */
  boilerplate?: boolean;
}

export function createReader(
  resources: Resources,
  { boilerplate = true }: ReaderOptions = {},
): Reader {
  const rules = boilerplate ? compileRules(resources.text('boilerplate.yaml')) : undefined;
  return (file) => readFile(file, rules);
}

function readFile(file: SourceFile, rules: Rules | undefined): ReadResult {
  const tooLarge = checkSize(file.path, file.bytes.length);
  if (tooLarge) return { diagnostics: [tooLarge] };
  const decoded = decode(file.bytes);
  if ('refused' in decoded)
    return { diagnostics: [diagnostic(`read/${decoded.refused}`, file.path)] };
  const { text, encoding, guessed } = decoded;
  const diagnostics: Diagnostic[] = [];
  if (guessed)
    diagnostics.push(
      diagnostic(
        'read/encoding',
        file.path,
        encoding === 'utf-8' ? 'UTF-8 with some broken bytes' : 'Windows-1252',
      ),
    );
  const raw: RawFile = { path: file.path, text, start: text.charCodeAt(0) === 0xfeff ? 1 : 0 };
  if (text.slice(raw.start).trim() === '')
    return { diagnostics: [diagnostic('read/empty', file.path)] };
  const draft = parseFile(raw, rules === undefined);
  diagnostics.push(...draft.diagnostics);
  const article = rules ? clean(draft, raw, rules) : keepAll(draft, raw);
  if (article.blocks.length === 0)
    return { diagnostics: [...diagnostics, diagnostic('read/only-boilerplate', file.path)] };
  const document = toDocument(article, file);
  if (!/^en(?:-|$)/.test(document.language))
    diagnostics.push(diagnostic('read/language', file.path, document.language));
  return { document, diagnostics };
}

/** The article without what is not its text. */
interface Article {
  blocks: DraftBlock[];
  metadata: Metadata;
  dateline?: Dateline;
  posts: string[];
  cut: Cut[];
}

function clean(draft: Draft, { text: raw }: RawFile, rules: Rules): Article {
  const cut = [...draft.cut];
  const repaired = draft.blocks
    .map((block) => ({ ...block, text: repair(block.text, raw, cut) }))
    .filter((block) => block.text.text !== '');
  const head = readHead(repaired, raw, cut);
  const posts = readPosts(head.blocks, raw, cut);
  const metadata = { ...head.metadata, ...draft.metadata };
  let blocks = cutTeasers(posts.blocks, rules, raw, cut);
  blocks = cutBoilerplate(blocks, rules, raw, cut);
  blocks = cutRepeats(blocks, raw, cut);
  const { blocks: undated, dateline } = readDateline(blocks, raw, cut);
  blocks = cutForeignLines(undated, raw, cut);
  cut.sort((a, b) => a.rawStart - b.rawStart || a.rawEnd - b.rawEnd);
  return {
    blocks: markHeadings(blocks),
    metadata,
    ...(dateline && { dateline }),
    posts: posts.dates,
    cut,
  };
}

/** Everything that stands in the file, repaired but not cut. */
function keepAll(draft: Draft, { text: raw }: RawFile): Article {
  const cut = [...draft.cut];
  const blocks = draft.blocks
    .map((block) => ({ ...block, text: repair(block.text, raw, cut) }))
    .filter((block) => block.text.text !== '');
  return { blocks: markHeadings(blocks), metadata: draft.metadata, posts: [], cut };
}

function toDocument(article: Article, file: SourceFile): Document {
  const { blocks, metadata, cut } = article;
  const dated = { ...dateFromCut(cut), ...metadata };
  const { text, offsets, blocks: spans } = assembleText(blocks);
  const date = findDate({ ...article, metadata: dated, path: file.path });
  const origin = readOrigin(article.dateline, cut);
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  const author = metadata.author ?? origin.author;
  const publisher = metadata.publisher ?? origin.publisher;
  return {
    id: documentId(file.path),
    path: file.path,
    title: metadata.title ?? heading?.text.text ?? titleFromText(text),
    ...(date && { date }),
    ...(author !== undefined && { author }),
    ...(publisher !== undefined && { publisher }),
    ...(article.dateline && { place: article.dateline.place }),
    ...(metadata.url !== undefined && { url: metadata.url }),
    ...(metadata.tags && { tags: metadata.tags }),
    language: metadata.language ?? detectLanguage(text),
    text,
    offsets,
    blocks: spans,
    cut,
    copies: [],
    publish: metadata.publish ?? 'full',
    hash: hash(file.bytes),
  };
}
