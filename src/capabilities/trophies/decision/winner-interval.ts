import { logitInterval } from '#core/statistics/logit-interval.ts';
import { studentQuantile } from '#core/statistics/student.ts';
import type { Estimate } from '#core/statistics/compare-means.ts';
import { confidence } from '#core/scoring/index.ts';

/** The interval published with a winner, in points: as for any score; symmetrical for a gain, which has no bounds. */
export function winnerInterval(by: 'score' | 'change', { value, variance, degreesOfFreedom }: Estimate): { low: number; high: number } {
  if (by === 'score' && value > 0 && value < 100) {
    const { low, high } = logitInterval(value / 100, variance / 1e4, degreesOfFreedom, confidence);
    return { low: 100 * low, high: 100 * high };
  }
  const half = studentQuantile((1 + confidence) / 2, degreesOfFreedom) * Math.sqrt(variance);
  return by === 'score' ? { low: Math.max(0, value - half), high: Math.min(100, value + half) } : { low: value - half, high: value + half };
}
