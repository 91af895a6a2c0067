import { wilsonInterval } from './wilson.ts';
import type { Bounds } from './wilson.ts';

export type Proportion = { readonly successes: number; readonly size: number };

/** Interval of p1 - p2, two independent shares, from their Wilson intervals (Newcombe 1998, method 10), in -1..1. */
export function newcombeInterval(first: Proportion, second: Proportion, confidence = 0.95): Bounds & { readonly difference: number } {
  const [p1, p2] = [first.successes / first.size, second.successes / second.size];
  const one = wilsonInterval(p1, first.size, confidence);
  const two = wilsonInterval(p2, second.size, confidence);
  const difference = p1 - p2;
  return {
    difference,
    low: difference - Math.hypot(p1 - one.low, two.high - p2),
    high: difference + Math.hypot(one.high - p1, p2 - two.low),
  };
}
