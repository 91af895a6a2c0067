/** A quarter of a group, the lowest first. */
export type Quarter = 1 | 2 | 3 | 4;

/** Where a score lies among published quartiles: its quarter, and those that its interval leaves possible. */
export type Position = { readonly quarter: Quarter; readonly from: Quarter; readonly to: Quarter };

/**
 * Position of a score among its peers from what is published of them anyway (three quartiles in whole points), so that it
 * names nobody and betrays nothing more. A score that rounds to a quartile belongs to the quarter above it, as half of
 * those who rounded to it do. Null without quartiles: under ten bodies.
 */
export function positionAmong(quartiles: readonly number[] | null, { value, low, high }: { value: number; low: number; high: number }): Position | null {
  if (!quartiles || quartiles.length !== 3) return null;
  const quarterOf = (score: number): Quarter => {
    const passed = quartiles.filter((quartile) => Math.round(score) >= quartile).length;
    return passed === 0 ? 1 : passed === 1 ? 2 : passed === 2 ? 3 : 4;
  };
  return { quarter: quarterOf(value), from: quarterOf(low), to: quarterOf(high) };
}
