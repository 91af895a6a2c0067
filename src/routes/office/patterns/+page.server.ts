import { redirect } from '@sveltejs/kit';
import { criteriaNames } from '#capabilities/grids/index.server.ts';
import { draftScenario, openPatterns, patternChoice } from '#capabilities/listening/index.reading.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, event) => ({
  desk: await openPatterns(ctx), criteria: Object.fromEntries(criteriaNames(ctx).map(({ id, label }) => [id, label])), mayDraft: ctx.actor.roles.includes('method_lead'), done: event.url.searchParams.get('done'),
}));

export const actions = {
  draft: action(async (ctx, _event, form) => {
    const id = await draftScenario(ctx, parseForm(patternChoice, form).criterion);
    redirect(303, localPath(ctx.locale, `/office/patterns/${id}?done=made`));
  }),
};
