/** @jsxRuntime automatic @jsxImportSource relata */
import type { Claim, DocumentRecord } from '../src/model/index.ts';
import type { Page } from '../src/publish/page.ts';
import { claimAnchor, entityPath, sourcePath, SOURCES } from '../src/publish/paths.ts';
import { sourceData } from '../src/publish/json-ld.ts';
import { homeOf, readingOf, type ReadingBlock } from '../src/publish/reading.ts';
import { sentenceOf } from '../src/publish/telling.ts';
import { count } from '../src/publish/words.ts';
import { Layout } from './layout.tsx';
import { Citation } from './parts/citation.tsx';
import { Cut } from './parts/cut.tsx';
import { DateText } from './parts/date.tsx';
import { Pieces } from './parts/pieces.tsx';
import { Quote } from './parts/quote.tsx';
import { Sequence } from './parts/sequence.tsx';
import { Sentence } from './parts/statement.tsx';

interface Props {
  page: Page;
  document: DocumentRecord;
  /** The sources before and after in the list by date. */
  newer: DocumentRecord | undefined;
  older: DocumentRecord | undefined;
}

/** An article to be read, with its names linked and the statements that were found in it at its margin. */
export function SourcePage({ page, document, newer, older }: Props) {
  const { title, blocks } = readingOf(page.site, document);
  const claims = page.site.claimsIn(document.id);
  return (
    <Layout
      page={page}
      title={document.title}
      kind="source"
      description={`Article: ${document.title}`}
      data={sourceData(page, document)}
    >
      <article class="reading">
        <header class="reading-head">
          <p class="eyebrow">
            <a href={page.link(SOURCES)}>Source</a>
          </p>
          <h1 lang={language(document)}>
            {title ? <Pieces page={page} pieces={title.pieces} /> : document.title}
          </h1>
          <Facts page={page} document={document} claims={claims.length} />
          <Copies page={page} document={document} />
          {document.text !== undefined && <Switches />}
        </header>
        {title && title.claims.length > 0 && <Margin page={page} claims={title.claims} />}
        {document.text === undefined ? (
          <Withheld page={page} document={document} claims={claims} />
        ) : (
          <div class="reading-text" lang={language(document)}>
            {blocks.map((block) => (
              <Row page={page} block={block} />
            ))}
          </div>
        )}
        <Cut document={document} />
        <Citation page={page} title={document.title} />
        <Sequence
          of="Sources, the newest first"
          previous={newer && { href: page.link(sourcePath(newer.id)), label: newer.title }}
          next={older && { href: page.link(sourcePath(older.id)), label: older.title }}
        />
      </article>
    </Layout>
  );
}

function language({ language }: DocumentRecord): string | undefined {
  return language === 'en' || language === 'und' ? undefined : language;
}

function Facts({
  page,
  document,
  claims,
}: {
  page: Page;
  document: DocumentRecord;
  claims: number;
}) {
  const { date, author, publisher, url } = document;
  return (
    <p class="byline">
      {publisher && <span>{publisher}</span>}
      {author && <span>{author}</span>}
      {date && (
        <span>
          <DateText value={date.value} />
          {date.from === 'inferred' && <span class="soft"> (inferred)</span>}
        </span>
      )}
      {!date && <span>No date given</span>}
      <span>{count(claims, 'statement')}</span>
      <span>
        {count(new Set(page.site.mentionsIn(document.id).map((m) => m.entity)).size, 'name')}
      </span>
      {url && /^https?:/i.test(url) && (
        <a href={url} rel="nofollow noopener">
          Original article
        </a>
      )}
    </p>
  );
}

/** Styles look whether the boxes are checked: no script is needed. */
function Switches() {
  return (
    <p class="switches">
      <label>
        <input type="checkbox" class="show-names" checked /> Names
      </label>
      <label>
        <input type="checkbox" class="show-statements" checked /> Statements
      </label>
    </p>
  );
}

function Copies({ page, document }: { page: Page; document: DocumentRecord }) {
  const known = document.copies.filter(({ document: id }) => page.site.documents.has(id));
  if (known.length === 0) return null;
  return (
    <p class="notice">
      The same text also stands in{' '}
      {known.map(({ document: id, containment }, index) => (
        <>
          {index > 0 && ', '}
          <a href={page.link(sourcePath(id))}>{page.site.documents.get(id)!.path}</a> (
          {Math.round(containment * 100)} % of this one)
        </>
      ))}
      . Together they count as one independent source.
    </p>
  );
}

function Row({ page, block }: { page: Page; block: ReadingBlock }) {
  return (
    <div class={`row is-${block.kind}`}>
      <Body page={page} block={block} />
      {block.claims.length > 0 && <Margin page={page} claims={block.claims} />}
    </div>
  );
}

function Body({ page, block }: { page: Page; block: ReadingBlock }) {
  const pieces = <Pieces page={page} pieces={block.pieces} />;
  if (block.kind === 'heading') return <h2>{pieces}</h2>;
  if (block.kind === 'quote')
    return (
      <blockquote>
        <p>{pieces}</p>
      </blockquote>
    );
  if (block.kind === 'table' || block.kind === 'code') return <pre tabindex={0}>{pieces}</pre>;
  return <p>{pieces}</p>;
}

/** What was found in the block: a click on the words shows them in the text, the arrow leads to the dossier. */
function Margin({ page, claims }: { page: Page; claims: readonly Claim[] }) {
  return (
    <ul class="margin" aria-label="Statements found here">
      {claims.map((claim) => {
        const home = homeOf(page.site, claim);
        return (
          <li>
            <a href={`#${claimAnchor(claim.id)}`}>{sentenceOf(page.site, claim)}</a>
            {home && (
              <a
                class="to-dossier"
                href={page.link(entityPath(home), claimAnchor(claim.id))}
                aria-label={`${sentenceOf(page.site, claim)}: statement with its sources`}
              >
                →
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Where the owner publishes only quotes, or nothing, of a source. */
function Withheld({
  page,
  document,
  claims,
}: {
  page: Page;
  document: DocumentRecord;
  claims: readonly Claim[];
}) {
  const quotes = claims.map((claim) => ({
    claim,
    evidence: claim.evidence.find((item) => item.document === document.id)!,
  }));
  return (
    <>
      <p class="notice">
        The text belongs to its publisher and is not shown here
        {document.publish === 'quotes'
          ? '; these are the passages that statements rest on.'
          : quotes.length > 0
            ? '; this is what was found in it.'
            : '.'}
      </p>
      <ol class="passages">
        {quotes.map(({ claim, evidence }) => (
          <li id={claimAnchor(claim.id)}>
            <p class="say">
              <Sentence page={page} claim={claim} />
            </p>
            {evidence.quote !== '' && <Quote page={page} claim={claim} evidence={evidence} />}
          </li>
        ))}
      </ol>
    </>
  );
}
