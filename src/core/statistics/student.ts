import { betaCdf, logBeta } from './beta.ts';
import { normalQuantile } from './normal.ts';

/** P(T <= t) for Student's law; `df` > 0, not necessarily whole. */
export function studentCdf(t: number, df: number): number {
  checkDegrees(df);
  if (df === Infinity) throw new RangeError('studentCdf: use normalCdf for infinitely many degrees of freedom');
  const half = betaCdf(df / (df + t * t), df / 2, 0.5) / 2;
  return t > 0 ? 1 - half : half;
}

/** P(|T| >= |t|). */
export const studentTwoSided = (t: number, df: number): number => betaCdf(df / (df + t * t), df / 2, 0.5);

const remembered = new Map<string, number>();

/**
 * t such that P(T <= t) = p. Newton from the normal quantile, kept inside a bracket; about 1e-13.
 * Remembers its answers: a site asks for the same few degrees of freedom a hundred times.
 */
export function studentQuantile(p: number, df: number): number {
  checkDegrees(df);
  if (!(p > 0 && p < 1)) throw new RangeError(`studentQuantile(${p}): p must be strictly between 0 and 1`);
  if (p < 0.5) return -studentQuantile(1 - p, df);
  if (p === 0.5) return 0;
  if (df === Infinity) return normalQuantile(p);
  const name = `${p}:${df}`;
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const found = solve(p, df);
  if (remembered.size < 10_000) remembered.set(name, found);
  return found;
}

function solve(p: number, df: number): number {
  const density = (t: number): number =>
    Math.exp((-(df + 1) / 2) * Math.log1p((t * t) / df) - logBeta(df / 2, 0.5) - Math.log(df) / 2);
  let low = 0;
  let high = 2;
  while (studentCdf(high, df) < p) high *= 4;
  let t = Math.min(normalQuantile(p), high);
  for (let i = 0; i < 200; i++) {
    // The upper tail, not 1 minus it: keeps the digits when p is close to 1.
    const excess = 1 - p - studentTwoSided(t, df) / 2;
    if (excess > 0) high = t;
    else low = t;
    const newton = t - excess / density(t);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - t) <= 1e-15 * Math.max(1, t)) return next;
    t = next;
  }
  return t;
}

function checkDegrees(df: number): void {
  if (!(df > 0)) throw new RangeError(`Student's law needs more than 0 degrees of freedom, got ${df}`);
}
