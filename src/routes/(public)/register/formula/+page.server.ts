import { redirect } from '@sveltejs/kit';
import { saveOffer, typedFields } from '#capabilities/registrations/index.server.ts';
import { action } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { afterStep, draftOf, stepLoad, withDraft } from '../step.ts';

export const load = stepLoad('formula');

export const actions = {
  default: withDraft(action(async (ctx, event, form) => {
    const faults = await saveOffer(ctx, { draft: draftOf(event) ?? '', typed: typedFields(form) });
    if (form.get('do') === 'price') redirect(303, `${localPath(ctx.locale, '/register/formula')}#price-title`);
    afterStep(ctx, { here: 'formula', next: 'summary' }, faults);
  })),
};
