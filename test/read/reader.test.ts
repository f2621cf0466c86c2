import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { documentId } from '../../src/read/assemble.ts';
import { describeReading } from '../../src/read/index.ts';
import { blockTexts, documentOf, PROSE, rawPositions, read, seed } from './support.ts';

const SEEDS: Readonly<
  Record<
    string,
    {
      blocks: number;
      title: RegExp;
      date?: string;
      gone: readonly RegExp[];
      kept: readonly string[];
    }
  >
> = {
  '000_507a561b80bd8a39.txt': {
    blocks: 28,
    title: /^Russian missiles once again rained down/,
    gone: [
      /Advertisement/,
      /Other Topics/,
      /Starsky/,
      /Problems Are Compounding/,
      /suggest a correction/,
      /Ctrl/,
    ],
    kept: [
      'French and Russian defense ministers discuss counterterrorism intel sharing',
      '€100 billion ($108 billion) NATO fund for Ukraine',
      'between the two countries',
    ],
  },
  '001_042ab535775dec0c.txt': {
    blocks: 24,
    title: /^“In the afternoon, the enemy launched/,
    date: '2024-04-04',
    gone: [/Advertisement/, /Other Topics/, /TVP World/, /pic\.twitter/, /date 2024/, / , /],
    kept: ['now stands at a…', 'destroyed civilian infrastructure, leaving thousands'],
  },
  '002_0635df28be2fd5f0.txt': {
    blocks: 46,
    title: /^Russian Attack in Two Residential Districts .* Children$/,
    gone: [/^NEWS/, /Updated/, /\.AP/],
    kept: [
      'Building on fire after a drone attack in Kharkiv.',
      'New night of Russian nighttime attack',
      'held in Istanbul on June 2',
    ],
  },
  '003_149e375c67e9860f.txt': {
    blocks: 13,
    title: /^Kremlin: Russia-NATO Relations Hit "Direct Confrontation" Stage$/,
    date: '2024-04-04',
    gone: [/date 2024/, /\?\?\?\?/, /pic\.twitter/, /NOELREPORTS/],
    kept: [
      '4 people died, including 3 rescuers.',
      'planning the destruction of the Crimean bridge',
    ],
  },
  '004_bec0f4de83ae3b2d.txt': {
    blocks: 26,
    title: /^War in Ukraine: at least 8 dead/,
    date: '2024-04-04',
    gone: [
      /MAXPPP/,
      /Le point/,
      /Add a Comment/,
      /Required fields/,
      /yadro/,
      /getElementById/,
      /quot;/,
      /rsquo/,
      /of ;an/,
    ],
    kept: [
      'in the fight against "terrorism", according',
      'since Russian invasion of Ukraine in February 2022',
      'conversation of an hour',
      'This Thursday, April 4, 2024',
    ],
  },
};

for (const [name, expected] of Object.entries(SEEDS))
  test(`sample ${name.slice(0, 3)}: text is kept, the rest is gone`, () => {
    const document = seed(name);
    assert.is(document.blocks.length, expected.blocks);
    assert.match(document.title, expected.title);
    assert.is(document.date?.value, expected.date);
    assert.is(document.language, 'en');
    for (const gone of expected.gone) assert.not.match(document.text, gone);
    for (const kept of expected.kept) assert.ok(document.text.includes(kept), kept);
  });

test('an embedded post is a quote that names its writer', () => {
  const quote = seed('003_149e375c67e9860f.txt').blocks.find((block) => block.kind === 'quote');
  assert.is(quote!.speaker, 'NOELREPORTS');
});

test('blocks cover the text, apart by blank lines', () => {
  for (const name of Object.keys(SEEDS)) {
    const { text, blocks } = seed(name);
    assert.is(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n'), text);
    assert.ok(
      blocks.every(
        ({ start, end }) => end > start && text.slice(start, end) === text.slice(start, end).trim(),
      ),
    );
  }
});

test('what is cut and what is kept of a file do not overlap', () => {
  for (const name of Object.keys(SEEDS)) {
    const document = seed(name);
    const kept = new Set(rawPositions(document).filter((_, i) => /\S/.test(document.text[i]!)));
    for (const cut of document.cut)
      for (let raw = cut.rawStart; raw < cut.rawEnd; raw++)
        assert.not.ok(kept.has(raw), `${name}: ${cut.text}`);
  }
});

test('ids are made of the path below the seeds, without its extension', () => {
  assert.is(documentId('000_507a.txt'), '000-507a');
  assert.is(documentId('2024/Été à Kyïv.fr.md'), '2024/ete-a-kyiv-fr');
  assert.is(documentId('con.txt'), 'con-x');
  assert.is(documentId('a/.hidden'), 'a/hidden');
  assert.is(documentId('../../etc/passwd'), documentId('../../etc/passwd'));
  assert.not.match(documentId('../../etc/passwd'), /\.\./);
});

test('a file with nothing but boilerplate is no article', () => {
  const { document, diagnostics } = read('Advertisement\n\nShare this article\n\nAdd a comment');
  assert.is(document, undefined);
  assert.equal(
    diagnostics.map(({ code }) => code),
    ['read/only-boilerplate'],
  );
});

test('the same bytes give the same document', () => {
  assert.equal(documentOf(PROSE), documentOf(PROSE));
  assert.match(documentOf(PROSE).hash, /^[0-9a-f]{64}$/);
});

test('the description shows title, date, blocks and cuts, and no control characters', () => {
  const document = documentOf(
    `Minister resigns\n\nUpdated April 4, 2024\n\n${PROSE}\n\nAdvertisement`,
  );
  const description = describeReading({ ...document, title: 'Minister \u001b[31mresigns' });
  for (const words of [
    'Minister',
    '2024-04-04 (from metadata',
    'heading 1',
    'paragraph',
    '2 passages cut',
    'advertisement',
    'updated',
  ])
    assert.ok(description.includes(words), words);
  assert.not.match(description, /[\u0000-\u0009\u000b-\u001f]/);
  assert.ok(blockTexts(document).length === 2);
});

test.run();
