import { writeAddress } from './state/address.ts';
import type { State } from './state/state.ts';

let timer: ReturnType<typeof setTimeout> | undefined;

/** The camera is written down when it has come to rest. */
export function rememberCamera(write: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(write, 400);
}

/** Writes the state into the address of the page. */
export function remember(state: State): void {
  const hash = `#${writeAddress(state)}`;
  if (hash === (location.hash || '#')) return;
  history.replaceState(null, '', hash === '#' ? location.pathname + location.search : hash);
}
