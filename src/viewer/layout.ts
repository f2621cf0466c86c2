import type { Insets } from './draw/camera.ts';
import type { Context, Part, Snapshot } from './ui/context.ts';
import { h, number } from './ui/dom.ts';
import { legend } from './ui/legend.ts';
import { panel } from './ui/panel.ts';
import { Panes } from './ui/panes.ts';
import { picker } from './ui/picker.ts';
import { questions } from './ui/questions.ts';
import { statusLine } from './ui/status.ts';
import { tools } from './ui/tools.ts';
import type { Stage } from './draw/stage.ts';
import { controlsOf, isSeen } from './focus.ts';
import { fitAll, selectNode } from './state/transitions.ts';

/** Pixels up to which panels come from below: see the style sheet. */
const NARROW = 736;

/** The picture and what lies over it. */
export interface Layout {
  canvas: HTMLElement;
  /** In the order in which they follow a change; the picture comes after them. */
  parts: readonly Part[];
  /** In the order of the page, which is that of the tab key. */
  elements: readonly HTMLElement[];
  /** What panels leave free of the picture. */
  insets: () => Insets;
  /** What lies over the picture, in pixels of the window. */
  covered: () => DOMRect[];
  /** Moves the focus to the search, to what is said of the selection, to the open pane. */
  search: () => void;
  read: () => void;
  enterPane: () => void;
  /** Where the focus goes from a part that no longer holds it. */
  next: (part: HTMLElement) => HTMLElement;
}

export interface Drawing {
  drawn: boolean;
  stage: () => Stage | undefined;
  now: () => Snapshot;
}

export function layOut(context: Context, { drawn, stage, now }: Drawing): Layout {
  const canvas = h('div', {
    class: 'graph-stage',
    tabindex: '0',
    role: 'application',
    'aria-label': 'The graph. Arrow keys move along the links, question mark lists all keys.',
  });
  const search = picker(context, {
    label: 'Find an entity',
    placeholder: `Search ${number(context.graph.totalNodes)} entities`,
    pick: (id) => {
      context.dispatch(selectNode(id));
      if (drawn) canvas.focus();
    },
  });
  search.classList.add('graph-search');
  const details = panel(context);
  const keys = legend(context);
  const asks = questions(context);
  const status = statusLine(context);
  const bar = tools(context, {
    fit: () => context.dispatch(fitAll),
    zoom: (factor) => stage()?.zoomBy(factor),
  });
  const panes = new Panes(context, () => ({ stage: stage(), now: now() }));
  const over = [details, keys, asks, status, panes];
  const elements = [
    search,
    ...[bar, panes, asks].map(({ element }) => element),
    ...(drawn ? [canvas] : []),
    ...[details, keys, status].map(({ element }) => element),
  ];
  const field = search.querySelector('input')!;
  return {
    canvas,
    parts: [...over, bar],
    elements,
    insets: () =>
      insetsOf(canvas.parentElement!, details.element, keys.element, asks.element, panes),
    covered: () => over.map((part) => boxOf(part === panes ? panes.pane() : part.element)),
    search: () => field.focus(),
    read: () => details.element.querySelector('a')?.focus(),
    enterPane: () => panes.focus(),
    next(part) {
      const toggle = part === panes.element && !isSeen(part) ? bar.toggleOf(panes.last) : undefined;
      const body = details.element.querySelector<HTMLElement>('.graph-panel-body')!;
      const inside = controlsOf(part === panes.element ? part : body)[0];
      return toggle ?? inside ?? (drawn ? canvas : field);
    },
  };
}

function boxOf(element: HTMLElement | undefined): DOMRect {
  return element?.getBoundingClientRect() ?? new DOMRect();
}

function insetsOf(
  host: HTMLElement,
  details: HTMLElement,
  keys: HTMLDetailsElement,
  asks: HTMLElement,
  panes: Panes,
): Insets {
  const open = !details.hidden;
  const pane = Math.max(panes.width(), keys.open ? keys.offsetWidth + 16 : 0);
  const { offsetTop: asksTop, offsetHeight: asksHeight } = asks;
  const above = asksHeight > 0 && asksTop < host.clientHeight / 2 ? asksHeight + 32 : 0;
  const below = asksHeight > 0 && above === 0 ? host.clientHeight - asksTop + 8 : 0;
  // On small screens the panel comes from below.
  const beside = details.offsetLeft > 0;
  const narrow = host.clientWidth <= NARROW;
  return {
    top: narrow ? 112 : Math.max(64, above),
    left: narrow ? 8 : 16 + pane,
    bottom: open && !beside ? details.offsetHeight : Math.max(narrow ? 56 : 40, below),
    right: open && beside ? details.offsetWidth + 16 : narrow ? 8 : 16,
  };
}
