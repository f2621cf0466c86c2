/** @jsxRuntime automatic @jsxImportSource relata */
import { markup } from '../../src/publish/jsx-runtime.ts';

interface Neighbour {
  href: string;
  label: string;
}

interface Props {
  /** What the list holds: "People, in order". */
  of: string;
  previous: Neighbour | undefined;
  next: Neighbour | undefined;
}

/** The way to the pages before and after in a list. */
export function Sequence({ of, previous, next }: Props) {
  if (!previous && !next) return null;
  return markup`
    <nav class="sequence" aria-label="${of}">
      ${previous && linkTo(previous, 'prev')}
      ${next && linkTo(next, 'next')}
    </nav>`;
}

function linkTo({ href, label }: Neighbour, rel: 'prev' | 'next') {
  return markup`
    <a class="${rel}" rel="${rel}" href="${href}">
      <span class="soft">${rel === 'prev' ? 'Previous' : 'Next'}</span>
      ${label}
    </a>`;
}
