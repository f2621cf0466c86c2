import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { graphFolder, makeCorpus } from '../fixtures/corpus.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { publishedSite } from '../helpers/published.ts';
import { serveFolder } from '../helpers/static-server.ts';

const test = suite('readers who come to a wrong address');
const OLD = 'person/j-stoltenberg';
const NEW = 'person/jens-stoltenberg';

const corpus = makeCorpus();
const history = {
  formatVersion: 1,
  builds: [
    {
      build: 2,
      date: '2024-04-04',
      documents: { added: [], removed: [] },
      entities: {
        added: [],
        removed: [],
        merged: [{ from: OLD, to: NEW }],
        renamed: [],
        relabelled: [],
      },
      claims: { added: [], removed: [] },
    },
  ],
};
const files = {
  ...Object.fromEntries(graphFolder(corpus)),
  'history.json': JSON.stringify(history),
};

let published: Awaited<ReturnType<typeof publishedSite>>;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

test.before(async () => {
  published = await publishedSite(files);
  // The host shows the file at whatever address is missing: here at three depths.
  for (const folder of ['lost', 'lost/deep']) {
    mkdirSync(join(published.site, folder), { recursive: true });
    copyFileSync(join(published.site, '404.html'), join(published.site, folder, 'page.html'));
  }
  server = await serveFolder(published.site, '/repository/');
  browser = await launchBrowser();
});

test.after(async () => {
  await browser.close();
  server.close();
  published.remove();
});

async function isStyled(page: Page): Promise<boolean> {
  return page.evaluate(() => getComputedStyle(document.body).marginTop === '0px');
}

test('a missing page is styled and leads home at any depth, below a folder nobody named, and from disk', async () => {
  const page = await browser.newPage();
  const root = pathToFileURL(published.site).href + '/';
  const homes = new Map([
    [`${server.url}404.html`, server.url],
    [`${server.url}lost/page.html`, server.url],
    [`${server.url}lost/deep/page.html`, server.url],
    [`${root}404.html`, root],
  ]);
  for (const [address, home] of homes) {
    await page.goto(address);
    assert.ok(await isStyled(page), address);
    const href = await page
      .locator('.prose a')
      .first()
      .evaluate((a: HTMLAnchorElement) => a.href);
    assert.is(href, `${home}index.html`);
    await page.keyboard.press('/');
    await page.locator('dialog input').fill('stoltenberg');
    await page.locator('#search-results a').first().waitFor();
    assert.is(await page.locator('dialog').count(), 1, address);
  }
  await page.close();
});

test('an address that a page once had leads to where it is now, to the statement that was asked for', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}${OLD}.html`);
  await page.waitForURL(`${server.url}${NEW}.html`);
  const claim = corpus.claims.find(({ subject }) => subject === NEW)!;
  await page.goto(`${server.url}${OLD}.html#c-${claim.id}`);
  await page.waitForURL(`${server.url}${NEW}.html#c-${claim.id}`);
  await page.close();
});

test('the page at the old address is a page of the site, with its policy, and asks not to be indexed', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.route(`**/${NEW}.html`, (route) => route.abort());
  await page.goto(`${server.url}${OLD}.html`).catch(() => undefined);
  const html = published.read(`${OLD}.html`);
  assert.match(html, /<meta name="robots" content="noindex"/);
  assert.match(html, /http-equiv="Content-Security-Policy"/);
  assert.match(html, /<h1>Jens Stoltenberg<\/h1>/);
  assert.match(html, /href="\.\.\/person\/jens-stoltenberg\.html">another address/);
  await context.close();
});

test.run();
