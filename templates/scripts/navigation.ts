/** Where the navigation is wider than the window, the item of this page is moved into sight. */
export function showCurrent(): void {
  const current = document.querySelector<HTMLElement>('.masthead [aria-current]');
  const list = current?.closest('ul');
  if (!current || !list || list.scrollWidth <= list.clientWidth) return;
  const { left, width } = current.getBoundingClientRect();
  list.scrollLeft += left + width / 2 - list.getBoundingClientRect().left - list.clientWidth / 2;
}

/** From an address that a page once had: to the statement that was asked for, which a redirect by itself forgets. */
export function followMove(): void {
  const link = document.querySelector<HTMLAnchorElement>('.page-moved .lead a');
  if (link && location.hash !== '') location.replace(link.href + location.hash);
}
