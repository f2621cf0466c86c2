import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Browser, Page } from 'playwright-core';
import { buildGraph } from '../../src/graph/index.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { syntheticInput } from '../helpers/synthetic.ts';
import { viewerFolder, type ViewerFolder } from './page.ts';

const test = suite('keyboard in the graph view');
const file = buildGraph(syntheticInput(60));
const first = [...file.nodes].sort((a, b) => b.attributes.size - a.attributes.size)[0]!;

let browser: Browser;
let site: ViewerFolder;
let page: Page;

test.before(async () => {
  browser = await launchBrowser();
  site = await viewerFolder(file);
  page = await opened(browser);
});
test.after(async () => {
  await browser.close();
  site.remove();
});
test.before.each(async () => {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    history.replaceState(null, '', location.pathname);
    dispatchEvent(new Event('hashchange'));
  });
});

async function opened(where: Browser, shown = '.graph-overlay'): Promise<Page> {
  const viewport = { width: 1280, height: 800 };
  const opening = await where.newPage({ viewport, reducedMotion: 'reduce' });
  await opening.goto(site.url);
  await opening.waitForSelector(`.is-ready ${shown}`);
  return opening;
}

/** The part of the view that has the focus, and the name of what has it. */
function focused(where = page): Promise<string> {
  return where.evaluate(() => {
    const held = document.activeElement!;
    const part = held.closest('#graph > *');
    const name = held.getAttribute('aria-label') ?? held.textContent;
    return `${part?.classList[0] ?? held.localName}: ${name.slice(0, 40)}`;
  });
}

async function press(...keys: string[]): Promise<string> {
  for (const key of keys) await page.keyboard.press(key);
  return focused();
}

test('the tab key goes through the view as it is read, and out of it', async () => {
  await page.focus('.graph-search input');
  const parts = new Set<string>();
  for (let i = 0; i < 40; i++) {
    const stop = await focused();
    if (stop.startsWith('body')) break;
    parts.add(stop.split(':')[0]!);
    await page.keyboard.press('Tab');
  }
  assert.equal(
    [...parts],
    ['graph-picker', 'graph-tools', 'graph-questions', 'graph-stage', 'graph-legend'],
  );
});

test('the tools are one stop; arrow keys, Home and End move among them', async () => {
  await page.focus('.graph-search input');
  assert.is(await press('Tab'), 'graph-tools: Groups');
  assert.is(await press('ArrowRight'), 'graph-tools: Filters');
  assert.is(await press('End'), 'graph-tools: Show everything');
  assert.is(await press('Home', 'ArrowLeft'), 'graph-tools: Groups');
  assert.match(await press('Tab'), 'graph-questions');
  assert.is(await press('Shift+Tab'), 'graph-tools: Groups');
});

test('Escape closes a pane and goes back to its button; so does its own button', async () => {
  assert.match(await press('f'), 'graph-panes');
  assert.is(await press('Escape'), 'graph-tools: Filters');
  await press('g');
  await page.focus('.graph-panes > .graph-close');
  assert.is(await press('Enter'), 'graph-tools: Groups');
});

test('who answers a question, hides an entity or closes the panel is never thrown off the page', async () => {
  await page.focus('.graph-question');
  assert.match(await press('Enter'), 'graph-panel: ');
  await page.focus('.graph-panel > .graph-close');
  assert.match(await press('Enter'), /graph-(?:stage|panel)/);
  await page.focus('.graph-stage');
  await press('Escape', 'Escape', 'ArrowRight', 'Enter');
  await page.focus('.graph-steps button >> nth=1');
  assert.is(await press('Enter'), 'graph-panel: 2');
  await page.focus('.graph-panel button:text-is("Hide")');
  assert.match(await press('Enter'), 'graph-panel: ');
  await page.focus('.graph-status button:has-text("Clear filters")');
  assert.not.match(await press('Enter'), 'body');
});

test('a path is found by keys alone, from the picture to the words', async () => {
  await page.focus('.graph-stage');
  await press('ArrowRight', 'Enter');
  await page.focus('.graph-panel [aria-label="Path to another entity"]');
  const other = file.edges.find(({ source }) => source === first.key)!.target;
  const name = file.nodes.find(({ key }) => key === other)!.attributes.label;
  await page.keyboard.type(name);
  assert.match(await press('Enter'), 'graph-panel: ');
  assert.match(decodeURIComponent(page.url()), /path=/);
});

test('arrow keys move among the rows of the table', async () => {
  await press('t');
  await page.focus('.graph-rows tbody button >> nth=0');
  const [one, other] = await page.locator('.graph-rows tbody button').allInnerTexts();
  assert.is(await press('ArrowDown'), `graph-panes: ${other}`);
  assert.is(await press('ArrowUp'), `graph-panes: ${one}`);
  assert.is(await press('Enter'), `graph-panes: ${one}`);
  assert.match(await page.innerText('.graph-panel'), one!);
});

test('what has the focus can be seen to have it', async () => {
  for (const pane of ['f', 's', 'g']) {
    await press(pane);
    for (let i = 0; i < 12; i++) {
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
        return `${outlineStyle} ${outlineWidth}`;
      });
      assert.not.match(outline, /none|^\S+ 0px/, `${pane}, ${await focused()}`);
      if (!(await press('Tab')).startsWith('graph-panes')) break;
    }
    await press('Escape');
  }
});

test('for those who want no motion the picture is at once where it goes', async () => {
  /** Whether the picture still moves, two frames after something else is looked at. */
  const moves = async (motion: 'reduce' | 'no-preference'): Promise<boolean> => {
    await page.emulateMedia({ reducedMotion: motion });
    return page.evaluate(async (focus) => {
      location.hash = '';
      await new Promise((resolve) => setTimeout(resolve, 600));
      location.hash = focus;
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      const picture = document.querySelector<HTMLCanvasElement>('.graph-overlay')!;
      const soon = picture.toDataURL();
      await new Promise((resolve) => setTimeout(resolve, 600));
      return soon !== picture.toDataURL();
    }, `#focus=${first.key}&steps=1`);
  };
  assert.is(await moves('no-preference'), true);
  assert.is(await moves('reduce'), false);
});

test('where the table stands in for the picture, no key takes it away', async () => {
  const plain = await launchBrowser(['--disable-3d-apis']);
  const text = await opened(plain, '.graph-table');
  await text.focus('.graph-rows tbody button');
  await text.keyboard.press('Enter');
  await text.keyboard.press('Escape');
  assert.ok(await text.isVisible('.graph-table'));
  assert.match(await focused(text), 'graph-panes: ');
  assert.is(await text.locator('.graph-panel').isVisible(), false);
  await plain.close();
});

test.run();
