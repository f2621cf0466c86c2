/** Weights beyond this are cut. */
const LARGEST = 4;

/** Weights as whole numbers of one byte. */
export function quantize(weights: Float64Array): { weights: Int8Array; scale: number } {
  const scale = LARGEST / 127;
  const rounded = Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / scale))),
  );
  return { weights: rounded, scale };
}
