import { redirect } from '@sveltejs/kit';
import { closingInput, moveClosing, readDesk } from '#capabilities/staff-polls/index.arranging.server.ts';
import { parisTimeOf } from '#core/calendar/paris-time.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { pollKey, pollsPath } from '../poll-key.ts';

const outcomes = ['made', 'saved', 'opened', 'closed', 'moved'] as const;

export const load = page(async (ctx, event) => {
  const key = pollKey(event);
  const desk = await readDesk(ctx, key);
  const done = event.url.searchParams.get('done');
  return { ...key, desk, closesAt: desk.poll.closesAt ? parisTimeOf(desk.poll.closesAt) : '', done: outcomes.find((one) => one === done) ?? null };
});

export const actions = {
  move: action(async (ctx, event, form) => {
    const key = pollKey(event);
    await moveClosing(ctx, key, parseForm(closingInput, form).closesAt ?? '');
    redirect(303, `${pollsPath(ctx.locale, key.organisationId, `/${key.id}`)}?done=moved`);
  }),
};
