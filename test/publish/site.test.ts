import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Claim, DocumentRecord } from '../../src/model/index.ts';
import { publicationList } from '../../src/publish/list.ts';
import { loadRecords } from '../../src/publish/load.ts';
import { readingOf } from '../../src/publish/reading.ts';
import { searchFiles } from '../../src/publish/search.ts';
import { createSite } from '../../src/publish/site.ts';
import { epithetOf, leadOf } from '../../src/publish/lead.ts';
import { conflictsAmong } from '../../src/publish/conflicts.ts';
import { standingOf } from '../../src/publish/standing.ts';
import { sentenceOf } from '../../src/publish/telling.ts';
import { resolveSettings, type SettingsInput } from '../../src/settings.ts';
import { graphFolder, graphSource, makeCorpus } from '../fixtures/corpus.ts';

const test = suite('the corpus as pages see it');
const corpus = makeCorpus();
const files = graphFolder(corpus);

function siteOf(
  input: SettingsInput = {},
  change: (name: string, text: string) => string = (_, text) => text,
) {
  const changed = new Map([...files].map(([name, text]) => [name, change(name, text)]));
  const records = loadRecords(graphSource(changed));
  return createSite(records, resolveSettings(input));
}

test('the opening sentence names the office and leads to its words', () => {
  const site = siteOf();
  const { parts, claim } = leadOf(site, site.entities.get('person/jens-stoltenberg')!);
  const words = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  assert.is(words, 'Jens Stoltenberg is Secretary General of NATO.');
  assert.is(claim!.evidence[0]!.quote, 'NATO Secretary General Jens Stoltenberg');
});

test('neighbours are those who share claims, the closest first', () => {
  const site = siteOf();
  const ids = site.neighbours.of('place/finland').map(({ entity }) => entity.id);
  assert.is(ids[0], 'place/ukraine');
  assert.ok(ids.includes('person/alexander-stubb'));
});

test('of a source that gives only quotes, the search holds its quotes and nothing else', () => {
  const id = '003-149e375c67e9860f';
  const withhold = (name: string, text: string) =>
    name !== 'documents.jsonl'
      ? text
      : text.replace(/.+\n/g, (line) => {
          const document = JSON.parse(line) as DocumentRecord;
          if (document.id !== id) return line;
          delete document.text;
          return `${JSON.stringify({ ...document, publish: 'quotes' })}\n`;
        });
  const site = siteOf({}, withhold);
  const all = [...searchFiles(site)].map(({ content }) => content).join('');
  assert.match(all, /calling for its immediate supply/);
  assert.not.match(all, /Tragedy struck/);
  assert.equal(readingOf(site, site.documents.get(id)!).blocks, []);
});

test('an article keeps every word, with an anchor for every claim', () => {
  const site = siteOf();
  for (const document of site.documents.values()) {
    const { title, blocks } = readingOf(site, document);
    const all = [...(title ? [title] : []), ...blocks];
    const words = (pieces: (typeof blocks)[number]['pieces']): string =>
      pieces.map((piece) => (typeof piece === 'string' ? piece : words(piece.children))).join('');
    assert.is(all.map(({ pieces }) => words(pieces)).join('\n\n'), document.text);
    const anchors = JSON.stringify(all.map(({ pieces }) => pieces));
    for (const claim of site.claimsIn(document.id))
      assert.match(anchors, new RegExp(`"c-${claim.id}"`));
  }
});

test('contradicting claims stand in one group', () => {
  const site = siteOf();
  const groups = conflictsAmong(site, site.claims.values());
  assert.ok(groups.length > 0);
  for (const group of groups)
    assert.ok(group.length > 1 && group.every(({ status }) => status === 'contested'));
});

test('a planned, a negated and a denied claim are shown as such', () => {
  const claim = [...siteOf().claims.values()][0]!;
  assert.is(
    standingOf({ ...claim, modality: 'planned', polarity: 'positive', class: 'AID' }),
    'planned',
  );
  assert.is(
    standingOf({ ...claim, polarity: 'negative', attribution: [], class: 'AID' }),
    'negated',
  );
  assert.is(
    standingOf({ ...claim, polarity: 'negative', attribution: [{ speaker: 'x' }], class: 'AID' }),
    'negated',
  );
  assert.is(
    standingOf({
      ...claim,
      polarity: 'negative',
      attribution: [{ speaker: 'x', verb: 'deny' }],
      class: 'AID',
    }),
    'denied',
  );
  assert.is(
    standingOf({
      ...claim,
      modality: 'asserted',
      polarity: 'positive',
      attribution: [],
      class: 'AID',
    }),
    'stated',
  );
});

