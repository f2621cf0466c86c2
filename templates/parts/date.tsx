/** @jsxRuntime automatic @jsxImportSource relata */
import { isDate, longDate } from '../../src/publish/dates.ts';
import type { Markup } from '../../src/publish/jsx-runtime.ts';

/** Few days stand on many pages. */
const known = new Map<string, Markup>();
const MOST_KNOWN = 10_000;

/** A date, machine-readable where it can be. */
export function DateText({ value, text }: { value: string | undefined; text?: string }) {
  if (value === undefined) return <span>{text}</span>;
  let date = known.get(value);
  if (date === undefined) {
    if (known.size > MOST_KNOWN) known.clear();
    known.set(value, (date = dateElement(value)));
  }
  return date;
}

function dateElement(value: string): Markup {
  const words = longDate(value);
  return isDate(value) ? <time datetime={value}>{words}</time> : <span>{words}</span>;
}
