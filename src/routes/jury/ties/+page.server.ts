import { redirect } from '@sveltejs/kit';
import { declareTie, openOwnTies } from '#capabilities/trophies/index.decided.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, event) => {
  const search = event.url.searchParams.get('search')?.slice(0, 100) ?? '';
  return { search, done: event.url.searchParams.has('done'), own: await openOwnTies(ctx, search) };
});

export const actions = {
  default: action(async (ctx, _event, form) => {
    await declareTie(ctx, Object.fromEntries(form));
    redirect(303, `${localPath(ctx.locale, '/jury/ties')}?done`);
  }),
};
