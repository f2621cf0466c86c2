/** @jsxRuntime automatic @jsxImportSource relata */
import { markup, type Child, type Markup } from '../src/publish/jsx-runtime.ts';
import { canonical, type Page } from '../src/publish/page.ts';
import { ROOT_FILES, sitePath, type SitePath } from '../src/publish/paths.ts';
import { Footer } from './parts/footer.tsx';
import { Header } from './parts/header.tsx';

/** Nothing from elsewhere, nothing inline. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'self'";

interface Props {
  page: Page;
  title: string;
  description?: string | undefined;
  /** Names the kind of page for the styles. */
  kind: string;
  /** Asks search engines to pass the page over. */
  noindex?: boolean;
  /** JSON-LD, already escaped for a script element. */
  data?: Markup | undefined;
  /** Where the page is now, if it is no longer here. */
  movedTo?: SitePath;
  /** Scripts and styles that only this page needs, as paths of the site. */
  scripts?: readonly string[];
  styles?: readonly string[];
  /** Without footer, the content as it is: for the graph, which fills the window. */
  bare?: boolean;
  children: Child;
}

export function Layout(props: Props) {
  const { page, kind, bare, children } = props;
  const main = bare ? children : markup`<main id="main" tabindex="-1">${children}</main>`;
  return markup`
    <html lang="en" data-root="${page.root}">
      ${Head(props)}
      <body class="page-${kind}">
        <a class="skip" href="${bare ? '#graph' : '#main'}">Skip to the content</a>
        ${Header({ page })}
        ${main}
        ${!bare && Footer({ page })}
      </body>
    </html>`;
}

function Head(props: Props) {
  const { page, title, description, noindex, data, movedTo, scripts = [], styles = [] } = props;
  const { settings } = page.site;
  const name = title === settings.title ? title : `${title} · ${settings.title}`;
  return markup`
    <head>
      ${page.drawn.frame('rules', rules)}
      <title>${name}</title>
      ${description && markup`<meta name="description" content="${description}"/>`}
      ${(noindex || settings.noindex === true) && <meta name="robots" content="noindex" />}
      ${
        movedTo === undefined
          ? OpenGraph({ page, title, description: description ?? settings.description })
          : Redirect({ page, to: movedTo })
      }
      ${page.drawn.frame('assets', () => <SiteAssets page={page} />)}
      ${styles.map((path) => <link rel="stylesheet" href={page.link(sitePath(path))} />)}
      ${data && markup`<script type="application/ld+json">${data}</script>`}
      ${scripts.map((path) => <script src={page.link(sitePath(path))} defer></script>)}
    </head>`;
}

/** The policy comes before everything that it rules. */
function rules() {
  return (
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content={POLICY} />
      <meta name="color-scheme" content="light dark" />
      <meta name="generator" content="Relata" />
      <meta name="referrer" content="no-referrer" />
    </>
  );
}

function SiteAssets({ page }: { page: Page }) {
  return (
    <>
      <link rel="icon" href={page.link(sitePath('assets/icon.svg'))} type="image/svg+xml" />
      {placesOf(page, sitePath('assets/site.css')).map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      <link
        rel="alternate"
        type="application/atom+xml"
        title="Changes"
        href={page.link(ROOT_FILES.feed)}
      />
      {placesOf(page, sitePath('assets/site.js')).map((src) => (
        <script src={src} defer></script>
      ))}
    </>
  );
}

function placesOf(page: Page, path: SitePath): string[] {
  return page.roots?.map((root) => root + path) ?? [page.link(path)];
}

/** Leads on at once; machines are told the new address too. */
function Redirect({ page, to }: { page: Page; to: SitePath }) {
  const { baseUrl } = page.site.settings;
  return (
    <>
      <meta http-equiv="refresh" content={`0; url=${page.link(to)}`} />
      {baseUrl !== undefined && <link rel="canonical" href={baseUrl + to} />}
    </>
  );
}

function OpenGraph({
  page,
  title,
  description,
}: {
  page: Page;
  title: string;
  description: string;
}) {
  const address = canonical(page);
  if (address === undefined) return null;
  return markup`
    <link rel="canonical" href="${address}"/>
    <meta property="og:title" content="${title}"/>
    <meta property="og:description" content="${description}"/>
    <meta property="og:url" content="${address}"/>
    <meta property="og:site_name" content="${page.site.settings.title}"/>
    <meta property="og:type" content="article"/>`;
}
