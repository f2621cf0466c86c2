/** @jsxRuntime automatic @jsxImportSource relata */
import type { DocumentRecord } from '../../src/model/index.ts';
import type { Page } from '../../src/publish/page.ts';
import { sourcePath } from '../../src/publish/paths.ts';
import { count } from '../../src/publish/words.ts';
import { DateText } from './date.tsx';

export function SourceList({
  page,
  documents,
}: {
  page: Page;
  documents: readonly DocumentRecord[];
}) {
  return (
    <ul class="source-list">
      {documents.map((document) => (
        <li>
          <a href={page.link(sourcePath(document.id))}>{document.title}</a>
          <span class="soft">
            {document.publisher && <>{document.publisher}, </>}
            {document.date ? <DateText value={document.date.value} /> : 'no date'},{' '}
            {count(page.site.claimsIn(document.id).length, 'statement')}
            {document.copies.length > 0 && ', shares its text with another source'}
          </span>
        </li>
      ))}
    </ul>
  );
}
