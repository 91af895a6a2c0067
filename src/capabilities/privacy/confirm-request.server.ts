import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { hashToken } from '#platform/ids.ts';
import { privacyEvents } from './privacy.events.ts';
import { changeRequest, personIdOf, unconfirmedByToken } from './privacy.queries.server.ts';
import { takeStep } from './request-steps.server.ts';

/**
 * The mailed link was followed: the request is open, and the desk may look for the address. The link serves once.
 * Returns the day on which the answer is due. Throws `rights_link_invalid`.
 */
export async function confirmRequest(ctx: Ctx, token: string): Promise<string> {
  const request = await unconfirmedByToken(ctx.db, hashToken(token));
  if (!request) throw problem('rights_link_invalid');
  const person = await personIdOf(ctx.db, request.email);
  await changeRequest(ctx.db, request.id, { state: 'open', identity: 'mail', person_id: person, confirmed_at: ctx.clock.now(), token_hash: null });
  await takeStep(ctx, request.id, 'confirmed');
  await ctx.record({ name: privacyEvents.asked, subjectType: 'privacy_request', subjectId: request.id, payload: { kind: request.kind } });
  return request.due_on;
}
