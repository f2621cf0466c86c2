import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fileResources } from '../../src/host/resources.ts';
import { createResolver } from '../../src/resolve/index.ts';
import { corpus } from './build.ts';

const test = suite('resolve/entities');
const resolve = createResolver(fileResources());
const ids = (...sketches: Parameters<typeof corpus>) =>
  resolve(corpus(...sketches)).entities.map(({ id }) => id);

test('a family name goes to the only full name of its document', () => {
  const { entities } = resolve(
    corpus({
      id: 'a',
      text: '[Jens Stoltenberg]{person} spoke. Later [Stoltenberg]{person} left.',
    }),
  );
  assert.is(entities.length, 1);
  assert.is(entities[0]!.label, 'Jens Stoltenberg');
  assert.equal(entities[0]!.aliases, [
    { text: 'Jens Stoltenberg', count: 1 },
    { text: 'Stoltenberg', count: 1 },
  ]);
  assert.is(entities[0]!.mentions, 2);
});

test('two Kims of one document stay two, and a bare Kim that fits both is neither', () => {
  const found = ids({
    id: 'a',
    text: '[Kim Jong Un]{person} met [Kim Yo Jong]{person}. [Kim]{person} smiled. [Kim]{person} left.',
  });
  assert.equal(found, ['person/kim', 'person/kim-jong-un', 'person/kim-yo-jong']);
});

test('spellings of one Cyrillic name meet across documents', () => {
  const { entities } = resolve(
    corpus(
      { id: 'a', text: '[Sergei Shoigu]{person} said.' },
      { id: 'b', text: '[Sergueï Choïgou]{person} said. [Choïgou]{person} left.' },
      { id: 'c', text: '[Sergei Choïgu]{person} said.' },
    ),
  );
  assert.equal(
    entities.map(({ label }) => label),
    ['Sergei Shoigu'],
  );
});

test('Klimenko does not meet Kalinenko', () => {
  const found = ids(
    { id: 'a', text: '[Igor Klimenko]{person} said.' },
    { id: 'b', text: '[Igor Kalinenko]{person} said.' },
  );
  assert.is(found.length, 2);
});

test('father and son are told apart by their suffix', () => {
  const found = ids({
    id: 'a',
    text: '[Donald Trump]{person} and [Donald Trump Jr.]{person} spoke.',
  });
  assert.is(found.length, 2);
});

test('a company is not its founder', () => {
  const found = ids({
    id: 'a',
    text: '[Michael Dell]{person} founded [Dell]{organization}. [Dell]{organization} grew.',
  });
  assert.equal(found, ['organization/dell', 'person/michael-dell']);
});

test('a region is not its city', () => {
  const { entities } = resolve(
    corpus({
      id: 'a',
      text: '[Kharkiv]{place} is the capital of the [Kharkiv region]{place} of [Ukraine]{place}.',
    }),
  );
  assert.equal(
    entities.map(({ id, subtype }) => [id, subtype]),
    [
      ['place/kharkiv', 'city'],
      ['place/kharkiv-region', 'region'],
      ['place/ukraine', 'country'],
    ],
  );
});

test('exonyms and lower case name one city', () => {
  const { entities } = resolve(
    corpus(
      { id: 'a', text: '[Kiev]{place} and [kyiv]{place} in [Ukraine]{place}.' },
      { id: 'b', text: '[Kyiv]{place}.' },
    ),
  );
  assert.equal(
    entities.map(({ label }) => label),
    ['Kyiv', 'Ukraine'],
  );
  assert.is(entities[0]!.place?.country, 'UA');
});

test('a capital that acts is its country, as a place it stays the city', () => {
  const { entities, claims, mentions } = resolve(
    corpus({
      id: 'a',
      text: '[Helsinki]{place h!} announced a package. He flew to [Helsinki]{place h}.',
      claims: [{ subject: 'Helsinki', relation: 'announces' }],
    }),
  );
  assert.equal(
    entities.map(({ id }) => id),
    ['place/finland', 'place/helsinki'],
  );
  assert.is(claims[0]!.subject, 'place/finland');
  assert.is(claims[0]!.subjectText, 'Helsinki');
  assert.equal(
    mentions.map(({ text, entity }) => [text, entity]),
    [
      ['Helsinki', 'place/finland'],
      ['Helsinki', 'place/helsinki'],
    ],
  );
});

test('a town of a famous name is not put on the famous place', () => {
  const { entities } = resolve(
    corpus({
      id: 'a',
      text: 'In [Donetsk]{place}, two were injured in the town of [New York]{place}, said the [Ukrainian]{place} prosecutor.',
    }),
  );
  const town = entities.find(({ label }) => label === 'New York')!;
  assert.is(town.place?.latitude, undefined);
  assert.is(town.place?.country, 'UA');
});

test('an acronym meets the only full name it fits, and of two full names neither', () => {
  const one = ids(
    { id: 'a', text: 'The [Organization of Petroleum Workers]{organization} met.' },
    {
      id: 'b',
      text: '[OPW]{organization} met the [Organization of Petroleum Workers]{organization}.',
    },
  );
  assert.is(one.length, 1);
  const two = ids(
    { id: 'a', text: 'The [Office for Public Works]{organization} met.' },
    { id: 'b', text: 'The [Organization of Petroleum Workers]{organization} met.' },
    { id: 'c', text: '[OPW]{organization} met.' },
  );
  assert.is(two.length, 3);
});

test('a ministry has one page whichever way it is named', () => {
  const found = ids(
    { id: 'a', text: 'The [Russian Ministry of Defense]{organization} said.' },
    { id: 'b', text: 'The [Ministry of Defence of Russia]{organization} said.' },
    { id: 'c', text: "[Russia's Defence Ministry]{organization} said." },
  );
  assert.is(found.length, 1);
});