test('what is not so never reads as if it were', () => {
  const site = siteOf();
  const model = [...site.claims.values()][0]!;
  const told = (changes: Partial<Claim>) =>
    sentenceOf(site, {
      ...model,
      subject: 'Ada Venn',
      subjectText: 'Ada Venn',
      relation: 'other',
      label: 'resigns',
      object: 'office',
      objectText: 'office',
      participants: [],
      attribution: [],
      class: 'OTHER',
      ...changes,
    });
  const deny = [{ speaker: 'Lind', verb: 'deny' }];
  assert.is(told({}), 'Ada Venn resigns office');
  assert.is(told({ polarity: 'negative', attribution: deny }), 'Denied: Ada Venn resigns office');
  assert.is(told({ polarity: 'negative' }), 'Not so: Ada Venn resigns office');
  assert.is(
    told({ polarity: 'negative', label: 'refuses to leave' }),
    'Ada Venn refuses to leave office',
  );
  assert.is(told({ modality: 'requested' }), 'Asked for: Ada Venn resigns office');
  assert.is(told({ modality: 'planned' }), 'Planned: Ada Venn resigns office');
  assert.is(told({ modality: 'planned', label: 'will resign' }), 'Ada Venn will resign office');
  assert.is(told({ modality: 'possible' }), 'Possibly: Ada Venn resigns office');
  assert.is(told({ modality: 'conditional' }), 'Supposed: Ada Venn resigns office');
});

test('a claim of one thing about itself keeps its words, and all objects are named', () => {
  const site = siteOf();
  const claim: Claim = {
    ...[...site.claims.values()][0]!,
    subject: 'place/finland',
    subjectText: 'Finland',
    relation: 'other',
    label: 'is',
    object: 'place/finland',
    objectText: 'the only country',
    participants: [{ role: 'co-object', text: 'a neighbour' }],
    polarity: 'positive',
    modality: 'asserted',
    attribution: [],
    class: 'OTHER',
  };
  assert.is(sentenceOf(site, claim), 'Finland is the only country and a neighbour');
});

test('who held an office before is told as a former holder', () => {
  const site = siteOf({}, (name, text) =>
    name === 'entities.jsonl'
      ? text.replace(/^.*"id":"person\/jens-stoltenberg".*$/m, (line) =>
          line.replaceAll(
            '"title":"Secretary General"',
            '"former":true,"title":"Secretary General"',
          ),
        )
      : text,
  );
  const entity = site.entities.get('person/jens-stoltenberg')!;
  const office = entity.offices.find(({ former }) => former)!;
  assert.match(sentenceOf(site, site.claims.get(office.claim)!), /^Jens Stoltenberg was Secretary/);
  assert.match(epithetOf(site, entity), /^former Secretary General/);
});

test('the list for the owner holds every name with its spellings, every source and file', () => {
  const list = publicationList(siteOf({ noindex: ['person/donald-trump'] }), [
    { path: 'b', size: 2 },
    { path: 'a', size: 1 },
  ]);
  assert.is(list.names.length, corpus.entities.length);
  assert.is(list.names[0]!.type, 'person');
  assert.ok(list.names.find(({ id }) => id === 'person/donald-trump')!.noindex);
  assert.ok(list.names.find(({ id }) => id === 'person/sergei-shoigu')!.others.includes('Choïgou'));
  assert.equal(
    list.files.map(({ path }) => path),
    ['a', 'b'],
  );
  assert.is(list.bytes, 3);
});

test('the version of the data changes with the records and not otherwise', () => {
  assert.is(siteOf().version, siteOf({ title: 'Another' }).version);
  const relabelled = siteOf({}, (name, text) =>
    name === 'entities.jsonl' ? text.replace('"label":"Kosovo"', '"label":"Kosova"') : text,
  );
  assert.is.not(siteOf().version, relabelled.version);
});

test.run();
