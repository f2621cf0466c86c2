/** A list of 32-bit integers that grows: four bytes each. */
export interface IntList {
  readonly length: number;
  push(value: number): void;
  toArray(): Int32Array;
}

export function createIntList(): IntList {
  let values = new Int32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const longer = new Int32Array(2 * length);
        longer.set(values);
        values = longer;
      }
      values[length++] = value;
    },
    toArray: () => values.slice(0, length),
  };
}
