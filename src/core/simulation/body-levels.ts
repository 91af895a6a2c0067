import { randomStream } from '../shared/random.ts';
import { channels, type Channel } from '../scoring/dimensions.ts';

/** What the published results say of a body's level, before chance. */
export interface SimulatedBody {
  id: string;
  authority: boolean;
  certified: boolean;
  stratum: string;
  kind: string;
}

/** Effects in points of score, read from published results (`domain` facts of past editions). */
export interface LevelEffects {
  certified: number;
  authority: number;
  strata: Readonly<Record<string, number>>;
  kinds: Readonly<Record<string, number>>;
  /** Standard deviation between bodies, and between a body's channels, in points. */
  betweenBodies: number;
  betweenChannels: number;
}

/**
 * What a logit is worth in points near the published means: less than the 22 of one item at 68 of 100, because items
 * differ in difficulty and unreached ones do not move. Measured on the simulated panel.
 */
export const pointsALogit = 15;

/**
 * The levels of a body in each channel, on the logit scale, centred on 0 over the panel's reference body.
 * Left-skewed, as published: few bodies far below, none far above.
 */
export function drawLevels(seed: string, body: SimulatedBody, effects: LevelEffects): Record<Channel, number> {
  const random = randomStream(seed, 'body', body.id);
  const known =
    (body.certified ? effects.certified : 0) + (body.authority ? effects.authority : 0) +
    (effects.strata[body.stratum] ?? 0) + (effects.kinds[body.kind] ?? 0);
  // Half a normal, half the long tail of an exponential: mean 0, variance 1, skewness about -0.7.
  const chance = Math.SQRT1_2 * random.normal() + Math.SQRT1_2 * (1 + Math.log(1 - random.uniform()));
  const base = (known + effects.betweenBodies * chance) / pointsALogit;
  const levels = {} as Record<Channel, number>; // filled for every channel just below
  for (const channel of channels) {
    levels[channel] = base + (effects.betweenChannels * random.normal()) / pointsALogit;
  }
  return levels;
}

