import { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requireConsulter } from '../../consultations.access.ts';
import type { StepKey } from '../../participations.queries.server.ts';
import { insertReply } from './idea-desk.queries.server.ts';
import { ideaEvents } from './ideas.events.ts';
import { shownIdeas } from './ideas.queries.server.ts';
import { replyStatuses } from './reply-statuses.ts';

/** What a service answers: in words, and what becomes of the idea. */
export const replyInput = z.strictObject({
  service: z.string({ error: 'field_required' }).trim().min(1, 'field_required').max(80, 'field_too_long'),
  body: z.string({ error: 'field_required' }).trim().min(1, 'field_required').max(3000, 'consultation_text_too_long'),
  status: z.enum(replyStatuses, { error: 'choice_needed' }),
});

/** Publishes the official reply of a service to an idea; it holds for what was merged into it too. Throws `not_allowed`, `not_found`. */
export async function answerIdea(ctx: Ctx, key: StepKey, ideaId: string, reply: z.infer<typeof replyInput>): Promise<void> {
  requireConsulter(ctx.actor);
  if (!(await shownIdeas(ctx.db, key, [ideaId])).has(ideaId)) throw problem('not_found');
  await insertReply(ctx.db, key, { id: ctx.ids.next(), ideaId, ...reply }, { personId: ctx.actor.personId, at: ctx.clock.now() });
  await ctx.record({ name: ideaEvents.answered, subjectType: 'idea', subjectId: ideaId, organisationId: key.organisationId, payload: { service: reply.service, status: reply.status } });
}
