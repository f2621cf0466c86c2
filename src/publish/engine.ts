/** How V8 works while a site is made: a matter of speed and memory alone. */
import { setFlagsFromString } from 'node:v8';

/**
 * Pages are made by hundreds of small functions that run some ten thousand times each: inlining all of them into each
 * other takes V8 longer than the site wins by it.
 */
export function tuneForPages(): void {
  setInlined(100);
}

/** V8's own measure, for whatever comes after the pages. */
export function untune(): void {
  setInlined(920);
}

/** Of bytecode, put into one function. */
function setInlined(bytes: number): void {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${bytes}`);
}

/**
 * For work that lets go of most of what it reads: V8 would leave it lying until there is several times as much as is
 * kept. Here it clears away whenever memory has grown by half.
 */
export function sparingly<T>(work: () => T): T {
  setFlagsFromString('--heap-growing-percent=50');
  try {
    return work();
  } finally {
    setFlagsFromString('--heap-growing-percent=0');
  }
}
