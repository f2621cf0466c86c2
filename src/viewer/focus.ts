/** The keyboard's place on the page when what had it is gone: a button that was answered, a panel that was closed. */

const CONTROLS = 'a[href], button, input, select, summary';

/** Returns what makes changes: of `parts`, those that hold the focus keep it, or `next` says where it goes. */
export function keepFocus(
  parts: readonly HTMLElement[],
  next: (part: HTMLElement) => HTMLElement,
): (change: () => void) => void {
  return (change) => {
    const held = document.activeElement;
    const part = parts.find((element) => element.contains(held));
    change();
    if (!part || !(held instanceof HTMLElement) || isSeen(held)) return;
    (alike(part, held) ?? next(part)).focus();
  };
}

/** Whether an element is on the page. */
export function isSeen(element: Element): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}

/** Those that can be seen, in the order of the page. */
export function controlsOf(part: HTMLElement): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(CONTROLS)].filter(isSeen);
}

/** The control that was put in the place of another one. */
function alike(part: HTMLElement, gone: HTMLElement): HTMLElement | undefined {
  return controlsOf(part).find(
    (control) => control.localName === gone.localName && nameOf(control) === nameOf(gone),
  );
}

function nameOf(control: HTMLElement): string {
  return control.getAttribute('aria-label') ?? control.textContent;
}

/** Lets arrow keys, Home and End move the focus among some controls. Other keys are left to others. */
export function walkWithArrows(
  element: HTMLElement,
  stops: () => readonly HTMLElement[],
  [back, on]: readonly [string, string],
): void {
  element.addEventListener('keydown', (event) => {
    const all = stops();
    const at = all.indexOf(event.target as HTMLElement);
    const places: Partial<Record<string, number>> = {
      [back]: at - 1,
      [on]: at + 1,
      Home: 0,
      End: all.length - 1,
    };
    const to = at < 0 ? undefined : places[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    all[Math.max(0, Math.min(all.length - 1, to))]!.focus();
  });
}
