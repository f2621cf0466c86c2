/** @jsxRuntime automatic @jsxImportSource relata */
import type { HistoryBuild, Moved, Named } from '../src/model/index.ts';
import type { PageData } from '../src/publish/eleventy.ts';
import { summaryOf } from '../src/publish/feed.ts';
import type { Child } from '../src/publish/jsx-runtime.ts';
import { createPage, type Page } from '../src/publish/page.ts';
import { passageAnchor, ROOT_FILES, sitePath, sourcePath } from '../src/publish/paths.ts';
import type { Site } from '../src/publish/site.ts';
import { sentenceOf } from '../src/publish/telling.ts';
import { count, grouped } from '../src/publish/words.ts';
import { Layout } from './layout.tsx';
import { DateText } from './parts/date.tsx';
import { EntityName } from './parts/entity.tsx';

const PATH = sitePath('changes.html');
const MOST_BUILDS = 60;
const MOST_NAMES = 60;

export const data = { permalink: PATH };

/** What each build that changed something added, removed and merged. */
export function render({ build: { site } }: PageData) {
  const page = createPage(site, PATH);
  const builds = [...(site.history?.builds ?? [])].reverse();
  return (
    <Layout
      page={page}
      title="Changes"
      kind="changes"
      description="What each build added, removed and merged."
    >
      <header class="page-head">
        <h1>Changes</h1>
        <p class="lead">
          What each build that changed something added, removed and merged. Dates are those of the
          newest article. <a href={page.link(ROOT_FILES.feed)}>Feed</a>
        </p>
      </header>
      {builds.length === 0 && <p class="empty">There is no record of earlier builds.</p>}
      {builds.slice(0, MOST_BUILDS).map((build) => (
        <BuildChanges page={page} build={build} />
      ))}
    </Layout>
  );
}

function BuildChanges({ page, build }: { page: Page; build: HistoryBuild }) {
  const { documents, entities, claims } = build;
  return (
    <section class="theme" id={`build-${build.build}`}>
      <h2>
        Build {build.build}
        {build.date && (
          <span class="soft tally">
            {' '}
            <DateText value={build.date} />
          </span>
        )}
      </h2>
      <p>{summaryOf(build)}.</p>
      <Group
        title="Sources"
        items={documents.added}
        show={({ id, label }) => <SourceName page={page} id={id} label={label} />}
      />
      <Group
        title="New"
        items={entities.added}
        show={({ id, label }) => <EntityName page={page} id={id} text={label} />}
      />
      <Group
        title="Gone"
        items={[...documents.removed, ...entities.removed]}
        show={({ label }) => <s>{label}</s>}
      />
      <Group
        title="Now the same as another"
        items={entities.merged.map((moved) => named(page, moved))}
        show={({ id, label }) => (
          <>
            {label} → <EntityName page={page} id={id} />
          </>
        )}
      />
      <Group
        title="Under a new address"
        items={entities.renamed.map((moved) => named(page, moved))}
        show={({ id, label }) => (
          <>
            {label} → <EntityName page={page} id={id} />
          </>
        )}
      />

      <Group
        title="Under a new name"
        items={entities.relabelled}
        show={({ id, label }) => <EntityName page={page} id={id} text={label} />}
      />
      <Group
        title="New statements"
        items={claims.added}
        show={({ id, label }) => <ClaimName page={page} id={id} label={label} />}
      />
      <Group title="Statements gone" items={claims.removed} show={({ label }) => <s>{label}</s>} />
    </section>
  );
}

/** What was there before under its old name, as the history tells it, and its id where it does not. */
function named(page: Page, { from, to }: Moved): Named {
  return { id: to, label: oldLabels(page.site).get(from) ?? from };
}

const labels = new WeakMap<Site, ReadonlyMap<string, string>>();

function oldLabels(site: Site): ReadonlyMap<string, string> {
  let known = labels.get(site);
  if (known === undefined) {
    const told = (site.history?.builds ?? []).flatMap(({ entities }) => [
      ...entities.added,
      ...entities.relabelled,
    ]);
    labels.set(site, (known = new Map(told.map(({ id, label }) => [id, label]))));
  }
  return known;
}

function SourceName({ page, id, label }: { page: Page; id: string; label: string }) {
  if (!page.site.documents.has(id)) return <>{label}</>;
  return <a href={page.link(sourcePath(id))}>{label}</a>;
}

function ClaimName({ page, id, label }: { page: Page; id: string; label: string }) {
  const claim = page.site.claims.get(id);
  const evidence = claim?.evidence[0];
  if (claim === undefined || evidence === undefined) return <>{label}</>;
  return (
    <a href={page.link(sourcePath(evidence.document), passageAnchor(claim, evidence))}>
      {sentenceOf(page.site, claim)}
    </a>
  );
}

interface GroupProps {
  title: string;
  items: readonly Named[];
  show: (item: Named) => Child;
}

function Group({ title, items, show }: GroupProps) {
  if (items.length === 0) return null;
  return (
    <details class="changes" open={items.length <= 12}>
      <summary>
        {title} <span class="tally">{grouped(items.length)}</span>
      </summary>
      <ul>
        {items.slice(0, MOST_NAMES).map((item) => (
          <li>{show(item)}</li>
        ))}
        {items.length > MOST_NAMES && (
          <li class="soft">and {count(items.length - MOST_NAMES, 'more', 'more')}</li>
        )}
      </ul>
    </details>
  );
}
