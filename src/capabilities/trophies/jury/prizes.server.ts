import { loadTrophies } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

/** A special prize, on which people decide. */
export type Prize = Extract<ReturnType<typeof loadTrophies>['categories'][number], { by: 'jury' }>;

export const prizesOf = (ctx: Pick<Ctx, 'settings'>, editionId: string): Prize[] =>
  loadTrophies(editionId, ctx.settings.dataDir).categories.filter((category): category is Prize => category.by === 'jury');

/** Throws `not_found`. */
export function prizeOf(ctx: Pick<Ctx, 'settings'>, editionId: string, prizeId: string): Prize {
  const prize = prizesOf(ctx, editionId).find(({ id }) => id === prizeId);
  if (!prize) throw problem('not_found');
  return prize;
}
