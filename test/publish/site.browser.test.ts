import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { buildCommand } from '../../src/commands/build.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { linksOf, watchedPage } from '../helpers/page-watch.ts';
import { serveFolder } from '../helpers/static-server.ts';
import { fakeTerminal } from '../helpers/terminal.ts';

const test = suite('site in a browser');
const PREFIX = '/some/prefix/';
const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let folder: ReturnType<typeof temporaryFolder>;
let server: Awaited<ReturnType<typeof serveFolder>>;
let site: string;

test.before(async () => {
  folder = temporaryFolder();
  cpSync(SEEDS, join(folder.path, 'seeds'), { recursive: true });
  const { terminal } = fakeTerminal(folder.path);
  await buildCommand({ seeds: 'seeds', graph: 'graph', out: 'site', workers: 0 }, terminal);
  site = join(folder.path, 'site');
  server = await serveFolder(site, PREFIX);
  browser = await launchBrowser();
});

test.after(async () => {
  await browser.close();
  server.close();
  folder.remove();
});

function pagesOf(): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(site.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function firstOf(folder: string): string {
  return pagesOf().find((path) => path.startsWith(`${folder}/`) && !path.endsWith('index.html'))!;
}

function largestOf(type: string): string {
  const pages = pagesOf().filter((path) => path.startsWith(`${type}/`));
  return pages.sort((a, b) => sizeOf(b) - sizeOf(a))[0]!;
}

function sizeOf(path: string): number {
  return readFileSync(join(site, path)).length;
}

test('every page opens below a prefix without complaint, fits a phone, and its links lead somewhere', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const { page, complaints } = await watchedPage(context, server.origin);
  const wanted = new Map<string, Set<string>>();
  const found = new Map<string, Set<string>>();
  // 404.html takes the base path from the settings, so it is looked at on its own.
  const pages = pagesOf().filter((path) => path !== '404.html');
  assert.ok(pages.length > 50);
  for (const path of pages) {
    await page.goto(server.url + path);
    const { links, ids, width } = await linksOf(page);
    if (width > 360) complaints.push(`${path} is ${width} pixels wide`);
    if (new Set(ids).size < ids.length) complaints.push(`${path} has an id twice`);
    found.set(path, new Set(ids));
    for (const link of links.filter((link) => link.startsWith(server.origin))) {
      const [to, anchor] = link.split('#');
      const anchors = wanted.get(to!) ?? new Set();
      wanted.set(to!, anchor === undefined ? anchors : anchors.add(anchor));
    }
  }
  for (const [to, anchors] of wanted) {
    const path = to.slice(server.url.length);
    if (!to.startsWith(server.url) || !existsSync(join(site, path)))
      complaints.push(`broken: ${to}`);
    // The hash of the graph page is the state of the view.
    else if (path !== 'graph.html')
      for (const anchor of anchors)
        if (!found.get(path)?.has(anchor)) complaints.push(`broken: ${to}#${anchor}`);
  }
  assert.equal(complaints, []);
  await context.close();
});

test('the site works when opened from disk, with search', async () => {
  const context = await browser.newContext();
  const root = pathToFileURL(site).href;
  const { page, complaints } = await watchedPage(context, 'file://');
  for (const path of ['index.html', firstOf('person'), firstOf('source'), 'graph.html', 'map.html'])
    await page.goto(`${root}/${path}`);
  await page.goto(`${root}/search.html`);
  const results = async (query: string) => {
    await page.fill('#search input', query);
    await page.waitForTimeout(500);
    return (await page.locator('#search-results li').allTextContents()).join('\n');
  };
  assert.match(await results('kharkiw'), /place, \d+ mentions/, 'names, with typos');
  assert.match(await results('choigou'), /Shoigu/, 'aliases, without diacritics');
  assert.match(await results('proposes fund'), /Stoltenberg proposes/, 'statements');
  assert.equal(complaints, []);
  await context.close();
});

test('the search finds names with typos and without diacritics, by the keys alone', async () => {
  const context = await browser.newContext();
  const { page, complaints } = await watchedPage(context, server.origin);
  await page.goto(server.url + firstOf('person'));
  const results = async (query: string) => {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(query);
    await page.waitForTimeout(400);
    await page.locator('#search-results .hit').first().waitFor();
    return page.locator('#search-results .hit').allTextContents();
  };
  await page.keyboard.press('/');
  await page.waitForSelector('dialog input');
  assert.ok((await results('stoltenbreg')).some((text) => text.includes('Stoltenberg')));
  assert.ok((await results('sebastien lecornu')).some((text) => text.includes('Lecornu')));
  assert.ok(
    (await results('gunpowder')).some((text) => /gunpowder/i.test(text)),
    'full text',
  );
  await results('stoltenberg');
  await page.keyboard.press('ArrowDown');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  assert.match((await page.textContent('h1'))!, /Stoltenberg/);
  assert.equal(complaints, []);
  await context.close();
});

test('from the graph a searched name is selected and its page opened', async () => {
  const context = await browser.newContext();
  const { page } = await watchedPage(context, server.origin);
  await page.goto(`${server.url}graph.html`);
  const path = largestOf('person');
  const label = /<h1[^>]*>([^<]+)</.exec(readFileSync(join(site, path), 'utf8'))![1]!.trim();
  await page.fill('.graph-search input', label);
  await page.keyboard.press('Enter');
  const link = page.locator('.graph-heading a');
  await link.waitFor();
  await Promise.all([page.waitForURL((url) => url.pathname.endsWith(path)), link.click()]);
  assert.is((await page.innerText('h1')).trim(), label);
  await context.close();
});

