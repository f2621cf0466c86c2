import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import Graphology from 'graphology';
import gexf from 'graphology-gexf';
import type { Browser, Page } from 'playwright-core';
import { buildGraph } from '../../src/graph/index.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { syntheticInput } from '../helpers/synthetic.ts';
import { placedGraph } from './fixture.ts';
import { viewerFolder, type ViewerFolder } from './page.ts';

const test = suite('viewer in Chromium');
const file = buildGraph(syntheticInput(100));
const [first, second] = [...file.nodes]
  .filter(({ attributes }) => attributes.degree > 0)
  .sort((a, b) => b.attributes.size - a.attributes.size)
  .map(({ key, attributes: { label } }) => ({ key, label })) as [Named, Named];
interface Named {
  key: string;
  label: string;
}

let browser: Browser;
let site: ViewerFolder;
let complaints: string[] = [];
let shared: Page | undefined;

test.before(async () => {
  browser = await launchBrowser();
  site = await viewerFolder(file);
});
test.after(async () => {
  await browser.close();
  site.remove();
});
test.before.each(() => {
  complaints = [];
});

interface Options {
  hash?: string;
  page?: string;
  in?: Browser;
  phone?: boolean;
  of?: ViewerFolder;
}

async function open(options: Options = {}): Promise<Page> {
  const viewport = options.phone ? { width: 390, height: 844 } : { width: 1000, height: 640 };
  const page = await (options.in ?? browser).newPage({ viewport, reducedMotion: 'reduce' });
  page.setDefaultTimeout(120_000);
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) complaints.push(`leaves for ${request.url()}`);
  });
  const base = (options.of ?? site).url.replace('graph.html', options.page ?? 'graph.html');
  await page.goto(base + (options.hash ?? ''));
  return page;
}

/** A page of its own. */
async function openedAnew(options: Options): Promise<Page> {
  const page = await open(options);
  await page.waitForSelector('.is-ready .graph-overlay');
  return page;
}

/** The page that most tests share, at an address: the whole state is in it. */
async function opened({ hash: address = '' }: Options = {}): Promise<Page> {
  shared ??= await openedAnew({});
  await shared.evaluate((wanted) => {
    history.replaceState(null, '', wanted || location.pathname);
    dispatchEvent(new Event('hashchange'));
    (document.activeElement as HTMLElement | null)?.blur();
  }, address);
  return shared;
}

async function close(page: Page): Promise<void> {
  if (page !== shared) await page.close();
}

const panelText = (page: Page): Promise<string> => page.innerText('.graph-panel');
const hash = (page: Page): string => decodeURIComponent(new URL(page.url()).hash);
const status = (page: Page): Promise<string> => page.innerText('.graph-status');

test('opens from disk under a strict policy, without a complaint or a request to elsewhere', async () => {
  const page = await opened();
  await page.waitForTimeout(600);
  assert.equal(complaints, []);
  assert.match(await status(page), `${linked()} entities, ${file.edges.length} links`);
  const drawn = await page.screenshot({ clip: { x: 300, y: 120, width: 500, height: 400 } });
  assert.ok(drawn.length > 8_000, 'the picture is empty');
  await close(page);
});

function linked(): number {
  return file.nodes.filter(({ attributes }) => attributes.degree > 0).length;
}

test('a name is searched with suggestions; the panel tells what is said, with quotes and links', async () => {
  const page = await opened();
  await page.fill('.graph-search input', first.label.slice(0, 6));
  assert.ok((await page.innerText('.graph-search [role=listbox]')).includes(first.label));
  await page.keyboard.press('Enter');
  await page.waitForSelector('.graph-panel blockquote:not(:empty)');
  const text = await panelText(page);
  assert.ok(text.includes(first.label) && text.includes('the paper wrote'));
  assert.is(await page.getAttribute('.graph-heading a', 'href'), `${first.key}.html`);
  const link = (await page.getAttribute('.graph-source a', 'href'))!;
  const claim = /^source\/(article-\d+)\.html#c-([0-9a-f]+)$/.exec(link);
  assert.ok(claim, link);
  assert.ok(
    file.edges.some((e) => e.attributes.id === claim[2] && e.attributes.document === claim[1]),
  );
  assert.match(hash(page), `select=${first.key}`);
  await close(page);
});

