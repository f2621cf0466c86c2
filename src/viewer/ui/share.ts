import { toPng, toSvg } from '../save/picture.ts';
import { saveFile } from '../save/file.ts';
import { toGexf, toJson } from '../save/subgraph.ts';
import type { Stage } from '../draw/stage.ts';
import { xml } from '../save/file.ts';
import type { Context, Part, Snapshot } from './context.ts';
import { h } from './dom.ts';

/** Links, pictures and data of what is on the screen. */
export function sharePane(
  context: Context,
  stage: Stage | undefined,
  snapshot: () => Snapshot,
): Part {
  const { source, graph } = context;
  const link = textField('Link to this view', context);
  const embed = textField('To embed it in a page', context);
  const state = h('p', { class: 'graph-count', role: 'status' });
  const save = (label: string, make: () => Promise<void>): HTMLElement =>
    h(
      'button',
      {
        type: 'button',
        class: 'graph-chip',
        onclick: () => {
          state.textContent = 'One moment …';
          make().then(
            () => (state.textContent = `${label} saved.`),
            (error: unknown) =>
              (state.textContent = error instanceof Error ? error.message : String(error)),
          );
        },
      },
      label,
    );
  const pictures = stage
    ? [
        save('PNG', async () => saveFile('graph.png', 'image/png', await toPng(stage))),
        save('SVG', () =>
          Promise.resolve(saveFile('graph.svg', 'image/svg+xml', toSvg(stage, graph))),
        ),
      ]
    : [];
  return {
    element: h(
      'section',
      { class: 'graph-pane', 'aria-label': 'Share and save' },
      h('h2', { class: 'graph-heading' }, 'Share and save'),
      link.element,
      embed.element,
      h('h3', {}, 'Save what is shown'),
      h(
        'div',
        { class: 'graph-chips' },
        ...pictures,
        save('GEXF', async () =>
          saveFile('graph.gexf', 'application/gexf+xml', await toGexf(source, snapshot().scene)),
        ),
        save('JSON', async () =>
          saveFile('graph.json', 'application/json', await toJson(source, snapshot().scene)),
        ),
      ),
      state,
    ),
    update() {
      link.set(location.href);
      const page = new URL(`embed.html${location.hash}`, location.href).href;
      embed.set(
        `<iframe src="${xml(page)}" title="${xml(graph.title)}" width="100%" height="480" loading="lazy"></iframe>`,
      );
    },
  };
}

interface TextField {
  element: HTMLElement;
  set: (text: string) => void;
}

/** A text to be copied: by the button, or by hand where the browser does not let the button. */
function textField(label: string, { announce }: Context): TextField {
  const input = h('input', {
    type: 'text',
    class: 'graph-input',
    readonly: true,
    'aria-label': label,
  });
  const button = h('button', { type: 'button', class: 'graph-chip' }, 'Copy');
  const copied = (): void => {
    button.textContent = 'Copied';
    announce(`${label}: copied`);
    setTimeout(() => (button.textContent = 'Copy'), 1_500);
  };
  button.addEventListener('click', () => {
    input.select();
    const { clipboard } = navigator as { clipboard?: Clipboard };
    clipboard?.writeText(input.value).then(copied, () => announce('Press the keys for copying'));
  });
  input.addEventListener('focus', () => input.select());
  return {
    element: h(
      'div',
      { class: 'graph-field' },
      h('span', {}, label),
      h('div', { class: 'graph-copy' }, input, button),
    ),
    set: (text) => (input.value = text),
  };
}
