/**
 * Keeps what was worked out for the keys asked for last: the same is worked out once, however many ask. The key names all that the result
 * follows from, so nothing kept is ever out of date. What failed is not kept.
 */
export function keepLast<T>(most: number): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return async (key, make) => {
    const found = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    try {
      return await found;
    } catch (failed) {
      kept.delete(key);
      throw failed;
    }
  };
}
