import type { Ctx } from '#platform/context.ts';
import { requireAction, type ActionKey } from './change-action.server.ts';
import { planEvents } from './plan.events.ts';
import { insertComment } from './plan.queries.server.ts';

/** Anybody of the space of a body may comment on its actions. Throws `action_unknown`. */
export async function commentAction(ctx: Ctx, key: ActionKey, text: string): Promise<void> {
  const action = await requireAction(ctx, key);
  const id = ctx.ids.next();
  await insertComment(ctx.db, { organisationId: key.organisationId, id, actionId: action.id, text, authorId: ctx.actor.personId, authorName: ctx.actor.name ?? '', at: ctx.clock.now() });
  await ctx.record({ name: planEvents.commented, subjectType: 'plan_action', subjectId: action.id, organisationId: key.organisationId, editionId: action.editionId });
}
