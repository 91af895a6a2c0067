import { canonicalValue } from '#core/draw/public-value.ts';
import { formatShortDate } from '#core/shared/format.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { editionById } from '../open-edition.server.ts';
import { requireDecider } from '../registrations.access.ts';
import { drawEvents } from './draw.events.ts';
import { insertBeacon, lockDraw, readDraw } from './draw.queries.server.ts';

/**
 * Keeps the public value that completes the seed: nothing can be chosen any more. Throws `draw_not_frozen`,
 * `draw_beacon_early` before its day, `draw_beacon_form` at the field `value`, `draw_beacon_differs` at `again` (the value
 * typed a second time), and `draw_step_done`. Kept in its canonical form (core/draw/public-value.ts).
 */
export async function enterBeacon(ctx: Ctx, input: { editionId: string; value: string; again?: string }): Promise<void> {
  requireDecider(ctx.actor);
  const { editionId, again } = input;
  const { beacon } = editionById(ctx, editionId).draw;
  await lockDraw(ctx.db, editionId);
  const draw = await readDraw(ctx.db, editionId);
  if (!draw.list) throw problem('draw_not_frozen');
  const day = draw.postponed?.on ?? beacon.on;
  if (ctx.clock.today() < day) throw problem('draw_beacon_early', { date: formatShortDate(day, ctx.locale) });
  const value = canonicalValue(input.value, beacon.numbers);
  if (value === null) throw problem('form_incomplete', {}, [{ field: 'value', code: 'draw_beacon_form', params: { example: beacon.example } }]);
  if (again !== undefined && canonicalValue(again, beacon.numbers) !== value) throw problem('form_incomplete', {}, [{ field: 'again', code: 'draw_beacon_differs' }]);
  await insertBeacon(ctx.db, { editionId, value, at: ctx.clock.now() });
  await ctx.record({ name: drawEvents.beacon, subjectType: 'edition', subjectId: editionId, editionId, payload: { value } });
}
