import type { Ctx } from '#platform/context.ts';
import { requirePlanEditor } from './plan.access.ts';
import { planEvents } from './plan.events.ts';
import { insertAction } from './plan.queries.server.ts';
import type { PlanAction } from './plan.ts';

/** An action before it is in the plan. */
export type NewAction = Omit<PlanAction, 'id' | 'state' | 'version' | 'completedOn'>;

/** Puts an action into the plan of a body, to be done. Returns its id. Throws `not_allowed`. */
export async function createAction(ctx: Ctx, input: NewAction): Promise<string> {
  requirePlanEditor(ctx.actor);
  const action: PlanAction = { ...input, id: ctx.ids.next(), state: 'to_do', version: 1, completedOn: null };
  await insertAction(ctx.db, action, { authorId: ctx.actor.personId, authorName: ctx.actor.name, at: ctx.clock.now() });
  await ctx.record({
    name: planEvents.created, subjectType: 'plan_action', subjectId: action.id, organisationId: action.organisationId, editionId: action.editionId,
    payload: { origin: action.origin, ...(action.recommendationId && { recommendation: action.recommendationId }) },
  });
  return action.id;
}
