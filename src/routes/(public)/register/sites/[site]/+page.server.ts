import { error, redirect } from '@sveltejs/kit';
import { addSite, confirmSites, saveSite, typedFields } from '#capabilities/registrations/index.server.ts';
import { action } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { draftOf, finishLater, stepLoad, withDraft } from '../../step.ts';

export const load = stepLoad('sites');

export const actions = {
  default: withDraft(action(async (ctx, event, form) => {
    const place = Number(event.params['site']) - 1;
    if (!Number.isInteger(place) || place < 0) error(404);
    const draft = draftOf(event) ?? '';
    const { sites: typed } = typedFields(form);
    const { faults, sites } = await saveSite(ctx, { draft, place, typed: Array.isArray(typed) ? typed[0] : {} });
    finishLater(ctx, form);
    const pressed = form.get('do');
    if (pressed === 'list') redirect(303, localPath(ctx.locale, '/register/sites'));
    if (faults.length > 0) redirect(303, localPath(ctx.locale, `/register/sites/${Math.min(place + 1, sites)}?check#errors`));
    if (pressed === 'add') redirect(303, localPath(ctx.locale, `/register/sites/${await addSite(ctx, { draft })}`));
    if (sites > 1) redirect(303, localPath(ctx.locale, '/register/sites'));
    await confirmSites(ctx, { draft });
    redirect(303, localPath(ctx.locale, '/register/contacts'));
  })),
};
