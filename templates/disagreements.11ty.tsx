/** @jsxRuntime automatic @jsxImportSource relata */
import { byClass } from '../src/publish/classes.ts';
import { conflictsAmong, denials } from '../src/publish/conflicts.ts';
import { html, type PageData } from '../src/publish/eleventy.ts';
import { createPage } from '../src/publish/page.ts';
import { inParts } from '../src/publish/pager.ts';
import { sitePath } from '../src/publish/paths.ts';
import type { Claim } from '../src/model/index.ts';
import { Layout } from './layout.tsx';
import { Conflicts } from './parts/conflicts.tsx';
import { Pager } from './parts/pager.tsx';
import { Statements } from './parts/statement.tsx';

export const data = { permalink: false };

/** Groups of contradicting claims first, then denials, each a group of its own. */
export function render({ build: { site, write } }: PageData): void {
  const groups = [
    ...conflictsAmong(site, site.claims.values()),
    ...denials(site).map((claim) => [claim]),
  ];
  const harmed = byClass(site).get('HARM')?.length ?? 0;
  for (const part of inParts(groups, 60, sitePath('disagreements.html'), 'disagreements')) {
    const page = createPage(site, part.path);
    const conflicts = part.items.filter((group) => group.length > 1);
    const denied = part.items.filter((group) => group.length === 1);
    const view = (
      <Layout
        page={page}
        title="Disagreements"
        kind="disagreements"
        description="Where the sources contradict."
      >
        <header class="page-head">
          <h1>Disagreements</h1>
          <p class="lead">
            Where sources contradict each other on the same event, and what someone denies. Figures
            of different days, places or groups of people are not set against each other; neither is
            a part against its whole.{' '}
            {harmed > 0 && (
              <>
                All figures of{' '}
                <a href={page.link(sitePath('classes/harm.html'))}>deaths, injuries and damage</a>{' '}
                stand side by side.
              </>
            )}
          </p>
        </header>
        <Pager page={page} part={part} />
        {part.number === 1 && conflicts.length === 0 && (
          <p class="empty">No two statements contradict each other.</p>
        )}
        <Conflicts page={page} groups={conflicts} />
        {denied.length > 0 && <Denied claims={denied.flat()} />}
        <Pager page={page} part={part} />
      </Layout>
    );
    write(part.path, html(view));

    function Denied({ claims }: { claims: readonly Claim[] }) {
      return (
        <section class="theme">
          <h2>Denied or negated</h2>
          <Statements page={page} claims={claims} anchor={false} />
        </section>
      );
    }
  }
}
