import { formatShortDate } from '#core/shared/format.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { editionById } from '../open-edition.server.ts';
import { requireDecider } from '../registrations.access.ts';
import { drawEvents } from './draw.events.ts';
import { insertBeacon, lockDraw, readDraw } from './draw.queries.server.ts';

/**
 * Keeps the public value that completes the seed: nothing can be chosen any more. Throws `draw_not_frozen`,
 * `draw_beacon_early` before its day, `draw_beacon_form` at the field `value`, and `draw_step_done`.
 */
export async function enterBeacon(ctx: Ctx, input: { editionId: string; value: string }): Promise<void> {
  requireDecider(ctx.actor);
  const { editionId, value } = input;
  const { beacon } = editionById(ctx, editionId).draw;
  await lockDraw(ctx.db, editionId);
  const draw = await readDraw(ctx.db, editionId);
  if (!draw.list) throw problem('draw_not_frozen');
  if (ctx.clock.today() < beacon.on) throw problem('draw_beacon_early', { date: formatShortDate(beacon.on, ctx.locale) });
  if (!new RegExp(beacon.pattern, 'u').test(value)) {
    throw problem('form_incomplete', {}, [{ field: 'value', code: 'draw_beacon_form', params: { example: beacon.example } }]);
  }
  await insertBeacon(ctx.db, { editionId, value, at: ctx.clock.now() });
  await ctx.record({ name: drawEvents.beacon, subjectType: 'edition', subjectId: editionId, editionId, payload: { value } });
}
