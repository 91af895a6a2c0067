import { loadHonestyThresholds } from '#capabilities/grids/index.server.ts';
import { markComings, markSameWords } from '#core/consultations/one-hand.ts';
import type { Ctx } from '#platform/context.ts';
import { comingsOf, forgetOrigins, insertMarks, stepsHeardSince, wordsOfStep } from './origins.queries.server.ts';

export const markParticipationsJob = 'consultations.mark';
const hourMs = 3_600_000;
const originDays = 9;

/** Looks for one hand in the steps where somebody took part in the last hours, and forgets where people came from. The same again writes nothing. */
export async function markParticipations(ctx: Ctx): Promise<void> {
  const now = ctx.clock.now();
  await forgetOrigins(ctx.db, new Date(now.getTime() - originDays * 24 * hourMs));
  const rules = loadHonestyThresholds(ctx.settings.dataDir);
  for (const key of await stepsHeardSince(ctx.db, new Date(now.getTime() - 3 * hourMs))) {
    await insertMarks(ctx.db, key, [...markComings(await comingsOf(ctx.db, key), rules), ...markSameWords(await wordsOfStep(ctx.db, key))], now);
  }
}
