/** @jsxRuntime automatic @jsxImportSource relata */
import type { DocumentRecord } from '../../src/model/index.ts';
import { count } from '../../src/publish/words.ts';

/** What the program did not take for text of the article, for the reader to judge. */
export function Cut({ document }: { document: DocumentRecord }) {
  const cut = document.cut.filter(({ text }) => text.trim() !== '');
  if (cut.length === 0) return null;
  return (
    <details class="cut">
      <summary>
        {count(cut.length, 'passage was', 'passages were')} left out as no part of the article
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Words</th>
            <th scope="col">Taken for</th>
          </tr>
        </thead>
        <tbody>
          {cut.map(({ text, rule }) => (
            <tr>
              <td>{text}</td>
              <td>{rule}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
