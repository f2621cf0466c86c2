import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { blockTexts, cutBy, documentOf, PROSE, rawPositions, read } from './support.ts';

const ARTICLE = `---
title: "Ferry: the end"
date: 2024-04-04
author: [Ann Poe, Bo Ray]
publisher: The Test
url: https://example.org/ferry
tags: [ferry, politics]
language: en
publish: quotes
---

# Ferry: the end

The *minister* of [transport][t] resigned &mdash; on **Monday** \\*again\\* with \`code\`.

> We accept it,
> they said.

- First item
- Second item

| Name | Votes |
|------|-------|
| Poe  | 12    |

![A ferry](ferry.jpg)

<div>Some <b>markup</b> &amp; text</div>

\`\`\`js
alert(1)
\`\`\`

[t]: https://example.org
`;

test('front matter gives the metadata', () => {
  const document = documentOf(ARTICLE, 'a.md');
  assert.is(document.title, 'Ferry: the end');
  assert.equal(document.date, { value: '2024-04-04', from: 'front-matter', confidence: 1 });
  assert.is(document.author, 'Ann Poe, Bo Ray');
  assert.is(document.publisher, 'The Test');
  assert.is(document.url, 'https://example.org/ferry');
  assert.equal(document.tags, ['ferry', 'politics']);
  assert.is(document.publish, 'quotes');
});

test('markup gives the kinds of blocks, and is not text', () => {
  const document = documentOf(ARTICLE, 'a.md');
  const found = document.blocks.map((block) => [
    block.kind,
    document.text.slice(block.start, block.end),
  ]);
  assert.equal(found, [
    ['heading', 'Ferry: the end'],
    ['paragraph', 'The minister of transport resigned — on Monday *again* with code.'],
    ['quote', 'We accept it, they said.'],
    ['list-item', 'First item'],
    ['list-item', 'Second item'],
    ['table', 'Name | Votes'],
    ['table', 'Poe | 12'],
    ['paragraph', 'Some markup & text'],
    ['code', 'alert(1)'],
  ]);
  assert.equal(cutBy(document, 'image'), ['![A ferry](ferry.jpg)']);
});

test('every word stands in the file where the offsets say', () => {
  for (const source of [ARTICLE, ARTICLE.replaceAll('\n', '\r\n'), `\ufeff${ARTICLE}`]) {
    const document = documentOf(source, 'a.md');
    const positions = rawPositions(document);
    for (const word of document.text.matchAll(/[\p{L}\p{N}]+/gu))
      assert.is(
        source.slice(positions[word.index], positions[word.index]! + word[0].length),
        word[0],
      );
  }
});

test('a link is found although its address stands in another piece of a long file', () => {
  const filler = Array.from({ length: 200 }, (_, i) => `Paragraph ${i}. ${PROSE}`).join('\n\n');
  const document = documentOf(
    `See [the report][r] and[^1] more.\n\n${filler}\n\n[r]: https://example.org\n\n[^1]: A note.`,
    'a.md',
  );
  assert.match(document.text, /^See the report and more\.\n/);
  assert.match(document.text, /Paragraph 199\./);
  assert.match(document.text, /A note\.$/);
});

test('broken front matter is reported with its line, and the article is read', () => {
  const { document, diagnostics } = read(
    `---\ntitle: "Ferry\ndate: [\n---\n\n# Ferry\n\n${PROSE}`,
    'a.md',
  );
  assert.equal(blockTexts(document!), ['Ferry', PROSE]);
  assert.is(diagnostics[0]?.code, 'read/front-matter');
  const line = diagnostics[0]?.line ?? 0;
  assert.ok(line >= 2 && line <= 4);
});

test('values that are none are reported one by one', () => {
  const { document, diagnostics } = read(
    `---\ndate: soon\nurl: javascript:alert(1)\nlanguage: "!"\npublish: maybe\n---\n${PROSE}`,
    'a.md',
  );
  assert.is(diagnostics.length, 4);
  assert.is(document!.url, undefined);
  assert.is(document!.date, undefined);
  assert.is(document!.publish, 'none');
});

test('keys of prototypes are keys like others', () => {
  const { document, diagnostics } = read(
    `---\n__proto__: {title: x}\nconstructor: y\ntitle: Ferry\n---\n${PROSE}`,
    'a.md',
  );
  assert.equal(diagnostics, []);
  assert.is(document!.title, 'Ferry');
  assert.is(({} as Record<string, unknown>)['title'], undefined);
});

test('aliases that multiply are refused', () => {
  const bomb = [
    'a: &a [x, x, x]',
    ...'bcdefghij'
      .split('')
      .map(
        (key, i) => `${key}: &${key} [*${'abcdefghi'[i]}, *${'abcdefghi'[i]}, *${'abcdefghi'[i]}]`,
      ),
  ];
  const { diagnostics } = read(`---\n${bomb.join('\n')}\n---\n${PROSE}`, 'a.md');
  assert.is(diagnostics[0]?.code, 'read/front-matter');
});

test('plain text may have front matter too', () => {
  const document = documentOf(`---\ntitle: Ferry\ndate: 4 April 2024\n---\n\n${PROSE}`);
  assert.is(document.title, 'Ferry');
  assert.is(document.date!.value, '2024-04-04');
  assert.is(document.text, PROSE);
});

test.run();
