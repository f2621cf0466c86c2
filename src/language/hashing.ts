/** Mixes an integer into a 32-bit hash (one round of MurmurHash3, Austin Appleby, public domain). */
export function mix(hash: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  let h = hash ^ Math.imul(k, 0x1b873593);
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}

/** Ends a hash: every bit of the input reaches every bit of the output. */
export function finish(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** 32-bit hash of the UTF-16 code units `start` to `end`. */
export function hashText(text: string, start = 0, end = text.length): number {
  let h = 0x9747b28c;
  for (let i = start; i < end; i++) h = mix(h, text.charCodeAt(i));
  return finish(h ^ (end - start));
}
