import { freezeOf } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { benchmarkEvents } from './benchmarks.events.ts';
import { releaseOpenData } from './open-data/release-open-data.server.ts';
import { groupsMade, insertPublication, publicationOf } from './publication.queries.server.ts';

/**
 * Opens a frozen edition: each body may read its own results from now on, and everybody the public groups,
 * whose open data are frozen in the same act.
 * Throws `edition_not_frozen`, `edition_already_published`, and `peer_groups_not_ready` while they are being made.
 */
export async function publishEdition(ctx: Ctx, editionId: string): Promise<void> {
  if (!(await freezeOf(ctx.db, editionId))) throw problem('edition_not_frozen');
  if (await publicationOf(ctx.db, editionId)) throw problem('edition_already_published');
  if (!(await groupsMade(ctx.db, editionId))) throw problem('peer_groups_not_ready');
  await insertPublication(ctx.db, { edition_id: editionId, published_at: ctx.clock.now(), published_by: ctx.actor.personId });
  await releaseOpenData(ctx, editionId);
  await ctx.record({ name: benchmarkEvents.published, subjectType: 'edition', subjectId: editionId, editionId });
}
