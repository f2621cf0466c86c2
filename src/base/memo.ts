/**
 * A pure function of a text that remembers its results, the last `capacity` of them at most: when there are more, it
 * forgets all and begins anew. What it remembers never shows in what it gives.
 */
export function keepUpTo<V>(capacity: number, find: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      if (known.size >= capacity) known.clear();
      known.set(text, (value = find(text)));
    }
    return value;
  };
}
