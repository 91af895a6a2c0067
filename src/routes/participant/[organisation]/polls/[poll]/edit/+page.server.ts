import { redirect } from '@sveltejs/kit';
import { changePresentation, presentationInput, readDesk } from '#capabilities/staff-polls/index.arranging.server.ts';
import { parisTimeOf } from '#core/calendar/paris-time.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { pollKey, pollsPath } from '../../poll-key.ts';

export const load = page(async (ctx, event) => {
  const key = pollKey(event);
  const { poll, schedule } = await readDesk(ctx, key);
  const local = (instant: string | null) => (instant === null ? '' : parisTimeOf(instant));
  return { ...key, poll, opensAt: local(schedule.opensAt), closesAt: local(poll.closesAt) };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const key = pollKey(event);
    await changePresentation(ctx, key, parseForm(presentationInput, form));
    redirect(303, `${pollsPath(ctx.locale, key.organisationId, `/${key.id}`)}?done=saved`);
  }),
};
