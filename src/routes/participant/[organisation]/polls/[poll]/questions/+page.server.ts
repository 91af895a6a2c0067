import { redirect } from '@sveltejs/kit';
import { criteriaNames } from '#capabilities/grids/index.server.ts';
import { moveQuestion, removeQuestion } from '#capabilities/staff-polls/index.arranging.server.ts';
import { readPoll } from '#capabilities/staff-polls/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { pollKey, pollsPath } from '../../poll-key.ts';

export const load = page(async (ctx, event) => {
  const { poll, questions, state } = await readPoll(ctx, pollKey(event));
  const added = Number(event.url.searchParams.get('added'));
  return { ...pollKey(event), poll, questions, state, criteria: Object.fromEntries(criteriaNames(ctx).map(({ id, label }) => [id, label])), added: Number.isInteger(added) && added > 0 && added <= 30 ? added : null, isSaved: event.url.searchParams.has('saved') };
});

export const actions = {
  move: action(async (ctx, event, form) => {
    const key = pollKey(event);
    const id = String(form.get('question'));
    await moveQuestion(ctx, key, id, form.get('by') === 'up' ? -1 : 1);
    redirect(303, `${pollsPath(ctx.locale, key.organisationId, `/${key.id}/questions`)}#${/^q\d+$/.test(id) ? id : ''}`);
  }),
  remove: action(async (ctx, event, form) => {
    const key = pollKey(event);
    await removeQuestion(ctx, key, String(form.get('question')));
    redirect(303, `${pollsPath(ctx.locale, key.organisationId, `/${key.id}/questions`)}?saved=yes`);
  }),
};
