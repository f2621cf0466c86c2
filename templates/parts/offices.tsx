/** @jsxRuntime automatic @jsxImportSource relata */
import type { Entity, Office } from '../../src/model/index.ts';
import { theBefore } from '../../src/publish/determiners.ts';
import { longDate } from '../../src/publish/dates.ts';
import { distinctOffices } from '../../src/publish/lead.ts';
import type { Page } from '../../src/publish/page.ts';
import { claimAnchor } from '../../src/publish/paths.ts';
import { capital } from '../../src/publish/words.ts';
import { EntityName } from './entity.tsx';

export function Offices({ page, entity }: { page: Page; entity: Entity }) {
  return (
    <section class="side-section">
      <h2>Offices</h2>
      <ul class="offices">
        {distinctOffices(page.site, entity).map((office) => (
          <li>
            <a class="office" href={`#${claimAnchor(office.claim)}`}>
              {capital(office.title)}
            </a>
            {office.of !== undefined && (
              <>
                {' '}
                of {theBefore(page.site.entities.get(office.of)?.label ?? '')}
                <EntityName page={page} id={office.of} />
              </>
            )}
            {term(office) !== '' && <span class="soft"> {term(office)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "(2014 – 2019, former)" */
function term({ from, until, former }: Office): string {
  const dates = [from, until].map((date) => (date === undefined ? '' : longDate(date)));
  const words = [dates.join(' – ').trim(), former ? 'former' : ''];
  const known = words.filter((word) => word !== '' && word !== '–');
  return known.length > 0 ? `(${known.join(', ')})` : '';
}
