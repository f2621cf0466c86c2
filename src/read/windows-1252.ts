/**
 * Windows-1252, by the WHATWG Encoding Standard: Latin-1 save for 0x80 to 0x9f. Spelt out here because several
 * versions of Node decode it as Latin-1.
 */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES: ReadonlyMap<string, number> = new Map(
  [...HIGH].map((character, i) => [character, 0x80 + i]),
);

export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (character) => HIGH[character.charCodeAt(0) - 0x80]!);
}

/** The character of a byte. */
export function fromWindows1252(byte: number): string {
  return byte >= 0x80 && byte < 0xa0 ? HIGH[byte - 0x80]! : String.fromCharCode(byte);
}

/** The byte of a character; characters outside of the encoding give their code, which is no byte. */
export function toWindows1252(character: string): number {
  return BYTES.get(character) ?? character.charCodeAt(0);
}
