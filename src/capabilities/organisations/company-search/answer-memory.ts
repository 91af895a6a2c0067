export interface AnswerMemory<T> {
  recall(key: string): T | undefined;
  keep(key: string, value: T): void;
  /** The first thing found in a remembered answer, the latest answers first. */
  find<R>(look: (value: T) => R | undefined): R | undefined;
}

/** Remembers the latest answers for a while, at most so many; the oldest goes first. */
export function createAnswerMemory<T>(options: { now: () => number; entries: number; keepMs: number }): AnswerMemory<T> {
  const kept = new Map<string, { value: T; until: number }>();
  const alive = (entry: { until: number } | undefined) => entry !== undefined && options.now() < entry.until;
  return {
    recall(key) {
      const entry = kept.get(key);
      if (alive(entry)) return entry?.value;
      kept.delete(key);
      return undefined;
    },
    keep(key, value) {
      kept.delete(key);
      kept.set(key, { value, until: options.now() + options.keepMs });
      const [oldest] = kept.keys();
      if (kept.size > options.entries && oldest !== undefined) kept.delete(oldest);
    },
    find(look) {
      for (const entry of [...kept.values()].toReversed()) {
        const found = alive(entry) ? look(entry.value) : undefined;
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}
