import { redirect } from '@sveltejs/kit';
import { eraseAtRequest, findQuoted } from '#capabilities/listening/index.server.ts';
import { isUuid } from '#core/shared/uuid.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';

export const load = page((_ctx, event) => Promise.resolve({ organisationId: String(event.params['organisation']) }));

export const actions = {
  find: action(async (ctx, event, form) => {
    const quote = String(form.get('quote') ?? '').slice(0, 2000);
    return { quote, found: await findQuoted(ctx, String(event.params['organisation']), quote) };
  }),
  erase: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    const ids = form.getAll('mention').map(String).filter(isUuid);
    if (ids.length === 0) throw problem('choose_mention');
    await eraseAtRequest(ctx, organisationId, ids);
    redirect(303, `${localPath(ctx.locale, `/participant/${organisationId}/listening/desk`)}?place=reading&done=erased`);
  }),
};
