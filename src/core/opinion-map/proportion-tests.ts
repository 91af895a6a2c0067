/** z above which a one-sided test is positive at 90 %: the threshold published for statements that represent a group. */
export const z90 = 1.2816;

/** Share with one success and one failure added: what is little seen stays near one half. 0..1. */
export const smoothedShare = (successes: number, size: number): number => (successes + 1) / (size + 2);

/** z of "more than half", with the pseudocount of the published method: 2 sqrt(n) (p - 1/2), n and successes each plus one. */
export function majorityTest(successes: number, size: number): number {
  return 2 * Math.sqrt(size + 1) * ((successes + 1) / (size + 1) - 0.5);
}

/**
 * z of "a larger share inside than outside": pooled two-proportion test with one added to each of the four numbers, as
 * published for Polis. 0 when everybody agrees everywhere.
 */
export function twoProportionTest(inside: { successes: number; size: number }, outside: { successes: number; size: number }): number {
  const [a, b] = [inside.successes + 1, outside.successes + 1];
  const [n, m] = [inside.size + 1, outside.size + 1];
  const pooled = (a + b) / (n + m);
  if (pooled >= 1) return 0;
  return (a / n - b / m) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
}
