import { organisationNames } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { ticketHash } from '../vote/cast-vote.server.ts';
import { repliesTo } from './replies.queries.server.ts';
import { answerPageOf } from './services.queries.server.ts';
import type { TicketAnswer } from './ticket-answer.ts';
import { noteHelped, textOfTicket } from './ticket.queries.server.ts';

/** Where the text stands that was left under a code, and the answers to it; null for a code that opens nothing. */
export async function readTicket(ctx: Ctx, code: string): Promise<TicketAnswer | null> {
  const found = await textOfTicket(ctx.db, ticketHash(code));
  if (!found) return null;
  const { organisationId, headId, moderation } = found;
  const [body] = await organisationNames(ctx.db, [organisationId]);
  const page = moderation === 'published' ? await answerPageOf(ctx.db, organisationId) : undefined;
  return { ...found, body: body?.name ?? '', replies: (await repliesTo(ctx.db, organisationId, [headId])).get(headId) ?? [], page: page?.open ? page.token : null };
}

/** Notes whether the answers helped; the first word counts. Throws `not_found` without an answer under that code. */
export async function sayHelped(ctx: Ctx, code: string, helped: boolean): Promise<void> {
  const found = await textOfTicket(ctx.db, ticketHash(code));
  if (!found || (await repliesTo(ctx.db, found.organisationId, [found.headId])).size === 0) throw problem('not_found');
  await noteHelped(ctx.db, { organisationId: found.organisationId, textId: found.textId }, helped, ctx.clock.now());
}
