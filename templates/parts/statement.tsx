/** @jsxRuntime automatic @jsxImportSource relata */
import type { Attribution, Claim, Evidence } from '../../src/model/index.ts';
import { keepUpTo } from '../../src/base/memo.ts';
import { amountsNotIn, amountWords } from '../../src/publish/amounts.ts';
import { claimAnchor, passageAnchor } from '../../src/publish/paths.ts';
import { markup, type Child, type Markup } from '../../src/publish/jsx-runtime.ts';
import type { DrawnEntity, DrawnSource } from '../../src/publish/drawn.ts';
import type { Page } from '../../src/publish/page.ts';
import { argumentsOf } from '../../src/publish/neighbours.ts';
import { whenOf } from '../../src/publish/statement.ts';
import { wordsOf, type Party } from '../../src/publish/telling.ts';
import { capital } from '../../src/publish/words.ts';
import { DateText, MOST_DAYS } from './date.tsx';
import { EntityName, nameOf } from './entity.tsx';
import { Quote } from './quote.tsx';
import { Standing } from './standing.tsx';

interface Props {
  page: Page;
  claim: Claim;
}

interface StatementProps extends Props {
  /** Whether the statement can be linked to here. */
  anchor?: boolean;
  /** The statement before it: what was quoted there is folded here. */
  after?: Claim | undefined;
}

const ID = markup` id="`;
const END = markup`"`;

/** One claim with everything that is known about it: who, what, when, how much, who says so, in which words. */
export function Statement({ page, claim, anchor, after }: StatementProps): Markup {
  const again = after !== undefined && isSamePassage(after, claim);
  return markup`
    <li class="statement"${anchor !== false && [ID, claimAnchor(claim.id), END]}>
      <div class="statement-rail">
        ${Moment({ claim })}
        ${Standing({ claim })}
      </div>
      <div class="statement-body">
        <p class="say">${Sentence({ page, claim })}</p>
        ${Details({ page, claim })}
        ${Sources({ page, claim, again })}
      </div>
    </li>`;
}

/** Statements in their order. */
export function Statements({
  page,
  claims,
  anchor,
}: {
  page: Page;
  claims: readonly Claim[];
  anchor?: boolean;
}): Markup {
  const items = claims.map((claim, index) =>
    Statement({ page, claim, after: claims[index - 1], ...(anchor === false ? { anchor } : {}) }),
  );
  return markup`<ol class="statements">${items}</ol>`;
}

function isSamePassage({ evidence: [a] }: Claim, { evidence: [b] }: Claim): boolean {
  if (a === undefined || b === undefined || b.quote === '') return false;
  return a.document === b.document && a.start === b.start && a.end === b.end;
}

function Moment({ claim }: { claim: Claim }) {
  const when = whenOf(claim);
  if (when === undefined) return undefined;
  const { words, reported, value } = when;
  if (words === undefined && value !== undefined) return (reported ? told : happened)(value);
  return MomentOf(words, reported, value);
}

function MomentOf(words: string | undefined, reported: boolean, value: string | undefined) {
  return markup`
    <p class="when">
      ${words && `“${words}” `}
      ${reported && PUBLISHED}
      ${value && DateText({ value })}
    </p>`;
}

const PUBLISHED = markup`<span class="soft">published </span>`;
/** Most statements say no more than the day, and few days stand on many pages. */
const happened = keepUpTo(MOST_DAYS, (day) => MomentOf(undefined, false, day).flat());
const told = keepUpTo(MOST_DAYS, (day) => MomentOf(undefined, true, day).flat());

/** The claim as a sentence of linked names. */
export function Sentence({ page, claim }: Props): Child {
  const { qualifier, subjects, joint, copula, predicate, of, objects, rest } = page.tell(claim);
  return [
    qualifier && markup`<span class="qualifier">${qualifier}: </span>`,
    Parties({ page, parties: subjects, first: true }),
    joint && [', together with ', PartyName({ page, party: joint }), ','],
    ' ',
    copula && `${copula} `,
    markup`<span class="predicate">${predicate}</span> `,
    of && `${of} `,
    Parties({ page, parties: objects }),
    rest.map((party) => [
      markup` <span class="role">${party.role}</span> `,
      PartyName({ page, party }),
    ]),
  ];
}

