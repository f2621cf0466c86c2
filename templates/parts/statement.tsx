/** @jsxRuntime automatic @jsxImportSource relata */
import type { Attribution, Claim, Evidence } from '../../src/model/index.ts';
import { amountsNotIn, amountWords } from '../../src/publish/amounts.ts';
import { claimAnchor, passageAnchor } from '../../src/publish/paths.ts';
import { markup, type Child, type Markup } from '../../src/publish/jsx-runtime.ts';
import type { DrawnSource } from '../../src/publish/drawn.ts';
import type { Page } from '../../src/publish/page.ts';
import { argumentsOf } from '../../src/publish/neighbours.ts';
import { qualifierOf } from '../../src/publish/qualifier.ts';
import { standingOf } from '../../src/publish/standing.ts';
import {
  copulaOf,
  ofBefore,
  partiesOf,
  predicateOf,
  sentenceOf,
  whenOf,
  type Party,
} from '../../src/publish/statement.ts';
import { capital } from '../../src/publish/words.ts';
import { DateText } from './date.tsx';
import { nameOf } from './entity.tsx';
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

/** One claim with everything that is known about it: who, what, when, how much, who says so, in which words. */
export function Statement({ page, claim, anchor, after }: StatementProps): Markup {
  const again = after !== undefined && isSamePassage(after, claim);
  return markup`
    <li class="statement"${anchor !== false && markup` id="${claimAnchor(claim.id)}"`}>
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
  return markup`
    <p class="when">
      ${words && `“${words}” `}
      ${reported && PUBLISHED}
      ${value && DateText({ value })}
    </p>`;
}

const PUBLISHED = markup`<span class="soft">published </span>`;

/** The claim as a sentence of linked names. */
export function Sentence({ page, claim }: Props): Child {
  const { subjects, joint, objects, rest } = partiesOf(claim);
  const copula = copulaOf(page.site, claim);
  const of = ofBefore(page.site, claim, objects);
  const qualifier = qualifierOf(claim, standingOf(claim));
  return [
    qualifier && markup`<span class="qualifier">${qualifier}: </span>`,
    Parties({ page, parties: subjects, first: true }),
    joint && [', together with ', PartyName({ page, ...joint }), ','],
    ' ',
    copula && `${copula} `,
    markup`<span class="predicate">${predicateOf(claim)}</span> `,
    of && `${of} `,
    Parties({ page, parties: objects }),
    rest.map(({ role, id, text }) => [
      markup` <span class="role">${role}</span> `,
      PartyName({ page, id, text }),
    ]),
  ];
}

interface PartiesProps {
  page: Page;
  parties: readonly Party[];
  /** Whether a sentence begins with them. */
  first?: boolean;
}

function Parties({ page, parties, first = false }: PartiesProps): Child {
  return parties.map(({ id, text }, index) => [
    index > 0 && ' and ',
    PartyName({ page, id, text, first: first && index === 0 }),
  ]);
}

interface PartyProps extends Party {
  page: Page;
  /** Whether a sentence begins with it. */
  first?: boolean;
}

function PartyName({ page, id, text, first = false }: PartyProps): Markup {
  const drawn = page.drawn.entity(id);
  if (drawn === undefined) return markup`<span>${first ? capital(text) : text}</span>`;
  const { label } = drawn.entity;
  return nameOf(page, drawn, first ? capital(label) : label);
}

function Details({ page, claim }: Props) {
  const place =
    claim.place !== undefined && !argumentsOf(claim).includes(claim.place)
      ? claim.place
      : undefined;
  const amounts = claim.amounts.length > 0 ? amountsNotIn(sentenceOf(page.site, claim), claim) : [];
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
        markup`<div><dt>Where</dt><dd>${PartyName({ page, id: place, text: place })}</dd></div>`
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
  return chain.map(({ speaker, verb, outlet }, index) => [
    index > 0 && ', as told by ',
    PartyName({ page, id: speaker, text: speaker }),
    outlet !== undefined && [
      HEARD.test(verb ?? '') ? ' to ' : ' in ',
      PartyName({ page, id: outlet, text: outlet }),
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
