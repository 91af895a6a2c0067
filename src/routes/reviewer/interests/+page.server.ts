import { redirect } from '@sveltejs/kit';
import { declareInterest, interestInput, interestsOf, withdrawInterest } from '#capabilities/audits/index.quality.server.ts';
import { searchOrganisations } from '#capabilities/organisations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, event) => {
  const search = event.url.searchParams.get('search')?.slice(0, 100) ?? '';
  return {
    search, done: event.url.searchParams.has('done'),
    interests: await interestsOf(ctx.db, ctx.actor.personId ?? ''),
    found: search ? (await searchOrganisations(ctx.db, search, { limit: 10 })).map(({ id, name, departmentCode }) => ({ id, name, departmentCode })) : [],
  };
});

export const actions = {
  declare: action(async (ctx, _event, form) => {
    await declareInterest(ctx, parseForm(interestInput, form));
    redirect(303, `${localPath(ctx.locale, '/reviewer/interests')}?done`);
  }),
  withdraw: action(async (ctx, _event, form) => {
    await withdrawInterest(ctx, parseForm(interestInput, form));
    redirect(303, `${localPath(ctx.locale, '/reviewer/interests')}?done`);
  }),
};
