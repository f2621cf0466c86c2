/** Opens the search from every page: by its link, by "/" and on the page of the search itself. */
import { element } from './element.ts';
import { root } from './root.ts';

interface SearchWindow extends Window {
  relataOpenSearch?: (where: HTMLElement, root: string) => void;
}

export function enhanceSearch(): void {
  const place = document.querySelector<HTMLElement>('#search');
  if (place) {
    load(place);
    return;
  }
  const link = document.querySelector<HTMLAnchorElement>('.search-open');
  link?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    if (
      event.key !== '/' ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      isField(event.target)
    )
      return;
    event.preventDefault();
    open();
  });
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

let dialog: HTMLDialogElement | undefined;

function open(): void {
  if (dialog === undefined) {
    dialog = element('dialog', { class: 'search-dialog', 'aria-label': 'Search' });
    const place = element('div');
    dialog.append(place);
    document.body.append(dialog);
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog?.close();
    });
    load(place);
  }
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.focus();
}

/** The search itself is a script of its own, fetched when it is first needed. */
function load(place: HTMLElement): void {
  const { relataOpenSearch } = window as SearchWindow;
  if (relataOpenSearch) return relataOpenSearch(place, root);
  const script = element('script', { src: `${root}assets/search.js` });
  script.addEventListener('load', () => (window as SearchWindow).relataOpenSearch?.(place, root));
  document.head.append(script);
}