test('ids do not depend on the order of documents or on their names', () => {
  const texts = [
    '[Ihor Terekhov]{person} of [Kharkiv]{place} said. [Terekhov]{person} left.',
    '[Igor Terekhov]{person} in [Ukraine]{place}.',
    '[Jordan Smith]{person} sang in [Paris]{place}.',
  ];
  const forward = ids(...texts.map((text, at) => ({ id: `d${at}`, text })));
  const backward = ids(...texts.map((text, at) => ({ id: `d${9 - at}`, text })));
  assert.equal(forward, backward);
});

test('words that agree make one agreement, pronouns and bare words make nothing', () => {
  const { entities } = resolve(
    corpus({
      id: 'a',
      text: '[Stubb]{person} signed [a 10-year security agreement]{thing}. [It]{thing p} is [part]{thing}. [The 10-year security agreement]{thing} angered [Stubb]{person}.',
      claims: [
        { subject: 'Stubb', relation: 'signs', object: 'a 10-year security agreement' },
        { subject: 'It', relation: 'is', object: 'part' },
        { subject: 'The 10-year security agreement', relation: 'angers', object: 'Stubb' },
      ],
    }),
  );
  assert.equal(
    entities.map(({ id }) => id),
    ['person/stubb', 'thing/10-year-security-agreement'],
  );
});

test('what one sentence speaks of stays words, unless a sum of money tells it from its like', () => {
  const { entities, claims } = resolve(
    corpus({
      id: 'a',
      text: '[Anna Berg]{person} reported [several direct hits]{event} and proposed [a €5 billion ($6 billion) fund]{thing}.',
      claims: [
        { subject: 'Anna Berg', relation: 'reports', object: 'several direct hits' },
        { subject: 'Anna Berg', relation: 'proposes', object: 'a €5 billion ($6 billion) fund' },
      ],
    }),
  );
  assert.equal(
    entities.map(({ id }) => id),
    ['person/anna-berg', 'thing/5-billion-fund'],
  );
  assert.ok(claims.some(({ object }) => object === 'several direct hits'));
});

test('an acronym in brackets is the name before it, whatever its letters', () => {
  const found = ids({
    id: 'a',
    text: 'The [Main Intelligence Directorate]{organization} ([GUR]{place}) met [Reuters]{organization} ([AP]{organization}).',
  });
  assert.equal(found, [
    'organization/ap',
    'organization/main-intelligence-directorate',
    'organization/reuters',
  ]);
});

test('a company and its subsidiary in one sentence are two', () => {
  const found = ids({
    id: 'a',
    text: 'It is owned by [Gazprom]{organization} and [Gazprom Neft]{organization}.',
  });
  assert.is(found.length, 2);
});

test('two people of one name are two when one is she and the other he, with ids that do not hang on order', () => {
  const singer = {
    text: '[Jordan Smith]{person} sang. [She]{person Jordan Smith} left.',
    genders: { 'Jordan Smith': 'female' as const },
  };
  const player = {
    text: '[Jordan Smith]{person} scored in [Paris]{place}. [Jordan Smith]{person} left. [He]{person Jordan Smith}.',
    genders: { 'Jordan Smith': 'male' as const },
  };
  const forward = ids({ id: 'a', ...singer }, { id: 'b', ...player });
  const backward = ids({ id: 'b', ...singer }, { id: 'a', ...player });
  assert.is(forward.filter((id) => id.startsWith('person/jordan-smith')).length, 2);
  assert.equal(forward, backward);
});

test('two presidents of two countries at one time are two, one who moves on is one', () => {
  const president = (id: string, date: string, country: string) => ({
    id,
    date,
    text: `[Mikael Berg]{person}, president of [${country}]{place}.`,
    claims: [
      {
        subject: 'Mikael Berg',
        relation: 'holds-office',
        object: country,
        over: { office: { title: 'president' } },
      },
    ],
  });
  const atOnce = ids(president('a', '2024-01-01', 'Norway'), president('b', '2024-02-01', 'Chile'));
  assert.is(atOnce.filter((id) => id.startsWith('person/')).length, 2);
  const later = ids(president('a', '2014-01-01', 'Norway'), president('b', '2024-02-01', 'Chile'));
  assert.is(later.filter((id) => id.startsWith('person/')).length, 1);
});

test('Georgia is the state beside Atlanta and the country beside Tbilisi', () => {
  const place = (text: string) =>
    resolve(corpus({ id: 'a', text })).entities.find(({ label }) => label === 'Georgia')!.place;
  assert.is(place('Voters in [Atlanta]{place}, [Georgia]{place}.')?.country, 'US');
  assert.is(place('Voters in [Tbilisi]{place}, [Georgia]{place}.')?.country, 'GE');
});

test('a ministry without its country is that of the country its sentence speaks of', () => {
  const { entities } = resolve(
    corpus(
      {
        id: 'a',
        text: 'In [Ukraine]{place} a man was killed, the [Energy Ministry]{organization} said.',
      },
      { id: 'b', text: 'The [Ukrainian Ministry of Energy]{organization} said.' },
      {
        id: 'c',
        text: 'The [Energy Ministry]{organization c} of a country we do not name met. The [Energy Ministry]{organization c} said.',
      },
    ),
  );
  const ministries = entities.filter(({ type }) => type === 'organization');
  assert.equal(ministries.map(({ documents }) => documents).sort(), [['a', 'b'], ['c']]);
});

test.run();
