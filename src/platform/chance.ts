import { randomInt } from 'node:crypto';

/** A copy in an order drawn by lot (Fisher and Yates), from chance that nobody can repeat. */
export function shuffled<T>(items: readonly T[]): T[] {
  const order = [...items];
  for (let left = order.length - 1; left > 0; left--) {
    const other = randomInt(left + 1);
    const [a, b] = [order[left], order[other]];
    if (a !== undefined && b !== undefined) [order[left], order[other]] = [b, a];
  }
  return order;
}
