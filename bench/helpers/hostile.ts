/** Texts that break careless programs, made to any length. */
export const HOSTILE: readonly [name: string, piece: string][] = [
  ['one word', 'storm '],
  ['one letter, no space', 'a'],
  ['one capital, no space', 'A'],
  ['no space', 'Storm.closes,ports'],
  ['brackets', '(['],
  ['quotes', '"“'],
  ['apostrophes', "'s"],
  ['combining marks', 'e\u0301\u0301'],
  ['newlines', 'a\n\n'],
  ['digits with stops', '1.2,'],
  ['initials', 'A.B.'],
  ['hyphens', 'co-'],
  ['at signs', 'a@b.'],
  ['addresses', 'http://a.b/c '],
  ['emoji', '👩‍👧'],
  ['halves of pairs', '\ud83d\ud83d\ude00'],
  ['names', 'Anna Marlow of Freedonia '],
  ['capitals', 'ANNA MARLOW '],
  ['no letters', '… — ! '],
];

/** So many UTF-16 code units of a piece over and over. */
export function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}
