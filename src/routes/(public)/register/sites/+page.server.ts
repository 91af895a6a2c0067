import { redirect } from '@sveltejs/kit';
import { addSite, confirmSites, removeSite } from '#capabilities/registrations/index.server.ts';
import { action } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { afterStep, draftOf, stepLoad, withDraft } from '../step.ts';

export const load = stepLoad('sites');

export const actions = {
  default: withDraft(action(async (ctx, event, form) => {
    const draft = draftOf(event) ?? '';
    const pressed = String(form.get('do') ?? '');
    if (pressed === 'add') redirect(303, localPath(ctx.locale, `/register/sites/${await addSite(ctx, { draft })}`));
    const removed = /^remove-(\d{1,2})$/.exec(pressed);
    if (removed) {
      await removeSite(ctx, { draft, place: Number(removed[1]) });
      redirect(303, localPath(ctx.locale, '/register/sites'));
    }
    afterStep(ctx, { here: 'sites', next: 'contacts' }, await confirmSites(ctx, { draft }));
  })),
};
