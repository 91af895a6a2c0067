import { firstRoundId, isSecondRound } from '#capabilities/grids/index.ts';
import { listEditionIds, loadEdition, type Edition } from '#capabilities/grids/index.server.ts';
import { scoredEditions } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

/**
 * Editions of the data folder, the latest first, and the one the address asks for: `preferred` when it asks for none. A second
 * round of trophies stands among them when it is the one.
 */
export function editionAsked(ctx: Pick<Ctx, 'settings'>, url: URL, preferred?: string): { editions: Edition[]; edition: Edition } {
  const { dataDir } = ctx.settings;
  const known = listEditionIds(dataDir).toReversed();
  const asked = url.searchParams.get('edition') ?? preferred ?? known[0];
  const round = asked !== undefined && isSecondRound(asked) && known.includes(firstRoundId(asked)) ? [asked] : [];
  const editions = [...round, ...known].map((id) => loadEdition(id, dataDir));
  const edition = editions.find(({ id }) => id === asked);
  if (!edition) throw problem('edition_unknown', { edition: asked ?? '', known: editions.map(({ id }) => id).join(', ') });
  return { editions, edition };
}

/** The same for desks that work on scores: the latest edition that has some, when the address asks for none. */
export async function scoredEditionAsked(ctx: Ctx, url: URL): Promise<{ editions: Edition[]; edition: Edition }> {
  return editionAsked(ctx, url, (await scoredEditions(ctx.db))[0]);
}
