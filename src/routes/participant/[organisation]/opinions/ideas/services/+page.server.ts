import { redirect, type RequestEvent } from '@sveltejs/kit';
import { addService, answerPageOf, arrangeAnswerPage, changeService, pageInput, serviceInput, servicesOf } from '#capabilities/kiosks/index.answering.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  return {
    organisationId, services: await servicesOf(ctx.db, organisationId), answerPage: (await answerPageOf(ctx.db, organisationId)) ?? null, origin: ctx.settings.origin, done: event.url.searchParams.get('done') === 'saved',
  };
});

function saved(ctx: Ctx, event: RequestEvent): never {
  redirect(303, `${localPath(ctx.locale, `/participant/${String((event.params as Partial<Record<string, string>>)['organisation'])}/opinions/ideas/services`)}?done=saved`); // of this very route
}

export const actions = {
  add: action(async (ctx, event, form) => {
    const { name, email } = parseForm(serviceInput, form);
    await addService(ctx, String(event.params['organisation']), { name, email });
    saved(ctx, event);
  }),
  change: action(async (ctx, event, form) => {
    const { id, name, email, closed } = parseForm(serviceInput, form);
    if (!id) throw problem('not_found');
    await changeService(ctx, String(event.params['organisation']), id, { name, email, closed: closed === 'yes' });
    saved(ctx, event);
  }),
  page: action(async (ctx, event, form) => {
    const { token, open } = parseForm(pageInput, form);
    await arrangeAnswerPage(ctx, String(event.params['organisation']), { token, open: open === 'yes' });
    saved(ctx, event);
  }),
};
