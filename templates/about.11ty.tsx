/** @jsxRuntime automatic @jsxImportSource relata */
import type { PageData } from '../src/publish/eleventy.ts';
import { createPage } from '../src/publish/page.ts';
import { sitePath, SOURCES } from '../src/publish/paths.ts';
import { STANDINGS, UNSURE } from '../src/publish/standing.ts';
import { count } from '../src/publish/words.ts';
import { Layout } from './layout.tsx';

const PAGES = 'people, organizations, places, events and things';
const PATH = sitePath('about.html');

export const data = { permalink: PATH };

export function render({ build: { site } }: PageData) {
  const page = createPage(site, PATH);
  return (
    <Layout
      page={page}
      title="How this site was made"
      kind="about"
      description="What it rests on, and how sure it is."
    >
      <div class="prose">
        <h1>How this site was made</h1>
        <p class="lead">
          A program has read {count(site.documents.size, 'article')} and found{' '}
          {count(site.claims.size, 'statement')} about{' '}
          {count(site.entities.size, 'person, organization, place, event or thing', PAGES)}. Each of
          these has a page, and so has each article.
        </p>
        <h2>From the article to the page</h2>
        <ol>
          <li>
            It takes the text out of each file and leaves out what is no part of the article. What
            was left out is listed at the end of every <a href={page.link(SOURCES)}>source</a>.
          </li>
          <li>
            It cuts the text into sentences and works out their grammar, with small models that were
            trained for it.
          </li>
          <li>It looks for who did what to whom, when, where, how much, and according to whom.</li>
          <li>
            It decides which names mean the same person, organization or place. When in doubt it
            keeps them apart.
          </li>
          <li>
            It joins statements of several articles that say the same. Copies of one text count as
            one source.
          </li>
        </ol>
        <h2>What the marks mean</h2>
        <dl class="legend">
          {[...STANDINGS].map(([standing, meaning]) => (
            <div>
              <dt>
                <span class={`chip is-${standing}`}>{standing}</span>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
          <div>
            <dt>
              <span class="chip is-contested">contested</span>
            </dt>
            <dd>
              Another statement contradicts it. They stand side by side under{' '}
              <a href={page.link(sitePath('disagreements.html'))}>Disagreements</a>.
            </dd>
          </div>
          <div>
            <dt>
              <span class="chip is-corroborated">2 sources</span>
            </dt>
            <dd>So many independent sources say so.</dd>
          </div>
          <div>
            <dt>
              <span class="chip is-unsure">unsure</span>
            </dt>
            <dd>{UNSURE}</dd>
          </div>
        </dl>
        <h2>How sure it is</h2>
        <p>
          The program errs: it misses statements, takes one for another, and sometimes joins two
          people or splits one. Of its statements on news that it was not made with, strict readers
          called about seven of ten right and complete; of those marked as unsure it is six. That a
          statement stands here means that the quoted words are in the source, not that they are
          true. Read the quote before you rely on it: every one leads to its place in the article.
          Which kind of thing a place or an organization is, in which country it lies and where on
          the map, comes from lists of places and organizations unless a source is named.
        </p>
        <h2>Version</h2>
        <p>
          This is version <code>{site.version}</code> of the data. The same articles, settings and
          corrections always give the same site.{' '}
          <a href={page.link(sitePath('changes.html'))}>What changed</a> from build to build is
          listed, and <a href={page.link(sitePath('data/index.html'))}>all data</a> can be
          downloaded.
        </p>
        <p>Made with Relata. Outlines of countries: Natural Earth, public domain.</p>
      </div>
    </Layout>
  );
}
