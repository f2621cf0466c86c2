/** @jsxRuntime automatic @jsxImportSource relata */
import type { Amount, Attribution, Claim, Evidence } from '../../src/model/index.ts';
import { claimAnchor, passageAnchor, sourcePath } from '../../src/publish/paths.ts';
import { once, type Page } from '../../src/publish/page.ts';
import { argumentsOf } from '../../src/publish/neighbours.ts';
import { qualifierOf } from '../../src/publish/qualifier.ts';
import {
  copulaOf,
  partiesOf,
  sentenceOf,
  STANDINGS,
  standingOf,
  whenOf,
  type Party,
} from '../../src/publish/statement.ts';
import { capital } from '../../src/publish/words.ts';
import { DateText } from './date.tsx';
import { EntityName } from './entity.tsx';
import { Quote } from './quote.tsx';

interface Props {
  page: Page;
  claim: Claim;
}

/** One claim with everything that is known about it: who, what, when, how much, who says so, in which words. */
export function Statement({ page, claim, anchor }: Props & { anchor?: boolean }) {
  return (
    <li class="statement" id={anchor === false ? undefined : claimAnchor(claim.id)}>
      {once(page.drawn.statements, claim.id, () => (
        <Told page={withoutSelf(page)} claim={claim} />
      ))}
    </li>
  );
}

function withoutSelf(page: Page): Page {
  const { site, path, root, drawn } = page;
  return { site, path, root, drawn, link: (to, anchor) => page.link(to, anchor) };
}

/** The same on every page. */
function Told({ page, claim }: Props) {
  const when = whenOf(claim);
  return (
    <>
      <div class="statement-rail">
        {when && (
          <p class="when">
            {when.words && `“${when.words}” `}
            {when.reported && <span class="soft">published </span>}
            {when.value && <DateText value={when.value} />}
          </p>
        )}
        <Standing claim={claim} />
      </div>
      <div class="statement-body">
        <p class="say">
          <Sentence page={page} claim={claim} />
        </p>
        <Details page={page} claim={claim} />
        <Sources page={page} claim={claim} />
      </div>
    </>
  );
}

/** How sure it stands, in a word with its explanation. */
export function Standing({ claim }: { claim: Claim }) {
  const standing = standingOf(claim);
  return (
    <p class="standings">
      <span class={`chip is-${standing}`} title={STANDINGS.get(standing)}>
        {standing}
      </span>
      {claim.status === 'contested' && (
        <span class="chip is-contested" title="Another statement contradicts this one.">
          contested
        </span>
      )}
      {claim.sources > 1 && (
        <span class="chip is-corroborated" title="Independent sources that say so.">
          {claim.sources} sources
        </span>
      )}
    </p>
  );
}

/** The claim as a sentence of linked names. */
export function Sentence({ page, claim }: Props) {
  const { subjects, joint, objects, rest } = partiesOf(claim);
  const copula = copulaOf(page.site, claim);
  const qualifier = qualifierOf(claim, standingOf(claim));
  return (
    <>
      {qualifier && <span class="qualifier">{qualifier}: </span>}
      {subjects.map((party, index) => (
        <>
          {index > 0 && ' and '}
          <PartyName page={page} {...party} first={index === 0} />
        </>
      ))}
      {joint && (
        <>
          , together with <PartyName page={page} {...joint} />,
        </>
      )}{' '}
      {copula && `${copula} `}
      <span class="predicate">{claim.label}</span> {copula && objects.length > 0 && 'of '}
      {objects.map((party, index) => (
        <>
          {index > 0 && ' and '}
          <PartyName page={page} {...party} />
        </>
      ))}
      {rest.map(({ role, ...party }) => (
        <>
          {' '}
          <span class="role">{role}</span> <PartyName page={page} {...party} />
        </>
      ))}
    </>
  );
}

interface PartyProps extends Party {
  page: Page;
  /** Whether a sentence begins with it. */
  first?: boolean;
}

function PartyName({ page, id, text, first = false }: PartyProps) {
  const entity = page.site.entities.get(id);
  if (entity === undefined) return <span>{first ? capital(text) : text}</span>;
  return first ? (
    <EntityName page={page} id={id} text={capital(entity.label)} />
  ) : (
    <EntityName page={page} id={id} />
  );
}

function Details({ page, claim }: Props) {
  const told = sentenceOf(page.site, claim).toLowerCase();
  const place =
    claim.place !== undefined && !argumentsOf(claim).includes(claim.place)
      ? claim.place
      : undefined;
  const amounts = claim.amounts.filter(({ text }) => !told.includes(text.toLowerCase()));
  if (place === undefined && amounts.length === 0 && claim.attribution.length === 0) return null;
  return (
    <dl class="details">
      {claim.attribution.length > 0 && (
        <div>
          <dt>According to</dt>
          <dd>
            <Speakers page={page} chain={claim.attribution} />
          </dd>
        </div>
      )}
      {place !== undefined && (
        <div>
          <dt>Where</dt>
          <dd>
            <PartyName page={page} id={place} text={place} />
          </dd>
        </div>
      )}
      {amounts.length > 0 && (
        <div>
          <dt>Figures</dt>
          <dd>{amounts.map(amountWords).join('; ')}</dd>
        </div>
      )}
    </dl>
  );
}

export function amountWords({ text, of, bound }: Amount): string {
  const words = of === undefined || text.includes(of) ? text : `${text} ${of}`;
  if (bound === 'at-least' && !/at least|more than|over/i.test(words)) return `at least ${words}`;
  if (bound === 'at-most' && !/at most|up to|less than/i.test(words)) return `at most ${words}`;
  if (bound === 'about' && !/about|around|some|nearly/i.test(words)) return `about ${words}`;
  return words;
}

/** Verbs with somebody who hears: "told reporters". */
const HEARD = /^(?:tell|inform|brief|assure)\b/;

export function Speakers({ page, chain }: { page: Page; chain: readonly Attribution[] }) {
  return (
    <>
      {chain.map(({ speaker, verb, outlet }, index) => (
        <>
          {index > 0 && ', as told by '}
          <PartyName page={page} id={speaker} text={speaker} />
          {outlet !== undefined && (
            <>
              {HEARD.test(verb ?? '') ? ' to ' : ' in '}
              <PartyName page={page} id={outlet} text={outlet} />
            </>
          )}
        </>
      ))}
    </>
  );
}

function Sources({ page, claim }: Props) {
  const [best, ...others] = claim.evidence;
  return (
    <>
      {best && <Quoted page={page} claim={claim} evidence={best} />}
      {others.length > 0 && (
        <details class="more">
          <summary>
            {others.length === 1 ? 'One more passage' : `${others.length} more passages`}
          </summary>
          {others.map((evidence) => (
            <Quoted page={page} claim={claim} evidence={evidence} />
          ))}
        </details>
      )}
    </>
  );
}

function Quoted({ page, claim, evidence }: Props & { evidence: Evidence }) {
  const document = page.site.documents.get(evidence.document);
  const path = sourcePath(evidence.document);
  return (
    <figure class="evidence">
      <Quote page={page} claim={claim} evidence={evidence} />
      <figcaption>
        <a href={page.link(path, passageAnchor(claim, evidence))}>
          {document?.title ?? evidence.document}
        </a>
        {document?.publisher && <span>, {document.publisher}</span>}
        {document?.date && (
          <>
            , <DateText value={document.date.value} />
          </>
        )}
      </figcaption>
    </figure>
  );
}
