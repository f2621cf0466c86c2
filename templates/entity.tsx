/** @jsxRuntime automatic @jsxImportSource relata */
import { describe, type EntityView, type SourceOfEntity } from '../src/publish/entity-view.ts';
import { entityData } from '../src/publish/json-ld.ts';
import { markup, type Child } from '../src/publish/jsx-runtime.ts';
import type { Entity } from '../src/model/index.ts';
import type { MapPicture } from '../src/publish/map.ts';
import type { Page } from '../src/publish/page.ts';
import { typePath } from '../src/publish/paths.ts';
import type { ThemeClaims } from '../src/publish/statement.ts';
import { capital, count, grouped, kindOf, PLURALS } from '../src/publish/words.ts';
import { Layout } from './layout.tsx';
import { Chronology } from './parts/chronology.tsx';
import { Citation } from './parts/citation.tsx';
import { Conflicts } from './parts/conflicts.tsx';
import { DateText } from './parts/date.tsx';
import { plainName } from './parts/entity.tsx';
import { Figures } from './parts/figures.tsx';
import { Lead } from './parts/lead.tsx';
import { MapDrawing } from './parts/map.tsx';
import { Neighbourhood } from './parts/neighbourhood.tsx';
import { Offices } from './parts/offices.tsx';
import { ReportError } from './parts/report.tsx';
import { Sequence } from './parts/sequence.tsx';
import { Statements } from './parts/statement.tsx';

const MOST_NAMES = 12;
const MOST_NEIGHBOURS = 40;

interface Props {
  page: Page;
  view: EntityView;
}

/** Everything the sources say of one person, organization, place, event or thing. */
export function EntityPage({ page, view }: Props) {
  const { entity } = view;
  const name = capital(entity.label);
  return Layout({
    page,
    title: name,
    kind: 'entity',
    description: describe(view),
    noindex: isNoindex(page, entity.id),
    data: entityData(page, view),
    children: markup`
      <article class="dossier is-${entity.type}">
        <header class="dossier-head">
          <p class="eyebrow"><a href="${page.link(typePath(entity.type))}">${kindOf(entity)}</a></p>
          <h1>${name}</h1>
          ${Lead({ page, lead: view.lead })}
          ${Seen({ view })}
        </header>
        <div class="dossier-grid">
          <div class="dossier-main">
            ${Told({ page, view })}
            ${MentionedIn({ page, view })}
          </div>
          <aside class="dossier-side" aria-label="About ${name}">
            ${view.neighbours.length > 0 && Neighbourhood({ page, view })}
            ${entity.offices.length > 0 && <Offices page={page} entity={entity} />}
            ${view.map && Where({ page, view, map: view.map })}
            ${Names({ view })}
            ${Citation({ page, title: name })}
            ${ReportError({ page, entity })}
          </aside>
        </div>
        ${Sequence({
          of: `${PLURALS.get(entity.type)!}, in order`,
          previous: inSequence(page, view.previous),
          next: inSequence(page, view.next),
        })}
      </article>`,
  });
}

function inSequence(page: Page, entity: Entity | undefined) {
  if (entity === undefined) return undefined;
  return { href: page.drawn.entity(entity.id)!.address, label: capital(entity.label) };
}

function isNoindex({ site }: Page, id: string): boolean {
  const { noindex } = site.settings;
  return noindex === true || noindex.has(id);
}

function Seen({ view: { entity } }: { view: EntityView }) {
  const { first, last } = entity;
  const until = last !== undefined && last !== first && [' – ', DateText({ value: last })];
  return markup`
    <p class="seen">
      ${count(entity.mentions, 'mention')} in ${count(entity.documents.length, 'source')}
      ${first !== undefined && [', ', DateText({ value: first })]}${until}
    </p>`;
}

