import { redirect } from '@sveltejs/kit';
import { enterPaperForm, paperDesk } from '#capabilities/kiosks/index.points.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

const outcomes = ['entered', 'same', 'corrected'] as const;

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const done = event.url.searchParams.get('done');
  return { organisationId, desk: await paperDesk(ctx, organisationId, event.url.searchParams.get('point')), today: ctx.clock.today(), done: outcomes.find((one) => one === done) ?? null };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    const added = await enterPaperForm(ctx, organisationId, form);
    redirect(303, `${localPath(ctx.locale, `/participant/${organisationId}/opinions/paper`)}?point=${encodeURIComponent(String(form.get('point')))}&done=${added > 0 ? 'entered' : 'same'}`);
  }),
};
