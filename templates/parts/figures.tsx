/** @jsxRuntime automatic @jsxImportSource relata */
import type { Claim } from '../../src/model/index.ts';
import type { Page } from '../../src/publish/page.ts';
import { passageAnchor, sourcePath } from '../../src/publish/paths.ts';
import { whenOf } from '../../src/publish/statement.ts';
import { amountWords } from '../../src/publish/amounts.ts';
import { grouped } from '../../src/publish/words.ts';
import { DateText } from './date.tsx';
import { FEWEST_ROWS } from '../scripts/fewest-rows.ts';
import { Sentence, Speakers } from './statement.tsx';

/** The numbers that statements give, side by side: who says so, of which day, where it is written. */
export function Figures({ page, claims }: { page: Page; claims: readonly Claim[] }) {
  const counted = claims.filter(({ amounts }) => amounts.length > 0);
  if (counted.length < 2) return null;
  const contested = counted.filter(({ status }) => status === 'contested').length;
  return (
    <section class="theme" id="figures">
      <h2>
        Figures side by side <span class="tally">{grouped(counted.length)}</span>
      </h2>
      <p class="soft">
        {contested === 0
          ? 'No two of them are known to contradict each other. Figures of different days, places or groups of people are not set against each other, nor is a part against its whole.'
          : `${contested} of them contradict another one.`}
      </p>
      {counted.length >= FEWEST_ROWS && <p class="filter-row" />}
      <div class="table-frame" tabindex={0} role="region" aria-label="Figures">
        <table class="index stacks" role="table" data-sortable>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                Figure
              </th>
              <th role="columnheader" scope="col">
                What is said
              </th>
              <th role="columnheader" scope="col">
                According to
              </th>
              <th role="columnheader" scope="col">
                When
              </th>
              <th role="columnheader" scope="col">
                Source
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {counted.map((claim) => (
              <Row page={page} claim={claim} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ page, claim }: { page: Page; claim: Claim }) {
  const [when, evidence] = [whenOf(claim), claim.evidence[0]];
  return (
    <tr role="row">
      <td role="cell" class="whole strong">
        {claim.amounts.map(amountWords).join('; ')}
      </td>
      <td role="cell" class="whole">
        <Sentence page={page} claim={claim} />
        {claim.status === 'contested' && <span class="chip is-contested">contested</span>}
      </td>
      <td role="cell" data-label="According to">
        {claim.attribution.length === 0 ? (
          'the article'
        ) : (
          <Speakers page={page} chain={claim.attribution} />
        )}
      </td>
      <td role="cell" data-label="When" data-value={when?.value}>
        {when?.reported && 'published '}
        {when?.value && <DateText value={when.value} />}
      </td>
      <td role="cell" class="whole">
        {evidence && (
          <a href={page.link(sourcePath(evidence.document), passageAnchor(claim, evidence))}>
            {page.site.documents.get(evidence.document)?.title ?? evidence.document}
          </a>
        )}
      </td>
    </tr>
  );
}
