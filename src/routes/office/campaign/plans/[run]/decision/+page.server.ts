import { redirect } from '@sveltejs/kit';
import { acceptPlan, acceptReplan, readPlan, runParam } from '#capabilities/campaigns/index.planning.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';

export const load = page(async (ctx, event) => {
  const plan = await readPlan(ctx, runParam(event.params));
  if (plan.run.state !== 'proposed') throw problem('plan_not_proposed');
  return {
    kind: plan.found, title: plan.run.title, back: event.url.pathname.replace(/\/decision$/, ''),
    missions: plan.found === 'plan' ? plan.missionCount : plan.found === 'replan' ? plan.moves.length : 0,
    people: plan.found === 'plan' ? plan.shares.people.filter(({ missions }) => missions > 0).length : 0,
  };
});

export const actions = {
  default: action(async (ctx, event) => {
    const id = runParam(event.params);
    const { run } = await readPlan(ctx, id);
    if (run.kind === 'plan') await acceptPlan(ctx, id);
    else await acceptReplan(ctx, id);
    redirect(303, localPath(ctx.locale, `/office/campaign/plans/${id}`));
  }),
};
