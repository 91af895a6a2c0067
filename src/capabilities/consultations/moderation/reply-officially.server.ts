import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requireModerator } from '../consultations.access.ts';
import { consultationEvents } from '../consultations.events.ts';
import { insertOfficial } from '../steps/debate/debate-writes.queries.server.ts';
import { publishedText } from '../steps/debate/debate.queries.server.ts';
import { findModerated, type ModeratedKey } from './find-moderated.server.ts';

/** Answers a published comment in the name of a service, under it and at once. Throws `not_allowed`, `not_found`. */
export async function replyOfficially(ctx: Ctx, key: ModeratedKey, { service, body }: { service: string; body: string }): Promise<void> {
  requireModerator(ctx.actor);
  const { text, step } = await findModerated(ctx, key);
  const parent = await publishedText(ctx.db, { organisationId: key.organisationId, stepId: step.id }, text.subject);
  if (text.kind !== 'comment' || !parent || parent.parentId !== null) throw problem('not_found');
  await insertOfficial(ctx.db, { organisationId: key.organisationId, stepId: step.id, id: ctx.ids.next(), parentId: parent.id, body, service, language: ctx.locale, by: ctx.actor.personId, at: ctx.clock.now() });
  await ctx.record({ name: consultationEvents.replied, subjectType: 'consultation', subjectId: key.consultationId, organisationId: key.organisationId, payload: { service } });
}
