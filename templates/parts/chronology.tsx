/** @jsxRuntime automatic @jsxImportSource relata */
import type { Claim } from '../../src/model/index.ts';
import type { Page } from '../../src/publish/page.ts';
import { claimAnchor, dayAnchor, passageAnchor, sourcePath } from '../../src/publish/paths.ts';
import { byDay } from '../../src/publish/timeline.ts';
import { DateText } from './date.tsx';
import { Standing } from './standing.tsx';
import { Sentence, Speakers } from './statement.tsx';

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
                  {page.self === undefined ? 'source' : 'quote'}
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

/** The statement with its quotes, where it stands on this page; else the passage itself. */
function whereTold(page: Page, claim: Claim): string {
  if (page.self !== undefined) return `#${claimAnchor(claim.id)}`;
  const evidence = claim.evidence[0]!;
  return page.link(sourcePath(evidence.document), passageAnchor(claim, evidence));
}
