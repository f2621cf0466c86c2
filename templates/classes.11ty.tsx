/** @jsxRuntime automatic @jsxImportSource relata */
import { byClass, CLASS_NAMES } from '../src/publish/classes.ts';
import { html, type PageData } from '../src/publish/eleventy.ts';
import { createPage, type Page } from '../src/publish/page.ts';
import { inParts, type Part } from '../src/publish/pager.ts';
import { sitePath } from '../src/publish/paths.ts';
import { count, grouped } from '../src/publish/words.ts';
import type { Claim, ClaimClass } from '../src/model/index.ts';
import { Layout } from './layout.tsx';
import { Figures } from './parts/figures.tsx';
import { Pager } from './parts/pager.tsx';
import { Sentence, Statements } from './parts/statement.tsx';

export const data = { permalink: false };

const INDEX = sitePath('classes/index.html');

export function render({ build: { site, write } }: PageData): void {
  const groups = byClass(site);
  write(INDEX, html(<ClassIndex page={createPage(site, INDEX)} groups={groups} />));
  for (const [name, claims] of groups) {
    for (const part of inParts(claims, 100, pathOf(name), `classes/${name.toLowerCase()}`))
      write(
        part.path,
        html(<ClassPage page={createPage(site, part.path)} name={name} part={part} />),
      );
  }
}

function pathOf(name: ClaimClass) {
  return sitePath(`classes/${name.toLowerCase()}.html`);
}

function ClassIndex({ page, groups }: { page: Page; groups: ReadonlyMap<ClaimClass, Claim[]> }) {
  return (
    <Layout
      page={page}
      title="By kind of event"
      kind="classes"
      description="Statements by kind of event."
    >
      <header class="page-head">
        <h1>By kind of event</h1>
        <p class="lead">
          {count(page.site.claims.size, 'statement')}, filed as political scientists file events.
        </p>
      </header>
      <ul class="class-list">
        {[...groups].map(([name, claims]) => (
          <li>
            <h2>
              <a href={page.link(pathOf(name))}>{CLASS_NAMES.get(name)}</a>{' '}
              <span class="tally">{grouped(claims.length)}</span>
            </h2>
            <p class="soft">
              <Sentence page={page} claim={bestOf(claims)} />
            </p>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

function bestOf(claims: readonly Claim[]): Claim {
  return claims.reduce((best, claim) =>
    claim.sources - best.sources || claim.confidence - best.confidence > 0 ? claim : best,
  );
}

function ClassPage({ page, name, part }: { page: Page; name: ClaimClass; part: Part<Claim> }) {
  const title = CLASS_NAMES.get(name)!;
  return (
    <Layout
      page={page}
      title={title}
      kind="class"
      description={`${title}: what the sources say, by date.`}
    >
      <header class="page-head">
        <p class="eyebrow">
          <a href={page.link(INDEX)}>By kind of event</a>
        </p>
        <h1>{title}</h1>
      </header>
      {name === 'HARM' && <Figures page={page} claims={part.items} />}
      <Pager page={page} part={part} />
      <Statements page={page} claims={part.items} />
      <Pager page={page} part={part} />
    </Layout>
  );
}
