import { redirect } from '@sveltejs/kit';
import { agreeToEmbed, openEmbedDesk, withdrawFromEmbed } from '#capabilities/integrations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, event) => {
  const organisationId = event.params['organisation'] ?? '';
  const done = event.url.searchParams.get('done');
  return {
    desk: await openEmbedDesk(ctx, organisationId), base: `/embed/${organisationId}`, proof: localPath(ctx.locale, `/verify/${organisationId}`), origin: ctx.settings.origin, home: `/participant/${organisationId}/integrations`,
    done: (['agreed', 'withdrawn'] as const).find((one) => one === done) ?? null,
  };
});

export const actions = {
  agree: action(async (ctx, event, form) => {
    await agreeToEmbed(ctx, event.params['organisation'] ?? '', form.get('confirmed') === 'yes');
    redirect(303, localPath(ctx.locale, `/participant/${event.params['organisation']}/integrations/embed?done=agreed`));
  }),
  withdraw: action(async (ctx, event) => {
    await withdrawFromEmbed(ctx, event.params['organisation'] ?? '');
    redirect(303, localPath(ctx.locale, `/participant/${event.params['organisation']}/integrations/embed?done=withdrawn`));
  }),
};
