/** @jsxRuntime automatic @jsxImportSource relata */
import { citations } from '../../src/publish/citation.ts';
import type { Page } from '../../src/publish/page.ts';

/** The page as a reference, in the forms that people and programs use. */
export function Citation({ page, title }: { page: Page; title: string }) {
  return (
    <details class="cite">
      <summary>Cite this page</summary>
      {citations(page, title).map(({ name, text }) => (
        <section>
          <h3>{name}</h3>
          <pre tabindex={0}>{text}</pre>
        </section>
      ))}
    </details>
  );
}
