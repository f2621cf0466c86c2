/** @jsxRuntime automatic @jsxImportSource relata */
import { ENTITY_TYPES } from '../../src/model/index.ts';
import {
  GRAPH,
  HOME,
  sitePath,
  SOURCES,
  typePath,
  type SitePath,
} from '../../src/publish/paths.ts';
import type { Page } from '../../src/publish/page.ts';
import { PLURALS } from '../../src/publish/words.ts';

export function Header({ page }: { page: Page }) {
  return page.drawn.frame(`header ${section(page)}`, () => <Masthead page={page} />);
}

/** Pages that are not in the navigation have the same header as all others of their folder. */
function section({ path }: Page): string {
  return path.endsWith('index.html') ? path : path.replace(/\/.*/, '/');
}

function Masthead({ page }: { page: Page }) {
  const types = ENTITY_TYPES.filter((type) => page.site.byType.get(type)!.length > 0);
  return (
    <header class="masthead">
      <div class="masthead-row">
        <a class="site-title" href={page.link(HOME)}>
          {page.site.settings.title}
        </a>
        <a class="search-open" href={page.link(sitePath('search.html'))}>
          <span>Search</span>
          <kbd aria-hidden="true">/</kbd>
        </a>
      </div>
      <nav aria-label="Main">
        <ul>
          {types.map((type) => (
            <Item page={page} to={typePath(type)} text={PLURALS.get(type)!} />
          ))}
          <Item page={page} to={SOURCES} text="Sources" />
          <Item page={page} to={sitePath('timeline.html')} text="Timeline" />
          <Item page={page} to={sitePath('map.html')} text="Map" />
          <Item page={page} to={sitePath('disagreements.html')} text="Disagreements" />
          <Item page={page} to={GRAPH} text="Graph" />
        </ul>
      </nav>
    </header>
  );
}

function Item({ page, to, text }: { page: Page; to: SitePath; text: string }) {
  const inside =
    to === page.path || (to.endsWith('/index.html') && page.path.startsWith(to.slice(0, -10)));
  return (
    <li>
      <a
        href={page.link(to)}
        aria-current={to === page.path ? 'page' : inside ? 'true' : undefined}
      >
        {text}
      </a>
    </li>
  );
}