/** All that is said of the entity: by theme, and by day. */
function Told({ page, view }: Props): Child {
  const { entity, themes, conflicts, figures, dated } = view;
  const sections = [
    conflicts.length > 0 && (
      <section class="theme" id="conflicts">
        <h2>Sources disagree</h2>
        <Conflicts page={page} groups={conflicts} />
      </section>
    ),
    themes.map((theme) => Theme({ page, theme })),
  ];
  return [
    themes.length > 1 && Contents({ view }),
    sections,
    figures.length > 0 && <Figures page={page} claims={figures} />,
    themes.length === 0 && (
      <p class="empty">
        The sources name {entity.label} without saying anything that could be filed here. The
        passages are in the articles below.
      </p>
    ),
    dated.length > 1 && (
      <section class="theme" id="chronology">
        <h2>By date</h2>
        <Chronology page={page} claims={dated} />
      </section>
    ),
  ];
}

function Theme({ page, theme: { theme, claims } }: { page: Page; theme: ThemeClaims }) {
  return markup`
    <section class="theme" id="${theme.id}">
      <h2>${theme.title} <span class="tally">${grouped(claims.length)}</span></h2>
      ${Statements({ page, claims })}
    </section>`;
}

function Contents({ view: { themes, conflicts, figures, dated, sources } }: { view: EntityView }) {
  const items = [
    conflicts.length > 0 && ContentsItem('conflicts', 'Sources disagree', conflicts.length),
    themes.map(({ theme: { id, title }, claims }) => ContentsItem(id, title, claims.length)),
    figures.length > 0 && ContentsItem('figures', 'Figures', figures.length),
    dated.length > 1 && ContentsItem('chronology', 'By date', dated.length),
    sources.length > 0 && ContentsItem('sources', 'Mentioned in', sources.length),
  ];
  return markup`<nav class="contents" aria-label="On this page"><ul>${items}</ul></nav>`;
}

function ContentsItem(id: string, title: string, number: number): Child {
  return markup`<li><a href="#${id}">${title}</a> <span class="tally">${grouped(number)}</span></li>`;
}

function Where({ page, view: { entity }, map }: Props & { map: MapPicture }) {
  return (
    <section class="side-section">
      <h2>Where it is</h2>
      <MapDrawing page={page} map={map} label={`Map: ${entity.label}`} />
    </section>
  );
}

function Names({ view: { entity } }: { view: EntityView }) {
  const { aliases, label } = entity;
  if (aliases.every(({ text }) => text === label)) return undefined;
  const shown = aliases
    .slice(0, MOST_NAMES)
    .map(
      ({ text, count: times }) =>
        markup`<li><bdi>${text}</bdi> <span class="tally">${times}</span></li>`,
    );
  const more = aliases.length - MOST_NAMES;
  return markup`
    <section class="side-section">
      <h2>Named as</h2>
      <ul class="aliases">${shown}</ul>
      ${more > 0 && <p class="soft">and {count(more, 'more spelling')}</p>}
    </section>`;
}

function MentionedIn({ page, view }: Props) {
  return markup`
    <section class="theme" id="sources">
      <h2>Mentioned in</h2>
      <ul class="source-list">${view.sources.map((source) => Source({ page, source }))}</ul>
      ${view.neighbours.length > 0 && Together({ page, view })}
    </section>`;
}

function Source({ page, source }: { page: Page; source: SourceOfEntity }) {
  const { document, first, mentions } = source;
  const { id, title, publisher, date } = document;
  const { address } = page.drawn.source(id);
  return markup`
    <li>
      <a href="${first === undefined ? address : `${address}#${first}`}">${title}</a>
      <span class="soft">
        ${publisher && [' ', publisher, ',']}
        ${date && [' ', DateText({ value: date.value }), ',']} ${count(mentions, 'mention')}
      </span>
    </li>`;
}

function Together({ page, view }: Props) {
  const names = view.neighbours
    .slice(0, MOST_NEIGHBOURS)
    .map(
      ({ entity, claims }) =>
        markup`<span class="nowrap">${plainName(page.drawn.entity(entity.id)!)} <span class="tally">${claims}</span></span> `,
    );
  return markup`<h3>Together with</h3><p class="names">${names}</p>`;
}
