import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Claim } from '../../src/model/index.ts';
import { html } from '../../src/publish/eleventy.ts';
import { distinctOffices, leadOf } from '../../src/publish/lead.ts';
import { loadRecords } from '../../src/publish/load.ts';
import { latestClaims } from '../../src/publish/overview.ts';
import { createPage } from '../../src/publish/page.ts';
import { sitePath } from '../../src/publish/paths.ts';
import { createSite } from '../../src/publish/site.ts';
import { sentenceOf } from '../../src/publish/telling.ts';
import { resolveSettings } from '../../src/settings.ts';
import { viewOf } from '../../src/publish/entity-view.ts';
import { render } from '../../templates/changes.11ty.tsx';
import { EntityPage } from '../../templates/entity.tsx';
import { Statements } from '../../templates/parts/statement.tsx';
import { graphFolder, graphSource, makeCorpus } from '../fixtures/corpus.ts';

const test = suite('parts of pages');
const files = graphFolder(makeCorpus());
const records = loadRecords(graphSource(files));

/** The hand-made corpus with other claims or entities. */
function siteWith(changes: Partial<typeof records>) {
  return createSite({ ...records, ...changes }, resolveSettings({}));
}

function claim(id: string, changes: Partial<Claim> = {}): (typeof records.claims)[number] {
  return {
    ...records.claims[0]!,
    id,
    class: 'AID',
    relation: 'other',
    label: 'helps',
    status: 'single',
    subject: 'place/finland',
    object: 'place/ukraine',
    participants: [],
    attribution: [],
    ...changes,
  };
}

test('the newest source does not fill the latest statements: two of each at most, then more if there is room', () => {
  const [first, second] = records.documents;
  const of = (document: string, count: number, reported: string) =>
    Array.from({ length: count }, (_, index) =>
      claim(`${reported}-${index}`, {
        reported,
        evidence: [{ ...records.claims[0]!.evidence[0]!, document }],
      }),
    );
  const [newer, older] = [of(second!.id, 5, '2024-05-02'), of(first!.id, 3, '2024-05-01')];
  const site = siteWith({ claims: [...older, ...newer] });
  const days = (most: number) =>
    latestClaims(site, most).map(({ reported }) => reported!.slice(-2));
  assert.equal(days(4), ['02', '02', '01', '01']);
  assert.equal(days(6), ['02', '02', '01', '01', '02', '02']);
  assert.is(new Set(latestClaims(site, 8)).size, 8, 'none twice');
});

test('what was quoted just above is folded, and the words stay there to be opened', () => {
  const [evidence] = records.claims.find(({ evidence: [one] }) => one!.quote.length > 40)!.evidence;
  const claims = [
    claim('a', { evidence: [evidence!] }),
    claim('b', { evidence: [evidence!], label: 'supports' }),
    claim('c', { evidence: [{ ...evidence!, end: evidence!.end - 5 }] }),
  ];
  const page = createPage(siteWith({ claims }), sitePath('classes/aid.html'));
  const drawn = html(Statements({ page, claims })).html;
  const [a, b, c] = drawn.split('<li class="statement"').slice(1);
  assert.not.match(a!, /<details/);
  assert.match(b!, /<details class="more"><summary>The same passage as above<\/summary>/);
  assert.match(b!, /<blockquote/);
  assert.not.match(c!, /<details/);
});

test('a statement that may be misread is marked, unless several sources say so', () => {
  const claims = [
    claim('a', { confidence: 0.6, sources: 1 }),
    claim('b', { confidence: 0.7, sources: 1 }),
    claim('c', { confidence: 0.6, sources: 2 }),
  ];
  const page = createPage(siteWith({ claims }), sitePath('classes/aid.html'));
  const drawn = html(Statements({ page, claims })).html;
  const marked = drawn.split('<li class="statement"').slice(1);
  assert.equal(
    marked.map((each) => each.includes('chip is-unsure')),
    [true, false, false],
  );
});

test('an entity is introduced with the office that tells most, and offices are listed once', () => {
  const holder = records.entities.find(({ id }) => id === 'person/jens-stoltenberg')!;
  const office = holder.offices[0]!;
  const entity: typeof holder = {
    ...holder,
    offices: [
      { title: 'Chairman', claim: office.claim },
      { ...office, title: 'leader' },
      { ...office, title: 'chairman' },
      { ...office, title: 'adviser', former: true },
    ],
  };
  const site = siteWith({
    entities: records.entities.map((one) => (one.id === entity.id ? entity : one)),
  });
  assert.equal(
    distinctOffices(site, entity).map(({ title }) => title),
    ['chairman', 'leader', 'adviser'],
  );
  const words = leadOf(site, entity).parts.map((part) =>
    typeof part === 'string' ? part : part.text,
  );
  assert.is(words.join(''), 'Jens Stoltenberg is chairman of NATO.');
});

test('offices and memberships are told with their articles', () => {
  const site = siteWith({});
  const told = (changes: Partial<Claim>) =>
    sentenceOf(site, claim('x', { subject: 'Ada Venn', subjectText: 'Ada Venn', ...changes }));
  const office = { relation: 'holds-office', object: 'United States', objectText: 'United States' };
  assert.is(told({ ...office, label: 'adviser' }), 'Ada Venn is an adviser of the United States');
  assert.is(
    told({ relation: 'member-of', label: 'is member of', object: 'NATO', objectText: 'NATO' }),
    'Ada Venn is a member of NATO',
  );
});

test('figures of one place stand side by side on its page, and its contents lead to them', () => {
  const harmed = (id: string, text: string) =>
    claim(id, {
      class: 'HARM',
      label: 'die',
      object: 'place/kharkiv',
      amounts: [{ value: 3, text, bound: 'exact' }],
    });
  const page = (claims: ReturnType<typeof claim>[]) => {
    const site = siteWith({ claims });
    const build = { site, outlines: { world: [], region: [] } };
    const view = viewOf(build, site.entities.get('place/kharkiv')!, 0);
    return html(EntityPage({ page: createPage(site, sitePath('place/kharkiv.html')), view })).html;
  };
  const both = page([
    harmed('a', 'three'),
    harmed('b', 'four'),
    claim('c', { object: 'place/kharkiv' }),
  ]);
  assert.match(both, /<a href="#figures">Figures<\/a>/);
  assert.match(both, /No two of them are known to contradict each other/);
  assert.not.match(page([harmed('a', 'three')]), /id="figures"/);
});

test('the changes page tells what was merged by its old name', () => {
  const nothing = { added: [], removed: [] };
  const entities = { ...nothing, merged: [], renamed: [], relabelled: [] };
  const model = { documents: nothing, claims: nothing };
  const old = { id: 'person/j-stoltenberg', label: 'J. Stoltenberg' };
  const moved = { from: old.id, to: 'person/jens-stoltenberg' };
  const site = siteWith({
    history: {
      formatVersion: 1,
      builds: [
        { build: 1, ...model, entities: { ...entities, added: [old] } },
        { build: 2, ...model, entities: { ...entities, merged: [moved] } },
      ],
    },
  });
  const build = { site, outlines: { world: [], region: [] }, write: () => {}, progress: () => {} };
  assert.match(html(render({ build })).html, /J\. Stoltenberg → <a/);
});

test.run();
