/** @jsxRuntime automatic @jsxImportSource relata */
import { keepUpTo } from '../../src/base/memo.ts';
import { isDate, longDate } from '../../src/publish/dates.ts';
import type { Markup } from '../../src/publish/jsx-runtime.ts';

/** Few days stand on many pages. */
export const MOST_DAYS = 10_000;

const dateElement = keepUpTo(MOST_DAYS, (value): Markup => {
  const words = longDate(value);
  return isDate(value) ? <time datetime={value}>{words}</time> : <span>{words}</span>;
});

/** A date, machine-readable where it can be. */
export function DateText({ value, text }: { value: string | undefined; text?: string }) {
  return value === undefined ? <span>{text}</span> : dateElement(value);
}