test('a link to a claim opens the source at the highlighted passage', async () => {
  const context = await browser.newContext();
  const { page } = await watchedPage(context, server.origin);
  await page.goto(server.url + largestOf('person'));
  const link = page.locator('.evidence figcaption a').first();
  const quote = (await page.locator('.evidence blockquote').first().textContent())!;
  await Promise.all([page.waitForURL(/source\//), link.click()]);
  const lit = page.locator(':is(.passage, .sentence):has(> .anchor:target)').first();
  assert.ok(squeeze((await lit.textContent())!).includes(squeeze(quote).slice(0, 40)));
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.is.not(await lit.evaluate((element) => getComputedStyle(element).backgroundColor), paper);
  assert.ok(await lit.isVisible());
  await context.close();
});

function squeeze(text: string): string {
  return text.replace(/[\s\d]+/g, '');
}

test('without JavaScript pages show their statements, sources and pictures', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(server.url + largestOf('person'));
  assert.ok((await page.locator('.statement').count()) > 0);
  assert.ok(await page.locator('.neighbourhood svg a').first().isVisible());
  await page.goto(`${server.url}search.html`);
  assert.ok(await page.locator('.search-lists a').first().isVisible());
  await page.goto(`${server.url}graph.html`);
  assert.ok(await page.locator('.graph-picture').isVisible());
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing against WCAG 2.2 AA on any kind of page, ${colorScheme}`, async () => {
    // Dark on a phone, light on a desk: each layout and each scheme is looked at.
    const context = await browser.newContext({
      colorScheme,
      viewport: colorScheme === 'dark' ? { width: 390, height: 844 } : { width: 1280, height: 900 },
      bypassCSP: true,
      reducedMotion: 'reduce',
    });
    const { page } = await watchedPage(context, server.origin);
    const kinds = ['person', 'organization', 'place', 'event', 'thing', 'source'].map(largestOf);
    const others = [
      'index',
      'graph',
      'person/index',
      'source/index',
      'map',
      'timeline',
      'disagreements',
      'classes/index',
      'classes/harm',
      'data/index',
      'about',
      'changes',
      'search',
      'embed',
    ];
    const problems: string[] = [];
    for (const path of [...kinds, ...others.map((name) => `${name}.html`)]) {
      await page.goto(server.url + path);
      // What is folded is read, too.
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await page.addScriptTag({ content: AXE });
      problems.push(...(await violations(page)).map((problem) => `${path}: ${problem}`));
    }
    await page.goto(server.url + largestOf('person'));
    await page.addScriptTag({ content: AXE });
    await page.keyboard.press('/');
    await page.waitForSelector('dialog input');
    await page.keyboard.type('president');
    await page.waitForSelector('#search-results a');
    problems.push(...(await violations(page)).map((problem) => `search dialog: ${problem}`));
    assert.equal(problems, []);
    await context.close();
  });
}

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}

async function violations(
  page: Awaited<ReturnType<typeof watchedPage>>['page'],
): Promise<string[]> {
  const { violations: found } = await page.evaluate(() => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { axe } = window as unknown as {
      axe: { run(what: Document, options: object): Promise<AxeResult> };
    };
    return axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
  });
  return found.map(
    ({ id, nodes }) =>
      `${id} (${nodes.length}): ${nodes[0]!.html.slice(0, 200)} ${nodes[0]!.failureSummary ?? ''}`,
  );
}

test('nothing on a list or page moves when its script has run', async () => {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  for (const path of ['person/index.html', 'place/index.html', 'index.html', largestOf('place')]) {
    await page.goto(`${server.origin}${PREFIX}${path}`);
    const moved = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => {
            setTimeout(() => {
              resolve(sum);
            }, 200);
          });
        }),
    );
    assert.ok(moved < 0.02, `${path}: ${moved}`);
  }
  await context.close();
});

test('home, entity and source pages stay under 100 kB with everything they load', () => {
  const shared = ['assets/site.css', 'assets/site.js', 'assets/icon.svg'].map(transferred);
  const rest = shared.reduce((sum, size) => sum + size, 0);
  for (const path of ['index.html', largestOf('person'), largestOf('place'), largestOf('source')])
    assert.ok(transferred(path) + rest < 100_000, path);
});

function transferred(path: string): number {
  return gzipSync(readFileSync(join(site, path))).length;
}

test('headings of every page go down step by step, from one that names the page', () => {
  for (const path of pagesOf()) {
    const page = readFileSync(join(site, path), 'utf8');
    const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    assert.is(levels.filter((level) => level === 1).length, 1, path);
    for (const [index, level] of levels.entries())
      assert.ok(level <= (levels[index - 1] ?? 0) + 1, `${path}: ${levels.join(' ')}`);
  }
});

test('every page has a content security policy without unsafe-inline, and nothing inline', () => {
  for (const path of pagesOf()) {
    const html = readFileSync(join(site, path), 'utf8');
    assert.match(
      html,
      /http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;|http-equiv="Content-Security-Policy" content="default-src 'none'/,
      path,
    );
    assert.not.match(html, /unsafe-inline/, path);
    assert.not.match(html, /<[^>]+\s(?:style|on[a-z]+)=/i, path);
    assert.not.match(html, /<script(?![^>]*(?: src=| type="application\/ld\+json"))/, path);
  }
});

test.run();