interface PartiesProps {
  page: Page;
  parties: readonly Party<DrawnEntity>[];
  /** Whether a sentence begins with them. */
  first?: boolean;
}

function Parties({ page, parties, first = false }: PartiesProps): Child {
  if (parties.length === 1) return PartyName({ page, party: parties[0]!, first });
  return parties.map((party, index) => [
    index > 0 && ' and ',
    PartyName({ page, party, first: first && index === 0 }),
  ]);
}

interface PartyProps {
  page: Page;
  party: Pick<Party<DrawnEntity>, 'name' | 'entity'>;
  /** Whether a sentence begins with it. */
  first?: boolean;
}

function PartyName({ page, party: { name, entity }, first = false }: PartyProps): Markup {
  const words = first ? capital(name) : name;
  return entity === undefined ? markup`<span>${words}</span>` : nameOf(page, entity, words);
}

function Details({ page, claim }: Props) {
  const place =
    claim.place !== undefined && !argumentsOf(claim).includes(claim.place)
      ? claim.place
      : undefined;
  const amounts = claim.amounts.length > 0 ? amountsNotIn(wordsOf(page.tell(claim)), claim) : [];
  if (place === undefined && amounts.length === 0 && claim.attribution.length === 0) return null;
  return markup`
    <dl class="details">
      ${
        claim.attribution.length > 0 &&
        markup`
          <div><dt>According to</dt><dd>${Speakers({ page, chain: claim.attribution })}</dd></div>`
      }
      ${
        place !== undefined &&
        markup`<div><dt>Where</dt><dd>${EntityName({ page, id: place })}</dd></div>`
      }
      ${
        amounts.length > 0 &&
        markup`<div><dt>Figures</dt><dd>${amounts.map(amountWords).join('; ')}</dd></div>`
      }
    </dl>`;
}

/** Verbs with somebody who hears: "told reporters". */
const HEARD = /^(?:tell|inform|brief|assure)\b/;

export function Speakers({ page, chain }: { page: Page; chain: readonly Attribution[] }): Child {
  return chain.map(({ speaker, verb, outlet, joint }, index) => [
    index > 0 && (joint ? ' and ' : ', as told by '),
    EntityName({ page, id: speaker }),
    outlet !== undefined && [
      HEARD.test(verb ?? '') ? ' to ' : ' in ',
      EntityName({ page, id: outlet }),
    ],
  ]);
}

function Sources({ page, claim, again }: Props & { again: boolean }): Child {
  const [best, ...others] = claim.evidence;
  if (best === undefined) return undefined;
  const more = others.length === 1 ? 'One more passage' : `${others.length} more passages`;
  if (again) {
    const words = `The same passage as above${others.length === 0 ? '' : `, and ${more.toLowerCase()}`}`;
    return Folded({ page, claim, evidence: claim.evidence, words });
  }
  return [
    Quoted({ page, claim, evidence: best }),
    others.length > 0 && Folded({ page, claim, evidence: others, words: more }),
  ];
}

function Folded({
  page,
  claim,
  evidence,
  words,
}: Props & { evidence: readonly Evidence[]; words: string }): Markup {
  const quotes = evidence.map((one) => Quoted({ page, claim, evidence: one }));
  return markup`<details class="more"><summary>${words}</summary>${quotes}</details>`;
}

function Quoted({ page, claim, evidence }: Props & { evidence: Evidence }): Markup {
  const source = page.drawn.source(evidence.document);
  return markup`
    <figure class="evidence">
      ${Quote({ page, claim, evidence })}
      <figcaption>
        <a href="${source.address}#${passageAnchor(claim, evidence)}">
          ${(source.credit ??= Credit(source, evidence.document).flat())}
      </figcaption>
    </figure>`;
}

/** From the words of the link on: the same below every quote of a source. */
function Credit({ document }: DrawnSource, id: string): Markup {
  return markup`
    ${document?.title ?? id}</a>
    ${document?.publisher && markup`<span>, ${document.publisher}</span>`}
    ${document?.date && [', ', DateText({ value: document.date.value })]}`;
}
