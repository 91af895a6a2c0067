import { f64 } from '../shared/vector.ts';
import { wilsonInterval, type Bounds } from '../statistics/wilson.ts';
import { effectiveSize } from './design-effect.ts';

export type ShareFigure = Bounds & { readonly share: number; readonly size: number };

/** A share as it came in and as weighted, never one without the other; `size` is the number of answers, then the effective one. */
export type RawAndWeighted = { readonly count: number; readonly raw: ShareFigure; readonly weighted: ShareFigure };

/**
 * Share of people who `said` it, 0..1, with Wilson intervals at 95 %; the weighted one on the effective size (n / Kish's design
 * effect). `said[i]` null = person i did not answer. Null when nobody answered.
 */
export function weightedShare(said: readonly (boolean | null)[], weights: Float64Array): RawAndWeighted | null {
  const answered = said.flatMap((yes, i) => (yes === null ? [] : [{ yes, weight: f64(weights, i) }]));
  if (answered.length === 0) return null;
  const count = answered.filter(({ yes }) => yes).length;
  const total = answered.reduce((sum, { weight }) => sum + weight, 0);
  const share = answered.reduce((sum, { yes, weight }) => sum + (yes ? weight : 0), 0) / total;
  const size = effectiveSize(answered.map(({ weight }) => weight));
  const raw = count / answered.length;
  return {
    count,
    raw: { share: raw, size: answered.length, ...wilsonInterval(raw, answered.length) },
    weighted: { share, size, ...wilsonInterval(share, size) },
  };
}
