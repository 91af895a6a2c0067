import { redirect } from '@sveltejs/kit';
import { cancelPlan, discardPlan, readPlan, runParam } from '#capabilities/campaigns/index.planning.server.ts';
import { action, page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => ({
  plan: await readPlan(ctx, runParam(event.params)),
  following: event.url.searchParams.has('follow'),
  here: event.url.pathname,
}));

export const actions = {
  cancel: action(async (ctx, event) => {
    await cancelPlan(ctx, runParam(event.params));
    redirect(303, event.url.pathname);
  }),
  discard: action(async (ctx, event) => {
    await discardPlan(ctx, runParam(event.params));
    redirect(303, event.url.pathname);
  }),
};
