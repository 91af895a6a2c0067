import { firstRoundId } from '#capabilities/grids/index.ts';
import type { Edition } from '#capabilities/grids/index.server.ts';
import { scoredEditions } from '#capabilities/scores/index.server.ts';
import { latestPublication } from '#capabilities/benchmarks/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { editionAsked } from '../campaign-editions.ts';

/** The edition whose trophies the address asks for; the one published last, or else scored last, when it asks for none. */
export async function trophyEditionAsked(ctx: Ctx, url: URL): Promise<Edition> {
  const preferred = (await latestPublication(ctx.db))?.edition_id ?? (await scoredEditions(ctx.db))[0];
  const { editions, edition } = editionAsked(ctx, url, preferred);
  return editions.find(({ id }) => id === firstRoundId(edition.id)) ?? edition;
}
