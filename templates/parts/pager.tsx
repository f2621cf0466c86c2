/** @jsxRuntime automatic @jsxImportSource relata */
import type { Page } from '../../src/publish/page.ts';
import type { Part } from '../../src/publish/pager.ts';
import type { SitePath } from '../../src/publish/paths.ts';

/** The way to the other parts of a list: first, last and those around this one. */
export function Pager({ page, part }: { page: Page; part: Part<unknown> }) {
  if (part.all.length < 2) return null;
  return (
    <nav class="pager" aria-label="Parts of this list">
      <ul>
        {shown(part).map(([number, path]) => (
          <li>
            <a href={page.link(path)} aria-current={number === part.number ? 'page' : undefined}>
              {number}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function shown({ all, number }: Part<unknown>): [number, SitePath][] {
  return all
    .map((path, index): [number, SitePath] => [index + 1, path])
    .filter(([n]) => n === 1 || n === all.length || Math.abs(n - number) <= 3);
}