test('from search to the source passage with the keyboard alone', async () => {
  const page = await opened();
  await page.keyboard.press('/');
  await page.keyboard.type(first.label.slice(0, 7));
  await page.keyboard.press('Enter');
  await page.waitForSelector('.graph-source a');
  await page.keyboard.press('Enter');
  let href = await focusedHref(page);
  assert.is(href, `${first.key}.html`);
  for (let i = 0; i < 30 && !href?.startsWith('source/'); i++) {
    await page.keyboard.press('Tab');
    href = await focusedHref(page);
  }
  assert.match(href ?? '', /^source\/article-\d+\.html#c-/);
  await close(page);
});

function focusedHref(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('href') ?? null);
}

test('arrow keys move the selection along links and say where they lead', async () => {
  const page = await opened();
  await page.focus('.graph-stage');
  await page.keyboard.press('ArrowRight');
  assert.match(hash(page), 'select=');
  const visited = new Set<string>();
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
    await page.keyboard.press(key);
    visited.add(hash(page).replace(/&at=.*/, ''));
  }
  assert.ok(visited.size > 1);
  assert.match(
    await page.innerText('.graph-live'),
    /, (person|organization|place|event|thing), linked to|No link/,
  );
  await page.keyboard.press('Escape');
  assert.not.match(hash(page), 'select=');
  await page.keyboard.press('?');
  assert.match(await page.innerText('.graph-pane'), 'Keys');
  await close(page);
});

test('a click on a shape selects it; its neighbours stand out; a click beside it lets go', async () => {
  const page = await opened();
  const at = await placeOf(page, first.label);
  await page.mouse.move(at.x, at.y);
  await page.waitForSelector('.is-pointing.is-dimmed');
  await page.mouse.click(at.x, at.y);
  await page.waitForSelector('.graph-panel:not([hidden])');
  assert.match(hash(page), `select=${first.key}`);
  // Two clicks in quick succession would be one double click.
  await page.waitForTimeout(500);
  await page.mouse.move(8, 300);
  await page.mouse.click(8, 300);
  await page.waitForSelector('.graph-panel[hidden]', { state: 'attached' });
  await close(page);
});

interface Point {
  x: number;
  y: number;
}

function placeOf(page: Page, label: string): Promise<Point> {
  const node = file.nodes.find(({ attributes }) => attributes.label === label)!.attributes;
  return onScreen(page, node);
}

/** Pixels of the window from layout units, by the camera that stands in the address when it has come to rest. */
async function onScreen(page: Page, node: Point): Promise<Point> {
  const camera = await page.waitForFunction(() => /at=([^&]+)/.exec(location.hash)?.[1]);
  const [x, y, width] = (await camera.jsonValue())!.split('~').map(Number) as [
    number,
    number,
    number,
  ];
  const box = (await page.locator('.graph-stage').boundingBox())!;
  const scale = box.width / width;
  return {
    x: box.x + box.width / 2 + (node.x - x) * scale,
    y: box.y + box.height / 2 - (node.y - y) * scale,
  };
}

test('the legend filters by type and the status line says what is hidden', async () => {
  const page = await opened();
  await page.click('.graph-legend button:has-text("People")');
  assert.match(await status(page), /Hidden: \d+ by filters \(type\)/);
  assert.match(hash(page), 'without=person');
  await page.click('.graph-status button:has-text("Clear filters")');
  assert.not.match(await status(page), 'Hidden');
  await close(page);
});

test('questions to begin with are answered, and go when one has been asked', async () => {
  const page = await opened();
  const asked = await page.locator('.graph-question').allInnerTexts();
  assert.ok(asked.length >= 3 && asked[0]!.startsWith('How is '), asked.join());
  for (const text of asked) {
    await page.click(`.graph-question:text-is("${text}")`);
    await page.waitForSelector('.graph-questions', { state: 'hidden' });
    if (text.startsWith('How is ')) assert.match(await panelText(page), /\d steps/);
    else if (text.startsWith('What do ')) assert.match(await panelText(page), 'in common');
    else if (text.startsWith('What is contested')) assert.match(hash(page), 'status=asserted~');
    else assert.match(hash(page), /pane=groups|select=/);
    await opened();
  }
  await close(page);
});

