/**
 * Remembers for a while what is read under a key, however many ask for it at once; what cannot be read is not remembered.
 * What is over is forgotten as others are read, so that it holds one period's worth; `most`: of so many all are forgotten.
 */
export function shortMemory<T>({ ms, most }: { ms: number; most: number }): (key: string, read: () => Promise<T>) => Promise<T> {
  const known = new Map<string, { until: number; value: Promise<T> }>();
  return (key, read) => {
    const now = performance.now();
    const remembered = known.get(key);
    if (remembered && remembered.until > now) return remembered.value;
    // All are kept equally long: the oldest stand first.
    for (const [old, { until }] of known) {
      if (until > now) break;
      known.delete(old);
    }
    if (known.size >= most) known.clear();
    const value = read();
    known.set(key, { until: now + ms, value });
    value.catch(() => known.delete(key));
    return value;
  };
}
