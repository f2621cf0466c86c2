/** @jsxRuntime automatic @jsxImportSource relata */
import { ENTITY_TYPES } from '../src/model/index.ts';
import { byClass, CLASS_NAMES } from '../src/publish/classes.ts';
import { conflictsAmong } from '../src/publish/conflicts.ts';
import { latestClaims, mostTold, sourcesByDate } from '../src/publish/overview.ts';
import type { Page } from '../src/publish/page.ts';
import { GRAPH, sitePath, SOURCES, typePath } from '../src/publish/paths.ts';
import type { Site } from '../src/publish/site.ts';
import { capital, grouped, PLURALS } from '../src/publish/words.ts';
import { Layout } from './layout.tsx';
import { EntityName } from './parts/entity.tsx';
import { GraphPicture } from './parts/graph-picture.tsx';
import { SourceList } from './parts/source-list.tsx';
import { Statements } from './parts/statement.tsx';

/** The corpus at a glance. */
export function HomePage({ page }: { page: Page }) {
  const { site } = page;
  const { title, description } = site.settings;
  return (
    <Layout page={page} title={title} kind="home" description={description}>
      <header class="home-head">
        <h1>{title}</h1>
        <p class="lead">{description}</p>
        <Figures page={page} />
      </header>
      <section class="home-graph">
        <h2 class="hidden">The graph</h2>
        <GraphPicture page={page} />
        <p class="caption">
          Who and what the sources connect. <a href={page.link(GRAPH)}>Walk in the graph</a>
        </p>
      </section>
      <div class="home-columns">
        {ENTITY_TYPES.filter((type) => site.byType.get(type)!.length > 0).map((type) => (
          <section>
            <h2>{PLURALS.get(type)}</h2>
            <ol class="ranking">
              {mostTold(site, site.byType.get(type)!, 7).map(({ id, label }) => (
                <li>
                  <EntityName page={page} id={id} text={capital(label)} />{' '}
                  <span class="tally" title="statements">
                    {site.claimsOf(id).length}
                  </span>
                </li>
              ))}
            </ol>
            <p>
              <a class="all" href={page.link(typePath(type))}>
                All {grouped(site.byType.get(type)!.length)}
              </a>
            </p>
          </section>
        ))}
      </div>
      <section>
        <h2>By kind of event</h2>
        <p class="names">
          {[...byClass(site)].map(([name, claims]) => (
            <>
              <span class="nowrap">
                <a href={page.link(sitePath(`classes/${name.toLowerCase()}.html`))}>
                  {CLASS_NAMES.get(name)}
                </a>{' '}
                <span class="tally">{grouped(claims.length)}</span>
              </span>{' '}
            </>
          ))}
        </p>
      </section>
      <section>
        <h2>Latest statements</h2>
        <Statements page={page} claims={latestClaims(site, 6)} />
      </section>
      <section>
        <h2>Sources</h2>
        <SourceList page={page} documents={sourcesByDate(site).slice(0, 10)} />
        {site.documents.size > 10 && (
          <p>
            <a class="all" href={page.link(SOURCES)}>
              All {grouped(site.documents.size)}
            </a>
          </p>
        )}
      </section>
    </Layout>
  );
}

function Figures({ page }: { page: Page }) {
  return (
    <dl class="figures">
      {figuresOf(page.site).map(([name, number, path]) => (
        <div>
          <dt>{number === 1 ? name[0] : name[1]}</dt>
          <dd>
            <a href={page.link(sitePath(path))}>{grouped(number)}</a>
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Figure = [name: [one: string, many: string], number: number, path: string];

function figuresOf(site: Site): Figure[] {
  const disagreements = conflictsAmong(site, site.claims.values()).length;
  const figures: Figure[] = [
    [['source', 'sources'], site.documents.size, SOURCES],
    [['person', 'people'], site.byType.get('person')!.length, 'person/index.html'],
    [
      ['organization', 'organizations'],
      site.byType.get('organization')!.length,
      'organization/index.html',
    ],
    [['place', 'places'], site.byType.get('place')!.length, 'place/index.html'],
    [['statement', 'statements'], site.claims.size, 'classes/index.html'],
    [['disagreement', 'disagreements'], disagreements, 'disagreements.html'],
  ];
  return figures.filter(([, number]) => number > 0);
}
