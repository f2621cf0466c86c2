/**
 * The functions that platforms round differently, made of operations that they all round alike: results are the same
 * everywhere, bit for bit.
 */

const LOG2E = 1.4426950408889634;
const LN2_HIGH = 0.693145751953125;
const LN2_LOW = 1.4286068203094172e-6;
const LOWEST = -1000;

/** 2 to the power of n + 1100, for whole n. */
const POWERS = Float64Array.from({ length: 2200 }, (_, i) => powerOfTwo(i - 1100));

/** e to the power of x, to about 1e-9 of its value; 0 below -1000 and e^700 above 700. */
export function exp(x: number): number {
  if (x < LOWEST) return 0;
  const y = x > 700 ? 700 : x;
  const n = Math.floor(y * LOG2E + 0.5);
  const r = y - n * LN2_HIGH - n * LN2_LOW;
  const series =
    1 +
    r *
      (1 +
        r *
          (1 / 2 +
            r *
              (1 / 6 +
                r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320))))))));
  return series * POWERS[n + 1100]!;
}

function powerOfTwo(n: number): number {
  let value = 1;
  for (let i = 0; i < n; i++) value *= 2;
  for (let i = 0; i > n; i--) value /= 2;
  return value;
}
