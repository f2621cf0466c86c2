import type { Stage } from '../draw/stage.ts';
import { openPane } from '../state/transitions.ts';
import type { Pane } from '../state/state.ts';
import type { Context, Part, Snapshot } from './context.ts';
import { h } from './dom.ts';
import { filterPane } from './filters.ts';
import { groupPane } from './groups.ts';
import { helpPane } from './help.ts';
import { icon } from './icons.ts';
import { sharePane } from './share.ts';
import { tablePane } from './table.ts';

type Opened = Exclude<Pane, 'none'>;

/** The one pane that is open. A pane is made when it is opened for the first time. */
export class Panes implements Part {
  readonly element = h('div', { class: 'graph-panes', hidden: true });
  readonly #context: Context;
  readonly #now: () => { stage: Stage | undefined; now: Snapshot };
  readonly #panes = new Map<Opened, Part>();
  readonly #close: HTMLElement;
  /** The one that was open last. */
  last: Pane = 'none';

  constructor(context: Context, now: () => { stage: Stage | undefined; now: Snapshot }) {
    this.#context = context;
    this.#now = now;
    this.#close = h(
      'button',
      {
        type: 'button',
        class: 'graph-button graph-close',
        'aria-label': 'Close',
        onclick: () => context.dispatch((state) => openPane(state.pane)(state)),
      },
      icon('close'),
    );
  }

  update = (now: Snapshot, before: Snapshot | undefined): void => {
    const { pane } = now.state;
    this.element.hidden = pane === 'none';
    if (pane === 'none') return;
    this.last = pane;
    const fresh = !this.#panes.has(pane);
    const part = this.#panes.get(pane) ?? this.#make(pane);
    this.#panes.set(pane, part);
    if (!this.element.contains(part.element))
      this.element.replaceChildren(part.element, this.#close);
    part.update(now, fresh ? undefined : before);
  };

  /** How much of the picture it covers, from the left. */
  width(): number {
    return this.element.hidden ? 0 : this.element.offsetLeft + this.element.offsetWidth;
  }

  /** The open pane. */
  pane(): HTMLElement | undefined {
    return this.element.querySelector<HTMLElement>('.graph-pane') ?? undefined;
  }

  focus(): void {
    const target = this.element.querySelector<HTMLElement>('input, select, button');
    if (!this.element.hidden) target?.focus();
  }

  #make(pane: Opened): Part {
    if (pane === 'groups') return groupPane(this.#context);
    if (pane === 'filters') return filterPane(this.#context);
    if (pane === 'table') return tablePane(this.#context);
    if (pane === 'help') return helpPane(this.#context);
    return sharePane(this.#context, this.#now().stage, () => this.#now().now);
  }
}
