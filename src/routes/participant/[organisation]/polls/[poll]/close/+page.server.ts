import { redirect } from '@sveltejs/kit';
import { readDesk } from '#capabilities/staff-polls/index.arranging.server.ts';
import { closePoll } from '#capabilities/staff-polls/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';
import { pollKey, pollsPath } from '../../poll-key.ts';

export const load = page(async (ctx, event) => ({ ...pollKey(event), desk: await readDesk(ctx, pollKey(event)) }));

export const actions = {
  default: action(async (ctx, event, form) => {
    const key = pollKey(event);
    if (form.get('confirmed') !== 'yes') throw problem('poll_not_confirmed');
    await closePoll(ctx, key);
    redirect(303, `${pollsPath(ctx.locale, key.organisationId, `/${key.id}`)}?done=closed`);
  }),
};
