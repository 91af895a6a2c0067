import { normalQuantile } from './normal.ts';

export type Bounds = { readonly low: number; readonly high: number };

/** The usual one, worked out once: national editions ask for it a hundred thousand times. */
export const z95 = normalQuantile(0.975);

/**
 * Wilson's score interval of a proportion, in 0..1 (Newcombe 1998, method 3). `size` may be an effective
 * size, not whole. Never empty, even at 0 and 1.
 */
export function wilsonInterval(proportion: number, size: number, confidence = 0.95): Bounds {
  if (!(size > 0)) throw new RangeError(`wilsonInterval: size must be positive, got ${size}`);
  const z = confidence === 0.95 ? z95 : normalQuantile((1 + confidence) / 2);
  const z2 = z * z;
  const middle = (proportion + z2 / (2 * size)) / (1 + z2 / size);
  const half = (z * Math.sqrt((proportion * (1 - proportion)) / size + z2 / (4 * size * size))) / (1 + z2 / size);
  // The bounds hold the proportion exactly, also where rounding would cross it.
  return { low: Math.min(proportion, Math.max(0, middle - half)), high: Math.max(proportion, Math.min(1, middle + half)) };
}
