/** What a rule needs of a figure; whole points. */
export interface Spread {
  readonly mean: number;
  readonly interval: readonly [number, number] | null;
}

/**
 * Whether two means may be said to differ: only where their 95 % intervals do not even touch. As the deviation of a difference never
 * exceeds the sum of both deviations, that holds for any dependence between them, also of a whole and its part; it errs on the side of silence.
 */
export function apart(one: Spread, other: Spread): 'above' | 'below' | null {
  if (!one.interval || !other.interval) return null;
  if (one.interval[0] > other.interval[1]) return 'above';
  return one.interval[1] < other.interval[0] ? 'below' : null;
}

/** Highest and lowest of several figures, if these two may be said to differ. */
export function farthestApart<T extends { readonly figure: Spread }>(lines: readonly T[]): { high: T; low: T } | null {
  const sorted = lines.toSorted((a, b) => b.figure.mean - a.figure.mean);
  const [high] = sorted;
  const low = sorted.at(-1);
  return high && low && high !== low && apart(high.figure, low.figure) === 'above' ? { high, low } : null;
}

/** The figures whose interval lies wholly above, or wholly below, that of another. */
export function clearOf<T extends { readonly figure: Spread }>(lines: readonly T[], other: Spread): { above: T[]; below: T[] } {
  return { above: lines.filter(({ figure }) => apart(figure, other) === 'above'), below: lines.filter(({ figure }) => apart(figure, other) === 'below') };
}
