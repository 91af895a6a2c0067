import { redirect } from '@sveltejs/kit';
import { readSeries, listArranged, stopSeries } from '#capabilities/staff-polls/index.arranging.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';
import { pollsPath } from '../../poll-key.ts';

const seriesKey = ({ params }: { params: Partial<Record<string, string>> }) => ({ organisationId: String(params['organisation']), id: String(params['series']) });

export const load = page(async (ctx, event) => {
  const key = seriesKey(event);
  const { series, turns } = await readSeries(ctx, key);
  const { polls, mayPoll } = await listArranged(ctx, key.organisationId);
  const done = event.url.searchParams.get('done');
  return { ...key, series, mayPoll, polls: polls.filter(({ poll }) => turns.includes(poll.id)), done: done === 'made' || done === 'stopped' ? done : null } as const;
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const key = seriesKey(event);
    if (form.get('confirmed') !== 'yes') throw problem('poll_not_confirmed');
    await stopSeries(ctx, key);
    redirect(303, `${pollsPath(ctx.locale, key.organisationId, `/series/${key.id}`)}?done=stopped`);
  }),
};
