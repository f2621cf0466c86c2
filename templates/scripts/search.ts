/** The search: a field, results as one types, keys to walk in them. */
import { element } from './element.ts';
import { createSearch, type Hit } from './search-index.ts';

const PAUSE = 90;

function openSearch(place: HTMLElement, root: string): void {
  const input = element('input', {
    type: 'search',
    'aria-label': 'Search names, statements and texts',
    placeholder: 'Names, statements, texts',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-controls': 'search-results',
  });
  const status = element('p', { class: 'soft search-status', role: 'status' });
  const list = element('ul', { id: 'search-results', class: 'search-results' });
  place.replaceChildren(element('div', { role: 'search' }, input), status, list);
  const search = createSearch(root);
  let latest = 0;
  const run = async () => {
    const turn = ++latest;
    const query = input.value.trim();
    const hits = query.length < 2 ? [] : await search(query);
    if (turn !== latest) return;
    list.replaceChildren(...hits.map((hit) => item(hit, root)));
    status.textContent = query.length < 2 ? '' : message(hits.length);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), PAUSE);
  });
  place.addEventListener('keydown', (event) => walk(event, input, list));
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.focus();
  if (input.value !== '') void run();
  else void search('');
}

function message(count: number): string {
  return count === 0 ? 'Nothing found.' : `${count} found. Arrow keys walk, Enter opens.`;
}

function item({ text, href, note, type }: Hit, root: string): HTMLLIElement {
  const link = element(
    'a',
    { href: root + href },
    element('span', { class: type === undefined ? 'hit' : `hit name is-${type}` }, text),
    element('span', { class: 'soft' }, note),
  );
  return element('li', {}, link);
}

/** Down and up move between the field and the results; Enter in the field opens the first. */
function walk(event: KeyboardEvent, input: HTMLInputElement, list: HTMLUListElement): void {
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    if (next < 0) input.focus();
    else links[Math.min(next, links.length - 1)]?.focus();
  } else if (event.key === 'Enter' && document.activeElement === input) {
    event.preventDefault();
    links[0]?.click();
  }
}

(window as Window & { relataOpenSearch?: typeof openSearch }).relataOpenSearch = openSearch;
