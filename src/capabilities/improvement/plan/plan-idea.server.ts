import { linkIdea } from '#capabilities/staff-polls/index.ideas.server.ts';
import type { Ctx } from '#platform/context.ts';
import { createAction, type NewAction } from './create-action.server.ts';
import { newActionOf } from './open-new-action.server.ts';

/** An action that is born of an idea of an agent: the idea says from then on how far it is. Returns its id. Throws `not_allowed`, `not_found`, `poll_idea_unread`, `poll_idea_planned`. */
export async function planIdea(ctx: Ctx, idea: { organisationId: string; pollId: string; id: string }, form: Pick<NewAction, 'title' | 'detail' | 'ownerName' | 'ownerEmail' | 'dueOn'>): Promise<string> {
  const { organisationId, pollId } = idea;
  const id = await createAction(ctx, await newActionOf(ctx, organisationId, { ...form, recommendation: null, commitment: null }));
  await linkIdea(ctx, { organisationId, id: pollId }, idea.id, { id, title: form.title, state: 'to_do', dueOn: form.dueOn, doneOn: null });
  return id;
}
