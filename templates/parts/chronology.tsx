/** @jsxRuntime automatic @jsxImportSource relata */
import type { Claim } from '../../src/model/index.ts';
import type { Page } from '../../src/publish/page.ts';
import {
  claimAnchor,
  dayAnchor,
  entityPath,
  passageAnchor,
  sourcePath,
} from '../../src/publish/paths.ts';
import { homeOf } from '../../src/publish/reading.ts';
import { byDay } from '../../src/publish/timeline.ts';
import { DateText } from './date.tsx';
import { Sentence, Speakers, Standing } from './statement.tsx';

/** Days and what happened on them, each in a line. */
export function Chronology({ page, claims }: { page: Page; claims: readonly Claim[] }) {
  return (
    <ol class="chronology">
      {[...byDay(claims)].map(([day, own]) => (
        <li id={dayAnchor(day)}>
          <p class="day">
            <DateText value={day} />
          </p>
          <ul>
            {own.map((claim) => (
              <li>
                <Sentence page={page} claim={claim} />{' '}
                {claim.attribution.length > 0 && (
                  <span class="according">
                    according to <Speakers page={page} chain={claim.attribution} />{' '}
                  </span>
                )}
                <a class="to-dossier" href={whereTold(page, claim)}>
                  source
                </a>
                <Standing claim={claim} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** The statement with its sources, on this page or on that of its subject; else the passage itself. */
function whereTold(page: Page, claim: Claim): string {
  if (page.self !== undefined) return `#${claimAnchor(claim.id)}`;
  const home = homeOf(page.site, claim);
  if (home !== undefined) return page.link(entityPath(home), claimAnchor(claim.id));
  const evidence = claim.evidence[0]!;
  return page.link(sourcePath(evidence.document), passageAnchor(claim, evidence));
}
