/** @jsxRuntime automatic @jsxImportSource relata */
import type { PageData } from '../src/publish/eleventy.ts';
import { createPage, type Page } from '../src/publish/page.ts';
import { sitePath } from '../src/publish/paths.ts';
import { describeDownload, sizeText } from '../src/publish/downloads.ts';
import { Layout } from './layout.tsx';

const PATH = sitePath('data/index.html');

export const data = { permalink: PATH };

export function render({ build }: PageData) {
  const page = createPage(build.site, PATH);
  const { dataLicence } = build.site.settings;
  return (
    <Layout
      page={page}
      title="Data"
      kind="data"
      description="Everything on this site as files to download."
    >
      <header class="page-head">
        <h1>Data</h1>
        <p class="lead">
          Everything on this site, as files. Statements (here called claims) keep the words they
          rest on, with their place in the source.
        </p>
        <dl class="facts">
          <div>
            <dt>Version</dt>
            <dd>
              <code>{build.site.version}</code>
            </dd>
          </div>
          <div>
            <dt>Licence</dt>
            <dd>
              {dataLicence ?? 'The owner of this site has named none; ask before you reuse it.'} The
              words of articles belong to their publishers.
            </dd>
          </div>
        </dl>
      </header>
      <Files page={page} />
    </Layout>
  );
}

function Files({ page }: { page: Page }) {
  return (
    <div class="table-frame" tabindex={0} role="region" aria-label="Files">
      <table class="index stacks" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              File
            </th>
            <th role="columnheader" scope="col">
              What it holds
            </th>
            <th role="columnheader" scope="col" class="number">
              Size
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {[...page.site.downloads].map(([name, size]) => (
            <tr role="row">
              <th role="rowheader" scope="row">
                <a href={page.link(sitePath(`data/${name}`))} download>
                  {name}
                </a>
              </th>
              <td role="cell" class="whole">
                {describeDownload(name)}
              </td>
              <td role="cell" class="number">
                {sizeText(size)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
