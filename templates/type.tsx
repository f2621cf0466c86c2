/** @jsxRuntime automatic @jsxImportSource relata */
import type { Entity, EntityType } from '../src/model/index.ts';
import { epithetOf } from '../src/publish/lead.ts';
import type { Page } from '../src/publish/page.ts';
import type { Part } from '../src/publish/pager.ts';
import { capital, count, grouped, PLURALS, SINGULARS } from '../src/publish/words.ts';
import { Layout } from './layout.tsx';
import { DateText } from './parts/date.tsx';
import { EntityName } from './parts/entity.tsx';
import { Pager } from './parts/pager.tsx';
import { FEWEST_ROWS } from './scripts/fewest-rows.ts';

interface Props {
  page: Page;
  type: EntityType;
  part: Part<Entity>;
}

/** All people, or places …, by name. */
export function TypePage({ page, type, part }: Props) {
  const total = page.site.byType.get(type)!.length;
  const name = PLURALS.get(type)!;
  return (
    <Layout page={page} title={name} kind="type" description={`${name} that the sources name.`}>
      <header class="page-head">
        <h1>{name}</h1>
        <p class="lead">{total === 0 ? 'The sources name none.' : told(type, total)}</p>
      </header>
      <Pager page={page} part={part} />
      {part.items.length >= FEWEST_ROWS && <p class="filter-row" />}
      {part.items.length > 0 && (
        <div class="table-frame" tabindex={0} role="region" aria-label={name}>
          <table class="index stacks" role="table" data-sortable>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">
                  Name
                </th>
                <th role="columnheader" scope="col">
                  Who or what
                </th>
                <th role="columnheader" scope="col" class="number">
                  Statements
                </th>
                <th role="columnheader" scope="col" class="number">
                  Sources
                </th>
                <th role="columnheader" scope="col">
                  Last seen
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {part.items.map((entity) => (
                <Row page={page} entity={entity} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager page={page} part={part} />
    </Layout>
  );
}

/** "27 people that the sources speak of." */
function told(type: EntityType, total: number): string {
  const names = (total === 1 ? SINGULARS : PLURALS).get(type)!.toLowerCase();
  return `${grouped(total)} ${names} that the sources speak of.`;
}

function Row({ page, entity }: { page: Page; entity: Entity }) {
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <EntityName page={page} id={entity.id} text={capital(entity.label)} />
      </th>
      <td role="cell" class="whole">
        {epithet(page, entity)}
      </td>
      <td role="cell" class="number" data-label="Statements">
        {grouped(page.site.claimsOf(entity.id).length)}
      </td>
      <td role="cell" class="number" data-label="Sources">
        {grouped(entity.documents.length)}
      </td>
      <td role="cell" class="date" data-label="Last seen" data-value={entity.last}>
        {entity.last && <DateText value={entity.last} />}
      </td>
    </tr>
  );
}

/** "Minister of Finance of Norland · 2 other names" */
function epithet({ site }: Page, entity: Entity): string {
  const names = entity.aliases.filter(({ text }) => text !== entity.label).length;
  const words = [epithetOf(site, entity), names > 0 ? count(names, 'other name') : ''];
  return words.filter((word) => word !== '').join(' · ');
}
