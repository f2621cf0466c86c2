import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../test/helpers/browser.ts';
import { placedGraph } from '../test/viewer/fixture.ts';
import { viewerFolder } from '../test/viewer/page.ts';
import type { GraphFile } from '../src/model/index.ts';
import type { Benchmark } from './bench.ts';
import { bareFile } from './helpers/bare-graph.ts';

const ROUNDS = 3;
const SCRIPT = 90_000;
const DATA = 0.4;
/** Milliseconds between two questions: what the last one draws is drawn. */
const REST = 250;
/** Milliseconds that an answer may take, drawing included, by number of nodes. */
const ANSWER: Partial<Record<number, number>> = { 10_000: 100, 100_000: 500 };

/**
 * The graph view in Chromium with software rendering, against a page that draws the same nodes and edges with bare
 * sigma from Graphology's JSON: bytes, time to the first picture, and how long an answer takes.
 */
export const benchmark: Benchmark = async ({ log, size: only }) => {
  const browser = await launchBrowser();
  const misses: string[] = [];
  const expect = (fits: boolean, what: string): void => {
    log(`${fits ? 'ok  ' : 'MISS'} ${what}`);
    if (!fits) misses.push(what);
  };
  try {
    const sizes = only === undefined ? [100, 10_000, 100_000] : [only];
    for (const size of sizes) await measureSize(browser, size, log, expect);
  } finally {
    await browser.close();
  }
  if (misses.length > 0) throw new Error(misses.join('; '));
};

type Expect = (fits: boolean, what: string) => void;

async function measureSize(
  browser: Browser,
  size: number,
  log: (line: string) => void,
  expect: Expect,
): Promise<void> {
  const graph = placedGraph(size);
  log(`${size} nodes, ${graph.edges.length} edges`);
  const viewer = await viewerFolder(graph);
  const bare = await bareFolder(graph);
  try {
    if (size === 100) {
      const script = gzipSync(readFileSync(join(viewer.folder, 'assets/viewer.js'))).length;
      expect(script <= SCRIPT, `script ${script} B compressed (at most ${SCRIPT})`);
    }
    const [own, other] = [columnBytes(viewer.folder), gzipSync(bareFile(graph)).length];
    const data = `data ${own} B of ${other} B compressed: ${percent(own / other)}`;
    expect(size < 100_000 || own / other <= DATA, data);
    const [mine, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      mine.push(await firstPicture(browser, viewer.url));
      theirs.push(await firstPicture(browser, bare.url));
    }
    const ratio = Math.min(...mine) / Math.min(...theirs);
    const times = `${Math.min(...mine).toFixed(0)} ms, bare sigma ${Math.min(...theirs).toFixed(0)} ms`;
    expect(ratio <= (size === 100 ? 1.5 : 1), `first picture ${times}: ${ratio.toFixed(2)} times`);
    await measureAnswers(browser, viewer.url, size, graph, expect);
  } finally {
    viewer.remove();
    bare.remove();
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** What has to be loaded for the whole view and its filters: everything but the quotes. */
function columnBytes(folder: string): number {
  const files = readdirSync(join(folder, 'graph-data')).filter(
    (name) => !name.startsWith('detail-'),
  );
  return files
    .map((name) => gzipSync(readFileSync(join(folder, 'graph-data', name))).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}

/** Milliseconds from the start of the navigation until the page says that it has drawn. */
async function firstPicture(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 760 } });
  page.setDefaultTimeout(300_000);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('graph-drawn').length > 0);
  const [time] = await page.evaluate(() =>
    performance.getEntriesByName('graph-drawn').map(({ startTime }) => startTime),
  );
  await page.close();
  return time!;
}

async function measureAnswers(
  browser: Browser,
  url: string,
  size: number,
  graph: GraphFile,
  expect: Expect,
): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1200, height: 760 },
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(300_000);
  await page.goto(url);
  await page.waitForFunction(() => !document.body.innerText.includes('still loading'));
  const linked = graph.nodes.filter(({ attributes }) => attributes.degree > 0);
  const [near, far] = [linked[0]!, linked[Math.floor(linked.length / 2)]!];
  const most = ANSWER[size] ?? 100;
  const answers: [name: string, most: number, run: () => Promise<number>][] = [
    ['filter by type', most, () => answer(page, '#without=person')],
    ['filter by strength', most, () => answer(page, '#sources=2')],
    ['filter by group', most, () => answer(page, `#groups=${near.key}`)],
    ['focus, two steps', most, () => answer(page, `#focus=${near.key}&steps=2`)],
    ['path', size === 100_000 ? 200 : most, () => answer(page, `#path=${near.key}~${far.key}`)],
    ['search', most, () => searching(page, far.attributes.label.slice(0, 5))],
  ];
  for (const [name, limit, run] of answers) {
    await run();
    const times = [await run(), await run(), await run()];
    const least = Math.min(...times);
    expect(least <= limit, `${name} ${least.toFixed(0)} ms (at most ${limit})`);
  }
  await page.close();
}

/**
 * Milliseconds from setting an address to the end of the frame in which its answer is drawn, from the plain view at
 * rest.
 */
async function answer(page: Page, hash: string): Promise<number> {
  const go = (to: string): Promise<number> =>
    page.evaluate(
      (address) =>
        new Promise<number>((resolve) => {
          const begin = performance.now();
          // Listeners run in order: that of the view stands before.
          window.addEventListener(
            'hashchange',
            () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begin))),
            { once: true },
          );
          location.hash = address;
        }),
      to,
    );
  const time = await go(hash);
  await page.waitForTimeout(REST);
  await go('#show=1500');
  await page.waitForTimeout(REST);
  return time;
}

function searching(page: Page, text: string): Promise<number> {
  return page.evaluate((query) => {
    const input = document.querySelector<HTMLInputElement>('.graph-search input')!;
    const begin = performance.now();
    input.value = query;
    input.dispatchEvent(new Event('input'));
    return performance.now() - begin;
  }, text);
}

/** A page that does nothing but draw Graphology's JSON with sigma's defaults. */
async function bareFolder(graph: GraphFile): Promise<{ url: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'relata-bare-'));
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify(bareFile(graph)).replaceAll('\u2028', '\\u2028');
  writeFileSync(join(folder, 'data.js'), `self.data=${text};`);
  await build({
    entryPoints: [new URL('./helpers/bare-page.ts', import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: 'iife',
    outfile: join(folder, 'page.js'),
    logLevel: 'silent',
  });
  const style = '#box{position:absolute;inset:0}';
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><style>${style}</style><div id="box"></div><script src="data.js"></script><script src="page.js"></script>`,
  );
  return {
    url: pathToFileURL(join(folder, 'index.html')).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
