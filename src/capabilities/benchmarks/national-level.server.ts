import type { CommonChannel } from '#core/scoring/index.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { nationalResults } from './national-results.server.ts';

/** The level of all bodies in the edition published last, in whole points, in few figures. */
export interface NationalLevel {
  edition: Edition['label'];
  publishedAt: Date;
  organisations: number;
  simulated: boolean;
  mean: number;
  /** 95 % interval of the mean; null where too few bodies take part. */
  interval: [number, number] | null;
  channels: { id: CommonChannel; mean: number; interval: [number, number] | null }[];
}

/** Null before the first publication, and when the national figures had to be withheld. */
export async function nationalLevel(ctx: Ctx): Promise<NationalLevel | null> {
  const results = await nationalResults(ctx);
  if (!results) return null;
  const { global, figures } = results.national;
  return {
    edition: results.edition.label, publishedAt: results.publishedAt, simulated: results.simulated,
    organisations: global.organisations, mean: global.mean, interval: global.interval,
    // The view `channels` holds the common channels only; their keys are written by core/scoring.
    channels: figures.flatMap(({ view, key, mean, interval }) => (view === 'channels' ? [{ id: key as CommonChannel, mean, interval }] : [])),
  };
}
