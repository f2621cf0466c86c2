/** What leads to the root of the site. */
export const root = findRoot();

/** A page that is shown at any depth cannot know; its script does, from where it was found. */
function findRoot(): string {
  const stated = document.documentElement.dataset.root ?? '';
  const script = document.currentScript as HTMLScriptElement | null;
  if (script === null || !document.body.classList.contains('page-missing')) return stated;
  const found = new URL('../', script.src).href;
  for (const link of document.links) {
    const href = link.getAttribute('href')!;
    if (href.startsWith(stated)) link.href = found + href.slice(stated.length);
  }
  return found;
}
