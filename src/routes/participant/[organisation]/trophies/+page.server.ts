import { redirect } from '@sveltejs/kit';
import { giveConsent, openBodyTrophies } from '#capabilities/trophies/index.decided.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';

export const load = page(async (ctx, event) => {
  const organisationId = event.params['organisation'] ?? '';
  return { organisationId, saved: event.url.searchParams.has('saved'), trophies: await openBodyTrophies(ctx, organisationId, event.url.searchParams.get('edition')) };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const organisationId = event.params['organisation'] ?? '';
    const { edition, editions } = await openBodyTrophies(ctx, organisationId, String(form.get('edition') ?? ''));
    if (!editions.some(({ id }) => id === edition.id)) throw problem('not_found');
    await giveConsent(ctx, { organisationId, editionId: edition.id }, Object.fromEntries(form));
    redirect(303, localPath(ctx.locale, `/participant/${organisationId}/trophies?edition=${edition.id}&saved`));
  }),
};
