/** @jsxRuntime automatic @jsxImportSource relata */
import { sitePath } from '../../src/publish/paths.ts';
import type { Page } from '../../src/publish/page.ts';

export function Footer({ page }: { page: Page }) {
  return page.drawn.frame('footer', () => <Colophon page={page} />);
}

function Colophon({ page }: { page: Page }) {
  const { author, dataLicence } = page.site.settings;
  return (
    <footer class="colophon">
      <p>
        Made by a program that reads articles and keeps the words behind everything it says. It
        errs; the quotes let you check.{' '}
        <a href={page.link(sitePath('about.html'))}>How this site was made</a>
      </p>
      <ul>
        <li>
          <a href={page.link(sitePath('classes/index.html'))}>By kind of event</a>
        </li>
        <li>
          <a href={page.link(sitePath('changes.html'))}>Changes</a>
        </li>
        <li>
          <a href={page.link(sitePath('data/index.html'))}>Data</a>
        </li>
        {author && <li>{author}</li>}
        {dataLicence && <li>Data: {dataLicence}</li>}
      </ul>
    </footer>
  );
}
