import { redirect } from '@sveltejs/kit';
import { proposeIdeas, proposeIdeasInput, readIdeas } from '#capabilities/staff-polls/index.ideas.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { pollKey, pollsPath } from '../../poll-key.ts';
import { criteriaOf, movesInWords } from './criteria-of.ts';

export const load = page(async (ctx, event) => {
  const key = pollKey(event);
  const desk = await readIdeas(ctx, key);
  return { ...key, desk, criteria: criteriaOf(ctx), effects: await movesInWords(ctx, desk.poll) };
});

export const actions = {
  propose: action(async (ctx, event, form) => {
    const key = pollKey(event);
    const id = await proposeIdeas(ctx, key, parseForm(proposeIdeasInput, form).pick);
    redirect(303, pollsPath(ctx.locale, key.organisationId, `/${id}`));
  }),
};
