import type { Ctx } from '#platform/context.ts';
import { allEditions } from '../open-edition.server.ts';
import { freeRegistrations } from './candidates.queries.server.ts';
import { readDraw } from './draw.queries.server.ts';
import { drawnFormulas } from './edition-draw.ts';
import { freezeList } from './freeze-list.server.ts';

export const freezeInTimeJob = 'draw.freeze_in_time';

/**
 * Freezes the list of each draw once its last day is over, while the public value cannot be known: nobody has to think of
 * it. A draw without a commitment, without candidates or frozen before is left alone.
 */
export async function freezeInTime(ctx: Ctx): Promise<void> {
  const today = ctx.clock.today();
  for (const edition of allEditions(ctx)) {
    const { closes, beacon } = edition.draw;
    if (today <= closes || today >= beacon.on) continue;
    const { commitment, list } = await readDraw(ctx.db, edition.id);
    if (!commitment || list || (await freeRegistrations(ctx.db, edition.id, drawnFormulas(edition))).length === 0) continue;
    await freezeList(ctx, edition.id);
  }
}
