import type { Edition } from '#capabilities/grids/index.ts';

/** The criterion that most of the weight of a recommendation's items belongs to: where an effect is looked for. Null for an unknown one. */
export function mainCriterion(edition: Edition, recommendationId: string): string | null {
  const weights = new Map<string, number>();
  for (const { recommendation, criterion, weight, channel } of edition.grid.items) {
    if (recommendation === recommendationId && channel !== 'counter') weights.set(criterion, (weights.get(criterion) ?? 0) + weight);
  }
  const [first] = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first?.[0] ?? null;
}
