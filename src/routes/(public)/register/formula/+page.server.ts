import { redirect } from '@sveltejs/kit';
import { keepProof, saveOffer, typedFields } from '#capabilities/registrations/index.server.ts';
import { action } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { afterStep, draftOf, finishLater, stepLoad, withDraft } from '../step.ts';

export const load = stepLoad('formula');

export const actions = {
  default: withDraft(action(async (ctx, event, form) => {
    const file = form.get('proof');
    if (file instanceof File && file.size > 0) await event.locals.kit.limits.countFrom('uploadNetwork', event.getClientAddress());
    const proof = await keepProof(ctx, file);
    const faults = await saveOffer(ctx, { draft: draftOf(event) ?? '', typed: typedFields(form), proof, forgetProof: form.get('forgetProof') === 'yes' });
    if (form.get('do') === 'price') redirect(303, `${localPath(ctx.locale, '/register/formula')}#price-title`);
    finishLater(ctx, form);
    afterStep(ctx, { here: 'formula', next: 'summary' }, faults);
  })),
};
