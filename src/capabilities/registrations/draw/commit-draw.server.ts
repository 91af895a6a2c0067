import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { formatShortDate } from '#core/shared/format.ts';
import { editionById } from '../open-edition.server.ts';
import { requireDecider } from '../registrations.access.ts';
import { newSeed, sha256 } from './draw-chance.server.ts';
import { drawEvents } from './draw.events.ts';
import { insertCommitment } from './draw.queries.server.ts';
import { rulesOf } from './edition-draw.ts';

/**
 * Makes the seed of an edition's draw, keeps it where no person reads it, and publishes its SHA-256 with the rules.
 * Throws `draw_commit_late` once the list has closed, and `draw_step_done` when it was done before.
 */
export async function commitDraw(ctx: Ctx, editionId: string): Promise<void> {
  requireDecider(ctx.actor);
  const edition = editionById(ctx, editionId);
  if (ctx.clock.today() > edition.draw.closes) throw problem('draw_commit_late', { date: formatShortDate(edition.draw.closes, ctx.locale) });
  const seed = newSeed();
  const seedHash = sha256(seed);
  await insertCommitment(ctx.db, { editionId, seed, seedHash, rules: rulesOf(edition), at: ctx.clock.now() });
  await ctx.record({ name: drawEvents.committed, subjectType: 'edition', subjectId: editionId, editionId, payload: { seedHash } });
}
