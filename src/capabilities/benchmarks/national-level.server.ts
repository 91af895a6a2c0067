import type { CommonChannel } from '#core/scoring/index.ts';
import type { Ctx } from '#platform/context.ts';
import { figuresOf, groupsOf } from './groups.queries.server.ts';
import { latestPublication } from './publication.queries.server.ts';

/** The level of all bodies in the edition published last, in whole points, as everybody may know it. */
export interface NationalLevel {
  editionId: string;
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
  const publication = await latestPublication(ctx.db);
  if (!publication) return null;
  const editionId = publication.edition_id;
  const national = (await groupsOf(ctx.db, editionId, { audience: 'public' })).find(({ cut }) => cut === 'national');
  if (!national) return null;
  const figures = await figuresOf(ctx.db, { editionId, groupIds: [national.id] });
  const global = figures.find(({ view }) => view === 'global');
  if (!global) return null;
  return {
    editionId, publishedAt: publication.published_at, organisations: global.organisations, simulated: national.simulated,
    mean: global.mean, interval: global.interval,
    // `channels` holds the common channels only; their keys are written by core/scoring.
    channels: figures.flatMap(({ view, key, mean, interval }) => (view === 'channels' ? [{ id: key as CommonChannel, mean, interval }] : [])),
  };
}
