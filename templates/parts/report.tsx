/** @jsxRuntime automatic @jsxImportSource relata */
import type { Entity } from '../../src/model/index.ts';
import { canonical, type Page } from '../../src/publish/page.ts';

/** Where to turn when the page is wrong. Pages about people always say so. */
export function ReportError({ page, entity }: { page: Page; entity: Entity }) {
  const { reportTo } = page.site.settings;
  if (reportTo === undefined && entity.type !== 'person') return null;
  return (
    <p class="report">
      Something wrong here?{' '}
      {reportTo === undefined ? (
        'Tell the owner of this site.'
      ) : (
        <a href={addressOf(page, entity, reportTo)} rel="nofollow noopener">
          Report an error
        </a>
      )}
    </p>
  );
}

function addressOf(page: Page, { id, label }: Entity, reportTo: string): string {
  if (/^https?:/i.test(reportTo)) return reportTo;
  const subject = encodeURIComponent(
    `Error on the page about ${label.slice(0, 100).toWellFormed()}`,
  );
  const body = encodeURIComponent(`${canonical(page) ?? `${id}.html`}\n\n`);
  return `mailto:${reportTo}?subject=${subject}&body=${body}`;
}
