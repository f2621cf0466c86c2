/** @jsxRuntime automatic @jsxImportSource relata */
import { describe, type EntityView } from '../src/publish/entity-view.ts';
import type { MapPicture } from '../src/publish/map.ts';
import type { Page } from '../src/publish/page.ts';
import { sourcePath, typePath } from '../src/publish/paths.ts';
import { capital, count, kindOf, PLURALS } from '../src/publish/words.ts';
import { entityData } from '../src/publish/json-ld.ts';
import { Layout } from './layout.tsx';
import { Chronology } from './parts/chronology.tsx';
import { Citation } from './parts/citation.tsx';
import { Conflicts } from './parts/conflicts.tsx';
import { DateText } from './parts/date.tsx';
import { EntityName, withoutOwnLinks } from './parts/entity.tsx';
import { Lead } from './parts/lead.tsx';
import { MapDrawing } from './parts/map.tsx';
import { Neighbourhood } from './parts/neighbourhood.tsx';
import { Offices } from './parts/offices.tsx';
import { ReportError } from './parts/report.tsx';
import { Sequence } from './parts/sequence.tsx';
import { Statement } from './parts/statement.tsx';

/** Everything the sources say of one person, organization, place, event or thing. */
export function EntityPage({ page, view }: { page: Page; view: EntityView }) {
  const { entity, themes, neighbours } = view;
  const name = capital(entity.label);
  return (
    <Layout
      page={page}
      title={name}
      kind="entity"
      description={describe(view)}
      noindex={isNoindex(page, entity.id)}
      data={entityData(page, view)}
    >
      <article class={`dossier is-${entity.type}`}>
        <header class="dossier-head">
          <p class="eyebrow">
            <a href={page.link(typePath(entity.type))}>{kindOf(entity)}</a>
          </p>
          <h1>{name}</h1>
          <Lead page={page} lead={view.lead} />
          <Seen view={view} />
        </header>
        <div class="dossier-grid">
          <div class="dossier-main">
            {themes.length > 1 && <Contents view={view} />}
            {view.conflicts.length > 0 && (
              <section class="theme" id="conflicts">
                <h2>Sources disagree</h2>
                {withoutOwnLinks(page, <Conflicts page={page} groups={view.conflicts} />)}
              </section>
            )}
            {themes.map(({ theme, claims }) => (
              <section class="theme" id={theme.id}>
                <h2>
                  {theme.title} <span class="tally">{claims.length}</span>
                </h2>
                <ol class="statements">
                  {withoutOwnLinks(
                    page,
                    claims.map((claim) => <Statement page={page} claim={claim} />),
                  )}
                </ol>
              </section>
            ))}
            {themes.length === 0 && (
              <p class="empty">
                The sources name {entity.label} without saying anything that could be filed here.
                The passages are in the articles below.
              </p>
            )}
            {view.dated.length > 1 && (
              <section class="theme" id="chronology">
                <h2>By date</h2>
                <Chronology page={page} claims={view.dated} />
              </section>
            )}
            <MentionedIn page={page} view={view} />
          </div>
          <aside class="dossier-side" aria-label={`About ${name}`}>
            {neighbours.length > 0 && <Neighbourhood page={page} view={view} />}
            {entity.offices.length > 0 && <Offices page={page} entity={entity} />}
            {view.map && <Where page={page} view={view} map={view.map} />}
            <Names view={view} />
            <Citation page={page} title={name} />
            <ReportError page={page} entity={entity} />
          </aside>
        </div>
        <Sequence page={page} view={view} of={PLURALS.get(entity.type)!} />
      </article>
    </Layout>
  );
}

function isNoindex({ site }: Page, id: string): boolean {
  const { noindex } = site.settings;
  return noindex === true || noindex.has(id);
}

function Seen({ view: { entity } }: { view: EntityView }) {
  return (
    <p class="seen">
      {count(entity.mentions, 'mention')} in {count(entity.documents.length, 'source')}
      {entity.first !== undefined && (
        <>
          , <DateText value={entity.first} />
        </>
      )}
      {entity.last !== undefined && entity.last !== entity.first && (
        <>
          {' – '}
          <DateText value={entity.last} />
        </>
      )}
    </p>
  );
}

function Contents({ view }: { view: EntityView }) {
  return (
    <nav class="contents" aria-label="On this page">
      <ul>
        {view.themes.map(({ theme, claims }) => (
          <li>
            <a href={`#${theme.id}`}>{theme.title}</a> <span class="tally">{claims.length}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Where({ page, view: { entity }, map }: { page: Page; view: EntityView; map: MapPicture }) {
  return (
    <section class="side-section">
      <h2>Where it is</h2>
      <MapDrawing page={page} map={map} label={`Map: ${entity.label}`} />
    </section>
  );
}

function Names({ view: { entity } }: { view: EntityView }) {
  if (entity.aliases.length === 0) return null;
  return (
    <section class="side-section">
      <h2>Named as</h2>
      <ul class="aliases">
        {entity.aliases.slice(0, 12).map(({ text, count: times }) => (
          <li>
            <bdi>{text}</bdi> <span class="tally">{times}</span>
          </li>
        ))}
      </ul>
      {entity.aliases.length > 12 && (
        <p class="soft">and {count(entity.aliases.length - 12, 'more spelling')}</p>
      )}
    </section>
  );
}

function MentionedIn({ page, view }: { page: Page; view: EntityView }) {
  return (
    <section class="theme" id="sources">
      <h2>Mentioned in</h2>
      <ul class="source-list">
        {view.sources.map(({ document, first, mentions }) => (
          <li>
            <a href={page.link(sourcePath(document.id), first)}>{document.title}</a>
            <span class="soft">
              {document.publisher && <> {document.publisher},</>}
              {document.date && (
                <>
                  {' '}
                  <DateText value={document.date.value} />,
                </>
              )}{' '}
              {count(mentions, 'mention')}
            </span>
          </li>
        ))}
      </ul>
      {view.neighbours.length > 0 && (
        <>
          <h3>Together with</h3>
          <p class="names">
            {view.neighbours.slice(0, 40).map(({ entity, claims }) => (
              <>
                <span class="nowrap">
                  <EntityName page={page} id={entity.id} /> <span class="tally">{claims}</span>
                </span>{' '}
              </>
            ))}
          </p>
        </>
      )}
    </section>
  );
}
