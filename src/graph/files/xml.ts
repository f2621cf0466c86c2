const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Text for XML 1.0, in an element or a quoted attribute. What XML cannot hold (controls, lone surrogates) becomes U+FFFD. */
export function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (mark) => ENTITIES.get(mark) ?? mark)
    .replace(/\s+/g, ' ');
}
