import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { buildCommand } from '../../src/commands/build.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { serveFolder } from '../helpers/static-server.ts';
import { fakeTerminal } from '../helpers/terminal.ts';

const test = suite('keyboard on the site');
const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));
const PAGES = [
  'index',
  'person/index',
  'source/index',
  'map',
  'timeline',
  'disagreements',
  'changes',
  'data/index',
  'about',
  'search',
  '404',
  'graph',
];
/** Stops of the tab key that are looked at on a page. */
const MOST = 40;

let browser: Browser;
let folder: ReturnType<typeof temporaryFolder>;
let server: Awaited<ReturnType<typeof serveFolder>>;
let page: Page;

test.before(async () => {
  folder = temporaryFolder();
  cpSync(SEEDS, join(folder.path, 'seeds'), { recursive: true });
  const { terminal } = fakeTerminal(folder.path);
  await buildCommand({ seeds: 'seeds', graph: 'graph', out: 'site', workers: 0 }, terminal);
  server = await serveFolder(join(folder.path, 'site'));
  browser = await launchBrowser();
  page = await browser.newPage({ reducedMotion: 'reduce' });
});

test.after(async () => {
  await browser.close();
  server.close();
  folder.remove();
});

async function open(path: string): Promise<void> {
  assert.ok(existsSync(join(folder.path, 'site', path)), path);
  await page.goto(server.url + path);
  if (path === 'graph.html') await page.waitForSelector('.graph-overlay');
}

/** The first page that a list leads to. */
async function firstIn(list: string): Promise<string> {
  await page.goto(`${server.url}${list}/index.html`);
  const href = await page
    .locator(`main a[href$=".html"]:not([href*="index"])`)
    .first()
    .getAttribute('href');
  return new URL(href!, `${server.url}${list}/`).pathname.slice(1);
}

interface Stop {
  name: string;
  /** Above what was there before, as the page is read. */
  back: boolean;
  /** Looks as it does without the focus. */
  unseen: boolean;
  /** Something else lies over it, or it is out of sight. Dots of a picture may lie over one another. */
  covered: boolean;
}

/** What has the focus; undefined when it has left the page. */
function stopOf(): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const held = document.activeElement;
    const before = (window as { lastStop?: Element }).lastStop;
    // The end of the page, or its beginning again.
    if (!held || held === document.body || (before && held.matches('.skip'))) return undefined;
    (window as { lastStop?: Element }).lastStop = held;
    const back =
      before !== undefined &&
      (held.compareDocumentPosition(before) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const { left, top, width, height } = held.getBoundingClientRect();
    const over = [0.5, 0.2, 0.8].flatMap((x) =>
      [0.5, 0.2, 0.8].map((y) => document.elementFromPoint(left + width * x, top + height * y)),
    );
    const focus = held as HTMLElement;
    const [lit, plain] = [true, false].map((has) => {
      if (!has) focus.blur();
      return [held, ...held.querySelectorAll('*')]
        .map((element) => {
          const style = getComputedStyle(element);
          const { outline, boxShadow, textDecorationLine, stroke, strokeWidth, fill } = style;
          return [outline, boxShadow, textDecorationLine, stroke, strokeWidth, fill].join();
        })
        .join('|');
    });
    focus.focus({ preventScroll: true });
    return {
      name: `${held.localName}.${held.getAttribute('class') ?? ''} ${held.textContent.trim().slice(0, 30)}`,
      back,
      unseen: lit === plain,
      covered:
        held.closest('svg') === null &&
        !over.some(
          (element) => element !== null && (held.contains(element) || element.contains(held)),
        ),
    };
  });
}

async function problemsOf(path: string): Promise<string[]> {
  await open(path);
  const problems: string[] = [];
  for (let count = 0; count < MOST; count++) {
    await page.keyboard.press('Tab');
    const stop = await stopOf();
    if (!stop) break;
    if (stop.back) problems.push(`${path}: ${stop.name} comes out of order`);
    if (stop.unseen) problems.push(`${path}: ${stop.name} does not show the focus`);
    if (stop.covered) problems.push(`${path}: ${stop.name} is covered`);
  }
  return problems;
}

test('the tab key goes through every kind of page in order, and every stop can be seen', async () => {
  const entities = [await firstIn('person'), await firstIn('place'), await firstIn('source')];
  const problems: string[] = [];
  for (const path of [...PAGES.map((name) => `${name}.html`), ...entities])
    problems.push(...(await problemsOf(path)));
  assert.equal(problems, []);
});

test('the first stop of every page skips to what it is about', async () => {
  for (const path of ['index.html', 'graph.html', await firstIn('person')]) {
    await open(path);
    await page.keyboard.press('Tab');
    assert.ok(await page.isVisible('.skip:focus'), path);
    await page.keyboard.press('Enter');
    assert.is(await page.evaluate(() => document.activeElement?.localName), 'main', path);
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement!.closest('main') !== null), path);
  }
});

test('tables are sorted and filtered by keys, and say how', async () => {
  await open('person/index.html');
  const rows = (): Promise<string[]> =>
    page.locator('table[data-sortable] tbody tr:visible').allInnerTexts();
  const all = await rows();
  await page.focus('table[data-sortable] th:first-child button');
  await page.keyboard.press('Enter');
  assert.is(await page.getAttribute('th:first-child', 'aria-sort'), 'ascending');
  await page.keyboard.press('Enter');
  assert.is(await page.getAttribute('th:first-child', 'aria-sort'), 'descending');
  const turned = await rows();
  assert.is(turned.length, all.length);
  assert.is.not(turned.join(), all.join());
  await page.focus('input.filter');
  await page.keyboard.type('xyzzy');
  assert.is((await rows()).length, 0);
  assert.match(await page.innerText('.filter-row [role=status]'), `0 of ${all.length}`);
});

test('the dialog of the search gives the focus back, and keeps it while it is open', async () => {
  await open('about.html');
  await page.focus('.search-open');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog[open] input');
  for (const key of ['Tab', 'Tab', 'Shift+Tab', 'Shift+Tab']) {
    await page.keyboard.press(key);
    assert.ok(await page.evaluate(() => document.activeElement!.matches('body, dialog *')));
  }
  await page.keyboard.press('Escape');
  assert.is(await page.evaluate(() => document.activeElement!.className), 'search-open');
});

test('on the graph page the key for searching opens the search of the graph, elsewhere that of the site', async () => {
  await open('graph.html');
  await page.keyboard.press('/');
  assert.is(
    await page.evaluate(() => document.activeElement!.getAttribute('aria-label')),
    'Find an entity',
  );
  assert.is(await page.locator('dialog').count(), 0);
  await page.focus('.site-title');
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open] input');
});

test.run();
