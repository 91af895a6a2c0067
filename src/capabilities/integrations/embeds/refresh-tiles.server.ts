import { publicationOf } from '#capabilities/benchmarks/index.server.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { organisationById } from '#capabilities/organisations/index.server.ts';
import { publishedEditionsOf, publishedScores } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { JobData } from '#platform/jobs/queue.ts';
import { consentingBodies, consentOf, deleteTiles, putTile, tileTells } from './embeds.queries.server.ts';
import { factsOf } from './tile.ts';

/** Follows `edition.published` and `scores.revised`. */
export const refreshTilesJob = 'integrations.refresh-tiles';
/** Follows a withdrawal: a tile that would have told of others may be shown now. */
export const refreshAllTilesJob = 'integrations.refresh-all-tiles';

/** Makes the tiles anew of the bodies that agree: of the one named, or of all. */
export async function refreshTiles(ctx: Ctx, data: JobData): Promise<void> {
  const named = data['organisationId'];
  const bodies = typeof named !== 'string' ? await consentingBodies(ctx.db) : (await consentOf(ctx.db, named)) ? [named] : [];
  for (const organisationId of bodies) await makeTiles(ctx, organisationId);
}

/** The tiles of a body, one for each published edition that gave it a score, as it may read them itself, and where its tile tells nothing of others. */
export async function makeTiles(ctx: Ctx, organisationId: string): Promise<void> {
  const body = await organisationById(ctx.db, organisationId);
  if (!body) return;
  await deleteTiles(ctx.db, organisationId);
  for (const editionId of await publishedEditionsOf(ctx.db, organisationId)) {
    if (!(await publicationOf(ctx.db, editionId)) || (await tileTells(ctx.db, organisationId, editionId))) continue;
    const [score] = await publishedScores(ctx.db, { editionId, organisationId, subject: 'organisation' });
    const { label } = loadEdition(editionId, ctx.settings.dataDir);
    const facts = score && factsOf(score, { name: body.name, edition: { id: editionId, fr: label.fr, en: label.en } });
    if (facts) await putTile(ctx.db, { organisationId, editionId }, facts, ctx.clock.now());
  }
}