test('groups have names, can be looked at alone and told apart by colour', async () => {
  const page = await opened();
  await page.keyboard.press('g');
  const [largest] = await page.locator('.graph-groups .graph-group-name').allInnerTexts();
  assert.match(largest!, ' and ');
  await page.click('.graph-groups .graph-key >> nth=0');
  assert.match(hash(page), /groups=[a-z]+\/[a-z0-9-]+/);
  assert.match(await status(page), /by filters \(group\)/);
  const left = Number(/^(\d+) entities/.exec(await status(page))?.[1]);
  assert.is(left, Number(await page.innerText('.graph-groups .graph-number >> nth=0')));
  await page.click('.graph-pane .graph-check input');
  assert.match(hash(page), 'colour=groups');
  await page.click('.graph-panes > .graph-close');
  const named = await page.locator('.graph-legend .graph-group-name').allInnerTexts();
  assert.is(named[0], largest);
  await opened({ hash: `#select=${first.key}` });
  assert.match(await panelText(page), 'In the group of ');
  await close(page);
});

test('one is hidden by hand, and brought back', async () => {
  const page = await opened({ hash: `#select=${second.key}` });
  await page.click('.graph-panel button:text-is("Hide")');
  assert.match(hash(page), `hidden=${second.key}`);
  assert.match(await status(page), 'by filters (by hand)');
  await page.keyboard.press('f');
  await page.click(`.graph-pane button:has-text("Show ${second.label}")`);
  assert.not.match(await status(page), 'Hidden');
  await close(page);
});

