import { followAction } from '#capabilities/staff-polls/index.ideas.server.ts';
import { isUuid } from '#core/shared/uuid.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requirePlanEditor } from './plan.access.ts';
import { planEvents } from './plan.events.ts';
import { planAction, updateAction } from './plan.queries.server.ts';
import type { ActionContent, ActionState, PlanAction } from './plan.ts';

export interface ActionKey {
  organisationId: string;
  id: string;
}

/** An action of a body. Throws `action_unknown`. */
export async function requireAction(ctx: Ctx, key: ActionKey): Promise<PlanAction> {
  const action = isUuid(key.id) ? await planAction(ctx.db, key) : undefined;
  if (!action) throw problem('action_unknown');
  return action;
}

/**
 * Writes a further version of an action over the one that was read (`version`). Throws `not_allowed`, `action_unknown`,
 * `action_changed_meanwhile`.
 */
export async function changeAction(ctx: Ctx, key: ActionKey, change: ActionContent & { version: number }): Promise<void> {
  requirePlanEditor(ctx.actor);
  const before = await requireAction(ctx, key);
  const { version, ...content } = change;
  const completedOn = content.state === 'done' ? (before.completedOn ?? ctx.clock.today()) : null;
  const action: PlanAction = { ...before, ...content, version: version + 1, completedOn };
  const written = await updateAction(ctx.db, action, { authorId: ctx.actor.personId, authorName: ctx.actor.name, at: ctx.clock.now() });
  if (!written) throw problem('action_changed_meanwhile');
  const { id, title, state, dueOn } = action;
  await followAction(ctx.db, key.organisationId, { id, title, state, dueOn, doneOn: completedOn });
  await ctx.record({
    name: content.state === 'done' && before.state !== 'done' ? planEvents.completed : planEvents.changed,
    subjectType: 'plan_action', subjectId: action.id, organisationId: action.organisationId, editionId: action.editionId,
    payload: { version: action.version, state: action.state, ...(action.recommendationId && { recommendation: action.recommendationId }) },
  });
}

/** Moves an action to another column of the board, the rest as it stands. Throws as `changeAction`. */
export async function moveAction(ctx: Ctx, key: ActionKey, move: { state: ActionState; version: number }): Promise<void> {
  const { title, detail, ownerName, ownerEmail, dueOn } = await requireAction(ctx, key);
  await changeAction(ctx, key, { title, detail, ownerName, ownerEmail, dueOn, ...move });
}
