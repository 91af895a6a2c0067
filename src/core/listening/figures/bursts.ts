import { gammaPoissonTail, shapeByLikelihood, type ExpectedCount } from '../../opinions/honesty/gamma-poisson.ts';
import { sumOf } from '../../shared/vector.ts';

/** Mentions in one span of time (a week), in order. `exposure`: how much was listened to, 1 for a whole week. */
export interface PeriodCount {
  readonly n: number;
  readonly exposure: number;
}

export interface BurstRules {
  /** Periods of the past that a period is judged by, and how many there must be. */
  readonly past: number;
  readonly leastPast: number;
  /** How rare a count must be to be called a burst, and the least count that is one. */
  readonly tail: number;
  readonly least: number;
  /** What is known before anything is: mentions a period, and how many periods that is worth; shape of the gamma, and its periods. */
  readonly usual: number;
  readonly usualWorth: number;
  readonly shape: number;
  readonly shapeWorth: number;
}

/** Weekly counts. One false alarm in ten thousand weeks of honest mentions. */
export const burstRules: BurstRules = { past: 52, leastPast: 4, tail: 1e-4, least: 6, usual: 2, usualWorth: 2, shape: 2, shapeWorth: 8 };

export interface Burst {
  readonly period: number;
  readonly n: number;
  readonly expected: number;
  /** P(N >= n) under the baseline of the periods before. */
  readonly p: number;
}

/**
 * Periods with more mentions than those before them explain: a Poisson count whose mean is the shrunk mean of the past, spread by a gamma whose shape is fitted by likelihood and
 * shrunk on the scale of 1 / shape. A period found to be a burst is no part of the past of the next ones, so that a wave of three weeks is found three times.
 */
export function findBursts(counts: readonly PeriodCount[], rules: BurstRules = burstRules): Burst[] {
  const bursts: Burst[] = [];
  const quiet: PeriodCount[] = [];
  counts.forEach((count, period) => {
    const past = quiet.slice(-rules.past);
    const burst = past.length >= rules.leastPast ? judged(count, past, rules) : null;
    if (burst && burst.p < rules.tail && count.n >= rules.least) bursts.push({ period, n: count.n, ...burst });
    else quiet.push(count);
  });
  return bursts;
}

function judged({ n, exposure }: PeriodCount, past: readonly PeriodCount[], rules: BurstRules): { expected: number; p: number } {
  const rate = (rules.usual * rules.usualWorth + sumOf(past, (one) => one.n)) / (rules.usualWorth + sumOf(past, (one) => one.exposure));
  const expected = rate * exposure;
  return { expected, p: gammaPoissonTail(n, expected, shapeOf(past.map((one) => ({ n: one.n, mean: rate * one.exposure })), rules)) };
}

function shapeOf(past: readonly ExpectedCount[], { shape, shapeWorth }: BurstRules): number {
  return (past.length + shapeWorth) / (past.length / shapeByLikelihood(past) + shapeWorth / shape);
}
