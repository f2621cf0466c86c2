/** @jsxRuntime automatic @jsxImportSource relata */
import type { Entity, EntityType } from '../src/model/index.ts';
import { epithetOf } from '../src/publish/lead.ts';
import type { Page } from '../src/publish/page.ts';
import type { Part } from '../src/publish/pager.ts';
import { capital, count, grouped, PLURALS } from '../src/publish/words.ts';
import { Layout } from './layout.tsx';
import { DateText } from './parts/date.tsx';
import { EntityName } from './parts/entity.tsx';
import { Pager } from './parts/pager.tsx';

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
        <p class="lead">
          {total === 0 ? 'The sources name none.' : `${grouped(total)} that the sources name.`}
        </p>
      </header>
      <Pager page={page} part={part} />
      {part.items.length > 0 && (
        <div class="table-frame" tabindex={0} role="region" aria-label={name}>
          <table class="index" data-sortable>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Who or what</th>
                <th scope="col" class="number">
                  Statements
                </th>
                <th scope="col" class="number">
                  Sources
                </th>
                <th scope="col">Last seen</th>
              </tr>
            </thead>
            <tbody>
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

function Row({ page, entity }: { page: Page; entity: Entity }) {
  return (
    <tr>
      <th scope="row">
        <EntityName page={page} id={entity.id} text={capital(entity.label)} />
      </th>
      <td>{epithet(page, entity)}</td>
      <td class="number">{grouped(page.site.claimsOf(entity.id).length)}</td>
      <td class="number">{grouped(entity.documents.length)}</td>
      <td data-value={entity.last}>{entity.last && <DateText value={entity.last} />}</td>
    </tr>
  );
}

/** "Minister of Finance of Norland · 2 other names" */
function epithet({ site }: Page, entity: Entity): string {
  const names = entity.aliases.filter(({ text }) => text !== entity.label).length;
  const words = [epithetOf(site, entity), names > 0 ? count(names, 'other name') : ''];
  return words.filter((word) => word !== '').join(' · ');
}
