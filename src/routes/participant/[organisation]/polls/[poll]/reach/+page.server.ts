import { redirect } from '@sveltejs/kit';
import { readDesk } from '#capabilities/staff-polls/index.arranging.server.ts';
import { mailLinks } from '#capabilities/staff-polls/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';
import { pollKey, pollsPath } from '../../poll-key.ts';

export const load = page(async (ctx, event) => ({
  ...pollKey(event), desk: await readDesk(ctx, pollKey(event)), address: `${ctx.settings.origin}${localPath(ctx.locale, `/poll/${pollKey(event).id}/tablet`)}`, isMailed: event.url.searchParams.has('mailed'),
}));

export const actions = {
  default: action(async (ctx, event, form) => {
    const key = pollKey(event);
    if (form.get('confirmed') !== 'yes') throw problem('poll_not_confirmed');
    await mailLinks(ctx, key);
    redirect(303, `${pollsPath(ctx.locale, key.organisationId, `/${key.id}/reach`)}?mailed=yes`);
  }),
};
