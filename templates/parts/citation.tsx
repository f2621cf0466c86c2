/** @jsxRuntime automatic @jsxImportSource relata */
import { citations } from '../../src/publish/citation.ts';
import { markup } from '../../src/publish/jsx-runtime.ts';
import type { Page } from '../../src/publish/page.ts';

/** The page as a reference, in the forms that people and programs use. */
export function Citation({ page, title }: { page: Page; title: string }) {
  const forms = citations(page, title).map(
    ({ name, text }) =>
      markup`<section><p class="cite-form">${name}</p><pre tabindex="0">${text}</pre></section>`,
  );
  return markup`<details class="cite"><summary>Cite this page</summary>${forms}</details>`;
}
