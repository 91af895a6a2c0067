import { randomUUID } from 'node:crypto';
import { drawDoubleCoding } from '#core/quality/draw-double-coding.ts';
import type { Ctx } from '#platform/context.ts';
import { runsEdition } from '#platform/http/access.ts';
import { problem } from '#platform/http/problem.ts';
import { drawOf, insertDraw, insertDrawn, validatedAudits } from './double-coding.queries.server.ts';
import { qualityEvents } from './quality.events.ts';

/**
 * Draws the audits of an edition to code twice: the same share in each channel, by a seed that is drawn here and kept, so that
 * anybody can draw again. Once an edition. Throws `not_allowed`, `double_coding_drawn`, `double_coding_too_few`.
 */
export async function drawForDoubleCoding(ctx: Ctx, input: { editionId: string; sharePercent: number; seed?: string }): Promise<{ drawn: number }> {
  if (!runsEdition(ctx.actor)) throw problem('not_allowed');
  if (await drawOf(ctx.db, input.editionId)) throw problem('double_coding_drawn');
  const audits = await validatedAudits(ctx.db, input.editionId);
  if (audits.length === 0) throw problem('double_coding_too_few');
  const seed = input.seed ?? randomUUID();
  const drawn = drawDoubleCoding(audits, { seed, share: input.sharePercent / 100 });
  await insertDraw(ctx.db, {
    editionId: input.editionId, seed, sharePercent: input.sharePercent, audits: audits.length, drawn: drawn.length,
    drawnBy: ctx.actor.personId, drawnAt: ctx.clock.now(),
  });
  await insertDrawn(ctx.db, input.editionId, drawn);
  await ctx.record({
    name: qualityEvents.drawn, subjectType: 'edition', subjectId: input.editionId, editionId: input.editionId,
    payload: { seed, share: input.sharePercent, audits: audits.length, drawn: drawn.length },
  });
  return { drawn: drawn.length };
}
