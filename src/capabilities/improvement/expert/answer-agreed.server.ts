import { isUuid } from '#core/shared/uuid.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { createAction } from '../plan/create-action.server.ts';
import { requirePlanEditor } from '../plan/plan.access.ts';
import { expertEvents } from './expert.events.ts';
import { agreedActions, answerAgreed, presentations } from './expert.queries.server.ts';

/**
 * The body's word on an agreed action: accepted, it enters its plan; declined, it stays in the expert's file only.
 * Throws `not_allowed`, `not_found`, `agreed_action_answered`.
 */
export async function answerAgreedAction(ctx: Ctx, key: { organisationId: string; id: string }, answer: 'accepted' | 'declined'): Promise<string | null> {
  requirePlanEditor(ctx.actor);
  const [agreed] = isUuid(key.id) ? await agreedActions(ctx.db, key) : [];
  const [file] = agreed ? await presentations(ctx.db, { organisationId: key.organisationId, id: agreed.presentationId }) : [];
  if (!agreed || !file) throw problem('not_found');
  if (agreed.answer) throw problem('agreed_action_answered');
  const effort = loadEdition(file.editionId, ctx.settings.dataDir).recommendations.find(({ id }) => id === agreed.recommendationId)?.effort ?? null;
  const actionId = answer === 'declined' ? null : await createAction(ctx, {
    organisationId: key.organisationId, editionId: file.editionId, origin: 'presentation', recommendationId: agreed.recommendationId, commitmentId: null, effort,
    title: agreed.title, detail: agreed.detail, ownerName: agreed.ownerName, ownerEmail: null, dueOn: agreed.dueOn,
  });
  const written = await answerAgreed(ctx.db, { ...key, answer, actionId, by: ctx.actor.personId, at: ctx.clock.now() });
  if (!written) throw problem('agreed_action_answered');
  await ctx.record({
    name: answer === 'accepted' ? expertEvents.accepted : expertEvents.declined, subjectType: 'presentation', subjectId: file.id,
    organisationId: key.organisationId, editionId: file.editionId, payload: { agreed: agreed.id, ...(actionId && { action: actionId }) },
  });
  return actionId;
}
