/** Work in turns, between which the browser paints and answers. */

/** Milliseconds that a turn may take: on a phone it is several times as long. */
const TURN = 6;

export interface Turns {
  /** Ends the turn if it has taken its time. */
  next: () => Promise<void>;
}

export function inTurns(): Turns {
  let begun = performance.now();
  return {
    async next() {
      if (performance.now() - begun < TURN) return;
      await turn();
      begun = performance.now();
    },
  };
}

/** `rest`: milliseconds to wait at the least. */
export function turn(rest = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, rest));
}

/** When the page has been painted as it is now; where nothing is painted, as in a tab behind others, in a moment. */
export function painted(): Promise<void> {
  return sooner(
    (resolve) => requestAnimationFrame(() => setTimeout(resolve)),
    document.hidden ? 0 : 4_000,
  );
}

/** When it is told, or when patience ends, in milliseconds. */
export function sooner(tell: (resolve: () => void) => void, patience: number): Promise<void> {
  return new Promise((resolve) => {
    tell(resolve);
    setTimeout(resolve, patience);
  });
}
