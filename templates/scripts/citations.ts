/** Buttons that copy a citation to the clipboard. */
import { element } from './element.ts';

export function enhanceCitations(): void {
  for (const text of document.querySelectorAll<HTMLPreElement>('.cite pre')) {
    const form = text.previousElementSibling?.textContent ?? '';
    const button = element('button', { type: 'button', 'aria-label': `Copy: ${form}` }, 'Copy');
    const done = element('span', { class: 'soft', role: 'status' });
    button.addEventListener('click', () => void copy(text, done));
    text.after(element('p', { class: 'copy-row' }, button, done));
  }
}

async function copy(text: HTMLPreElement, done: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text.textContent);
    done.textContent = ' Copied';
  } catch {
    getSelection()?.selectAllChildren(text);
    done.textContent = ' Selected: press Ctrl+C';
  }
}
