/** @jsxRuntime automatic @jsxImportSource preact */
import { isDate, longDate } from '../../src/publish/dates.ts';

/** A date, machine-readable where it can be. */
export function DateText({ value, text }: { value: string | undefined; text?: string }) {
  if (value === undefined) return <span>{text}</span>;
  const words = longDate(value);
  return isDate(value) ? <time dateTime={value}>{words}</time> : <span>{words}</span>;
}
