import type { BrowserContext, Page } from 'playwright-core';

/** A page whose complaints are kept: console errors, script errors, failed requests, requests to other hosts. */
export async function watchedPage(context: BrowserContext, origin: string) {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: script: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`${page.url()}: dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') complaints.push(`${page.url()}: ${request.url()}: ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400)
      complaints.push(`${page.url()}: ${response.url()}: ${response.status()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob):/.test(url))
      complaints.push(`${page.url()}: leaves for ${url}`);
  });
  return { page, complaints };
}

/** Every link of a page, every id that it has, and how wide it is. */
export async function linksOf(
  page: Page,
): Promise<{ links: string[]; ids: string[]; width: number }> {
  return page.evaluate(() => ({
    links: [...document.querySelectorAll('a[href], link[rel~="alternate"][href]')].map((link) => {
      const href = (link as HTMLAnchorElement).href as unknown;
      return typeof href === 'string'
        ? href
        : new URL((href as SVGAnimatedString).baseVal, document.baseURI).href;
    }),
    width: document.documentElement.scrollWidth,
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
  }));
}