test('a click on a line tells what is said of its two ends', async () => {
  const { source, target } = file.edges.find((edge) => edge.source === first.key)!;
  const page = await opened({ hash: `#path=${source}~${target}` });
  await page.waitForSelector('.graph-path');
  const places = [source, target].map((id) => {
    const node = file.nodes.find(({ key }) => key === id)!.attributes;
    return { x: node.x, y: node.y };
  });
  const [one, other] = places as [Point, Point];
  const middle = await onScreen(page, { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
  await page.mouse.move(middle.x, middle.y);
  await page.waitForSelector('.graph-stage.is-pointing');
  await page.mouse.click(middle.x, middle.y);
  await page.waitForFunction(() => location.hash.includes('select='));
  assert.match(hash(page), source);
  assert.match(hash(page), target);
  await close(page);
});

test('two fingers zoom', async () => {
  const context = await browser.newContext({ hasTouch: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(site.url);
  await page.waitForSelector('.is-ready .graph-overlay');
  const client = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', reach?: number): Promise<unknown> =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        reach === undefined
          ? []
          : [
              { x: 640 - reach, y: 400, id: 0 },
              { x: 640 + reach, y: 400, id: 1 },
            ],
    });
  const width = async (): Promise<number> => {
    await page.waitForFunction(() => location.hash.includes('at='));
    return Number(hash(page).split('~').at(-1));
  };
  const before = await width();
  await touch('touchStart', 60);
  for (const reach of [80, 110, 150]) await touch('touchMove', reach);
  await touch('touchEnd');
  await page.waitForFunction((was) => !location.hash.endsWith(was), `~${before}`);
  assert.ok((await width()) < before * 0.8);
  await context.close();
});

test('where the reader chooses the colours, what is pressed is outlined', async () => {
  const page = await browser.newPage({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto(`${site.url}#select=${first.key}&focus=${first.key}&steps=2`);
  await page.waitForSelector('.graph-steps [aria-pressed=true]');
  const outline = (selector: string): Promise<string> =>
    page.$eval(selector, (element) => getComputedStyle(element).outlineStyle);
  assert.is(await outline('.graph-steps [aria-pressed=true]'), 'solid');
  assert.is(await outline('.graph-steps [aria-pressed=false]'), 'none');
  await page.close();
});

test('ten thousand entities work in full from disk', async () => {
  const large = await viewerFolder(placedGraph(10_000));
  const page = await openedAnew({ of: large });
  await page.waitForFunction(() => !document.body.innerText.includes('still loading'));
  assert.match(await status(page), '1,500 entities');
  await page.click('.graph-question >> nth=0');
  await page.waitForSelector('.graph-path blockquote:not(:empty)');
  await page.click('.graph-status button:has-text("whole graph")');
  await page.click('.graph-legend button:has-text("People")');
  assert.match(await status(page), 'by filters (type)');
  await page.keyboard.press('t');
  assert.match(await page.innerText('.graph-table caption'), '100 of 1,500 entities');
  await page.click('.graph-table tbody button >> nth=0');
  await page.waitForSelector('.graph-panel blockquote:not(:empty)');
  assert.equal(complaints, []);
  await page.close();
  large.remove();
});

test('filters by strength, relation, source and date narrow the view', async () => {
  const page = await opened({ hash: '#pane=filters' });
  const links = async (): Promise<number> => Number(/(\d+) links/.exec(await status(page))?.[1]);
  const all = await links();
  await page.locator('.graph-number-field input').first().fill('2');
  await page.keyboard.press('Tab');
  const strong = file.edges.filter((e) => e.attributes.sources >= 2).length;
  assert.is(await links(), strong);
  await page.click('text=Clear all filters');
  await page.selectOption('select >> nth=0', 'meets');
  assert.is(await links(), file.edges.filter((e) => e.attributes.relation === 'meets').length);
  await page.selectOption('select >> nth=0', '');
  await page.locator('.graph-bars').scrollIntoViewIfNeeded();
  const bars = (await page.locator('.graph-bars').boundingBox())!;
  await page.mouse.move(bars.x + 2, bars.y + 10);
  await page.mouse.down();
  await page.mouse.move(bars.x + bars.width / 3, bars.y + 10);
  await page.mouse.up();
  assert.match(hash(page), /from=2024-\d\d-\d\d&until=/);
  assert.ok((await links()) < all);
  await close(page);
});

test('a path is told hop by hop, each with its quote', async () => {
  const leaf = [...file.nodes].reverse().find(({ attributes }) => attributes.degree === 1)!;
  const page = await opened({ hash: `#path=${first.key}~${leaf.key}` });
  await page.waitForSelector('.graph-panel blockquote:not(:empty)');
  const hops = await page.locator('.graph-path .graph-statement').count();
  const stops = await page.locator('.graph-station').allInnerTexts();
  assert.is(stops.length, hops + 1);
  assert.is(stops[0], first.label);
  assert.is(stops.at(-1), leaf.attributes.label);
  for (const quote of await page.locator('.graph-path blockquote').allInnerTexts())
    assert.match(quote, 'the paper wrote');
  await close(page);
});

test('what two share, and a neighbourhood, have addresses of their own', async () => {
  const page = await opened({ hash: `#shared=${first.key}~${second.key}` });
  assert.match(await panelText(page), /in common|Nothing in common/);
  await opened({ hash: `#focus=${second.key}&steps=1` });
  await page.waitForSelector('.graph-steps [aria-pressed=true]');
  assert.match(await status(page), `${second.label} and 1 step around`);
  await close(page);
});

test('the address brings back what was shown', async () => {
  const wanted = `#select=${first.key}&without=event~thing&sources=2&show=40&pane=table&at=10~20~900`;
  const page = await openedAnew({ hash: wanted });
  await page.waitForTimeout(600);
  assert.is(hash(page), wanted);
  await close(page);
});

test('the table shows the same entities and links; choosing in one chooses in the other', async () => {
  const page = await opened({ hash: '#pane=table' });
  assert.match(await page.innerText('.graph-table caption'), `${linked()} of ${linked()} entities`);
  await page.click(`.graph-table tr:has-text("${second.label}") button`);
  assert.match(hash(page), `select=${second.key}`);
  assert.match(await panelText(page), second.label);
  await page.fill('.graph-search input', first.label);
  await page.keyboard.press('Enter');
  assert.match(await page.innerText('.graph-table tr[aria-selected=true]'), first.label);
  await page.click('.graph-table button:has-text("Links")');
  assert.match(await page.innerText('.graph-table caption'), `of ${file.edges.length} links`);
  await page.click('.graph-panes > .graph-close');
  await page.click('.graph-legend button:has-text("People")');
  await page.click('.graph-tools [aria-label=Table]');
  assert.not.match(await page.innerText('.graph-table caption'), `of ${file.edges.length} links`);
  await close(page);
});

test('the view is saved as PNG, SVG, GEXF and JSON that others can read', async () => {
  const page = await opened();
  await page.keyboard.press('s');
  const save = async (name: string): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click(`.graph-pane button:text-is("${name}")`),
    ]);
    return readFileSync(await download.path());
  };
  const png = await save('PNG');
  assert.is(png.subarray(1, 4).toString(), 'PNG');
  assert.ok(png.length > 20_000);
  const svg = (await save('SVG')).toString();
  assert.ok(svg.includes(first.label) && svg.endsWith('</svg>'));
  const read = gexf.parse(Graphology, (await save('GEXF')).toString());
  assert.is(read.size, file.edges.length);
  assert.match(String(read.getEdgeAttribute(read.edges()[0], 'quote')), 'the paper wrote');
  assert.is(read.getNodeAttribute(first.key, 'label'), first.label);
  assert.type(read.getNodeAttribute(first.key, 'x'), 'number');
  const wellFormed = (text: string): Promise<boolean> =>
    page.evaluate(
      (xml) => !new DOMParser().parseFromString(xml, 'image/svg+xml').querySelector('parsererror'),
      text,
    );
  assert.ok(await wellFormed(svg));
  const again = new Graphology({ type: 'directed', multi: true });
  again.import(JSON.parse((await save('JSON')).toString()) as never);
  assert.is(again.order, linked());
  assert.match(String(again.getEdgeAttribute(again.edges()[0], 'quote')), 'the paper wrote');
  assert.match(await page.inputValue('.graph-copy input >> nth=1'), '<iframe src="');
  await page.evaluate((to) => (location.hash = to), `#path=${first.key}~${second.key}`);
  await page.waitForSelector('.graph-path');
  await page.keyboard.press('s');
  const stops = await page.locator('.graph-station').allInnerTexts();
  const part = JSON.parse((await save('JSON')).toString()) as { nodes: { key: string }[] };
  assert.is(part.nodes.length, stops.length);
  assert.match(await page.inputValue('.graph-copy input >> nth=0'), `#path=${first.key}`);
  assert.equal(complaints, []);
  await close(page);
});

test('without WebGL the table takes the place of the picture', async () => {
  const plain = await launchBrowser(['--disable-3d-apis']);
  const page = await open({ in: plain });
  await page.waitForSelector('.is-ready.is-text .graph-table');
  assert.is(await page.locator('.graph-stage').count(), 0);
  await page.click(`.graph-table tr:has-text("${first.label}") button`);
  await page.waitForSelector('.graph-panel blockquote:not(:empty)');
  await plain.close();
});

test('a damaged data file gives a clear message, and what the page held stays', async () => {
  for (const [name, content] of [
    ['graph.js', 'relata = [[["graph'],
    ['graph.js', `(self.relata=[]).push(["graph.js",'{"formatVersion":99}'])`],
    ['part-0.js', `(self.relata=self.relata||[]).push(["part-0.js",'{"formatVersion":1,"nod'])`],
  ] as const) {
    const spoilt = await viewerFolder(file);
    spoilt.spoil(name, content);
    const page = await open({ of: spoilt });
    await page.waitForSelector('.graph-failure');
    assert.match(
      await page.innerText('.graph-failure'),
      new RegExp(`${name.replace('.', '\\.')}.*(damaged|format)`),
    );
    assert.ok(await page.isVisible('#fallback a'));
    await close(page);
    spoilt.remove();
  }
});

test('the page for frames shows the view with a minimum around it', async () => {
  const page = await openedAnew({ page: 'embed.html', hash: `#select=${first.key}` });
  await page.waitForSelector('.graph-source a');
  assert.is(await page.getAttribute('.graph-source a', 'target'), '_blank');
  assert.is(await page.locator('.is-embedded .graph-legend').isVisible(), false);
  await close(page);
});

test('fits on a phone: nothing sticks out, the panel comes from below', async () => {
  const page = await openedAnew({ phone: true, hash: `#select=${first.key}` });
  await page.waitForSelector('.graph-source a');
  const panel = (await page.locator('.graph-panel').boundingBox())!;
  assert.ok(panel.y > 300 && panel.width === 390);
  assert.is(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  await close(page);
});

test('what the page held stands, out of reach, until the view has drawn', async () => {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const view = document.querySelector('.graph-view.is-ready');
      const held = document.querySelector<HTMLElement>('#fallback');
      if (view && held) seen.push(held.inert ? 'still' : 'live');
      if (view && !held)
        seen.push(performance.getEntriesByName('graph-drawn').length > 0 ? 'drawn' : 'gone');
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(site.url);
  await page.waitForFunction(() => performance.getEntriesByName('graph-drawn').length > 0);
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  assert.equal([...new Set(seen)], ['still', 'drawn']);
  await page.close();
});

test('the script is at most 65 kB compressed', () => {
  const script = readFileSync(join(site.folder, 'assets/viewer.js'));
  assert.ok(gzipSync(script, { level: 9 }).length <= 65_000);
});

test.run();
