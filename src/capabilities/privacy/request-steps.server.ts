import { isUuid } from '#core/shared/uuid.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { insertStep, isRestricting, requestById, type RequestRow, type StepName } from './privacy.queries.server.ts';
import { possibleActions, type DeskAction } from './request.ts';

/** Writes one step of a request into its journal. */
export async function takeStep(ctx: Ctx, requestId: string, step: StepName, note: string | null = null): Promise<void> {
  await insertStep(ctx.db, { id: ctx.ids.next(), request_id: requestId, step, by_id: ctx.actor.personId, note: note || null, taken_at: ctx.clock.now() });
}

/** The request, locked, if this action fits it now. Throws `not_found` and `request_moved_on`. */
export async function requestFor(ctx: Ctx, id: string, action: DeskAction): Promise<RequestRow> {
  const request = isUuid(id) ? await requestById(ctx.db, id, { lock: true }) : undefined;
  if (!request) throw problem('not_found');
  const restricted = await isRestricting(ctx.db, id);
  if (!possibleActions({ ...request, extendedMonths: request.extended_months, restricted }).includes(action)) throw problem('request_moved_on');
  return request;
}
