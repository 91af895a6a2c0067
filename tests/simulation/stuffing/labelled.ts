import type { ListeningPoint, Press } from '#core/opinions/honesty/press.ts';
import type { OpinionSource } from '#core/opinions/types.ts';
import { randomStream, type RandomStream } from '#core/shared/random.ts';

/** What is true of a simulated press. `undone`: an honest person pressed again within a moment, and the last counts. */
export type Label = 'honest' | 'undone' | 'stuffed';
export type LabelledPress = Press & { readonly label: Label };

export type SimulatedPoint = {
  readonly name: string;
  readonly point: ListeningPoint;
  /** Honest opinions an hour by hour of the day, kiosk or phones. */
  readonly perHour: (hour: number, weekday: number) => number;
  readonly source: OpinionSource;
  readonly mix: readonly number[];
  readonly seed: string;
};

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
/** A Monday, midnight in Paris, summer time: eight weeks of past, then the weeks that are examined. */
export const firstDay = Date.parse('2026-05-03T22:00:00Z');
export const pastDays = 56;
export const examinedFrom = firstDay + pastDays * dayMs;

export const drawer = (...name: (string | number)[]): RandomStream => randomStream('stuffing', ...name);

export function face(random: RandomStream, mix: readonly number[]): number {
  let left = random.uniform() * mix.reduce((sum, part) => sum + part, 0);
  for (const [value, part] of mix.entries()) {
    left -= part;
    if (left < 0) return value;
  }
  return mix.length - 1;
}

/** Exponential, mean 1. */
export const waiting = (random: RandomStream): number => -Math.log(1 - random.uniform());

/** Gamma of mean 1 (Marsaglia and Tsang). */
export function gamma(random: RandomStream, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (shape + 1) / shape * random.uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const z = random.normal();
    const v = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random.uniform()) < z ** 2 / 2 + d - d * v + d * Math.log(v)) return (d * v) / shape;
  }
}

/** Seconds to read and press: 7 typically, sometimes half a minute. */
export const readingMs = (random: RandomStream): number => 1000 * Math.exp(Math.log(7) + 0.5 * random.normal());
