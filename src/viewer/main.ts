/** The graph view. Starts on the element `#graph`; see README.md for what the page gives. */

import './draw/webgl.ts';
import { start } from './app.ts';
import { openGraph } from './data/load.ts';
import { warmUp } from './draw/warm-up.ts';
import { painted } from './turns.ts';
import { h } from './ui/dom.ts';

const host = document.getElementById('graph');
if (host) void run(host);

async function run(element: HTMLElement): Promise<void> {
  const { root = '', data = 'graph-data/', embed } = element.dataset;
  // What the page holds is seen first. The data are loaded meanwhile, and graphics get ready.
  const [seen, warm] = [painted(), warmUp()];
  try {
    const source = await openGraph(data);
    await seen;
    await start(element, source, { root, embedded: embed !== undefined, drawn: true, warm });
  } catch (error) {
    fail(element, root, error);
  }
}

/** What the page held stays; a message says what is wrong and leads to the text. */
function fail(element: HTMLElement, root: string, error: unknown): void {
  const what = error instanceof Error ? error.message : String(error);
  element.classList.remove('is-ready');
  element.classList.add('is-failed');
  for (const held of element.querySelectorAll<HTMLElement>('[inert]')) held.inert = false;
  element.prepend(
    h(
      'div',
      { class: 'graph-failure', role: 'alert' },
      h('p', {}, h('strong', {}, 'The graph cannot be shown. '), what),
      h(
        'p',
        {},
        'Everything in it is also in the lists: ',
        h('a', { href: `${root}index.html` }, 'start here'),
        '.',
      ),
    ),
  );
}
