import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { blockTexts, cutBy, documentOf, PROSE, rawPositions, read } from './support.ts';

const page = (body: string, head = ''): string =>
  `<!doctype html>\r\n<html lang="en-GB"><head><title>Minister resigns over ferry deal | The Test</title>${head}</head>\r\n<body>` +
  `<nav><a href="/">Home</a> <a href="/w">World</a></nav><header><h1>Minister resigns over ferry deal</h1></header>` +
  `<div class="article"><div>${body}</div></div><aside><p>Other stories of the day</p></aside><footer>Imprint and terms</footer></body></html>`;

const BODY = `<p>The minister&rsquo;s <b>resignation</b> came after caf&eacute; talks &amp; a long night &#128512; 😀 of it, <a href="javascript:x()">officials said</a>, and ${PROSE}</p>
<figure><img src="x.jpg"><figcaption>The minister leaves. Photo: Reuters</figcaption></figure>
<p>First part of it.<br><br>${PROSE} ${PROSE}</p>
<blockquote class="twitter-tweet"><p>We accept the decision. <a href="https://t.co/abcdef">pic.twitter.com/abcdef</a></p>&mdash; Gov Press (@gov) <a href="x">May 6, 2023</a></blockquote>
<ul><li>First item of the deal, which ran to ten pages</li></ul>
<table><tr><th>Name</th><th>Votes</th></tr><tr><td>Poe</td><td>12</td></tr></table>
<h2>What comes next</h2><p>${PROSE} That was all.</p><script>track()</script>`;

test('the main content is read, the frame of the page is cut', () => {
  const document = documentOf(page(BODY), 'a.html');
  assert.equal(blockTexts(document, 'heading'), [
    'Minister resigns over ferry deal',
    'What comes next',
  ]);
  assert.equal(blockTexts(document, 'caption'), ['The minister leaves.']);
  assert.equal(blockTexts(document, 'quote'), ['We accept the decision.']);
  assert.equal(blockTexts(document, 'table'), ['Name | Votes', 'Poe | 12']);
  assert.equal(blockTexts(document, 'list-item'), [
    'First item of the deal, which ran to ten pages',
  ]);
  const [first, second, third] = blockTexts(document, 'paragraph');
  assert.match(
    first!,
    /^The minister’s resignation came after café talks & a long night 😀 😀 of it, officials said, and/,
  );
  assert.is(second, 'First part of it.');
  assert.is(third, `${PROSE} ${PROSE}`);
  for (const word of ['World', 'Other stories', 'Imprint', 'track', 'Reuters', 'pic.twitter'])
    assert.not.match(document.text, word);
  assert.ok(cutBy(document, 'page-frame').length >= 2);
});

test('a post keeps its writer', () => {
  const document = documentOf(page(BODY), 'a.html');
  assert.is(document.blocks.find((block) => block.kind === 'quote')!.speaker, 'Gov Press');
});

test('every word stands in the file where the offsets say', () => {
  const source = `\ufeff${page(BODY)}`;
  const document = documentOf(source, 'a.html');
  const positions = rawPositions(document);
  for (const word of document.text.matchAll(/[a-zA-Z]+|😀 of/gu)) {
    if (word[0] === 'caf') continue;
    assert.is(
      source.slice(positions[word.index], positions[word.index]! + word[0].length),
      word[0],
    );
  }
  assert.ok(positions.every((position, i) => i === 0 || position >= positions[i - 1]!));
});

test('data of the page gives title, date, author, publisher, language and address', () => {
  const head = `<script type="application/ld+json">{"@context":"x","__proto__":{"a":1},"@graph":[{"@type":"NewsArticle","headline":"Minister resigns over ferry deal","datePublished":"2023-05-06T08:00:00Z","author":[{"name":"Ann Poe"},{"name":"Bo Ray"}],"publisher":{"name":"The Test"}}]}</script><link rel="canonical" href="https://example.org/a?b=1">`;
  const document = documentOf(page(BODY, head), 'a.html');
  assert.is(document.title, 'Minister resigns over ferry deal');
  assert.equal(document.date, { value: '2023-05-06', from: 'metadata', confidence: 0.95 });
  assert.is(document.author, 'Ann Poe, Bo Ray');
  assert.is(document.publisher, 'The Test');
  assert.is(document.url, 'https://example.org/a?b=1');
  assert.is(document.language, 'en-GB');
});

test('without such data, meta and time elements give them', () => {
  const head = `<meta property="og:title" content="Minister resigns over ferry deal"><meta property="og:site_name" content="The Test"><meta property="og:url" content="javascript:alert(1)"><meta name="author" content="By Ann Poe">`;
  const document = documentOf(
    page(`<time datetime="2023-05-06">yesterday</time>${BODY}`, head),
    'a.html',
  );
  assert.is(document.date?.value, '2023-05-06');
  assert.is(document.publisher, 'The Test');
  assert.is(document.author, 'Ann Poe');
  assert.is(document.url, undefined);
});

test('broken data of a page is passed over', () => {
  const document = documentOf(
    page(BODY, '<script type="application/ld+json">{"@type": </script>'),
    'a.html',
  );
  assert.is(document.title, 'Minister resigns over ferry deal');
});

test('a page that Readability finds nothing in is read whole, without its frame', () => {
  const document = documentOf(
    '<nav>Home</nav><p>The minister resigned.</p><footer>Imprint</footer>',
    'a.html',
  );
  assert.is(document.text, 'The minister resigned.');
});

test('a page saved as a text file is read as the page it is', () => {
  assert.is(documentOf(page(BODY)).title, 'Minister resigns over ferry deal');
});

test('hidden parts are not text', () => {
  const document = documentOf(
    page(`${BODY}<p hidden>${PROSE} hidden one</p><p style="display:none">hidden two</p>`),
    'a.html',
  );
  assert.not.match(document.text, /hidden/);
});

test('nesting beyond all measure is read without markup, and said so', () => {
  const { document, diagnostics } = read(`${'<div>'.repeat(5000)}${PROSE}`, 'a.html');
  assert.is(document!.text, PROSE);
  assert.is(diagnostics[0]?.code, 'read/nested');
});

test.run();
