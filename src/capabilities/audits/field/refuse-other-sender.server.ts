import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { senderHeader } from './fetch-as.ts';

/**
 * What a phone says it sends for one person is taken from that person's session only. Throws `other_sender`, on which the phone
 * keeps it until they are signed in again. Senders without the header (other applications) speak for their own session.
 */
export function refuseOtherSender(ctx: Ctx, request: Request): void {
  const sender = request.headers.get(senderHeader);
  if (sender && sender !== ctx.actor.personId) throw problem('other_sender');
}
