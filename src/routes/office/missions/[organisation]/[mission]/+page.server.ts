import { redirect } from '@sveltejs/kit';
import { explainMission, namedMoves, undoMove, missionKey } from '#capabilities/campaigns/index.planning.server.ts';
import { action, page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const key = missionKey(event.params);
  const asked = event.url.searchParams.get('about');
  return {
    explained: await explainMission(ctx, key, asked), about: asked, moves: await namedMoves(ctx.db, key),
    moved: event.url.searchParams.has('moved'), undone: event.url.searchParams.has('undone'), here: event.url.pathname,
  };
});

export const actions = {
  undo: action(async (ctx, event) => {
    await undoMove(ctx, missionKey(event.params));
    redirect(303, `${event.url.pathname}?undone`);
  }),
};
