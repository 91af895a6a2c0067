import { redirect } from '@sveltejs/kit';
import { changeConsultation, consultationInput, readConsultation, readLanguages } from '#capabilities/consultations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { consultationKey, consultationsPath } from '../../consultation-key.ts';

export const load = page(async (ctx, event) => ({ ...consultationKey(event), languages: readLanguages(ctx.settings.dataDir), arranged: await readConsultation(ctx, consultationKey(event)) }));

export const actions = {
  default: action(async (ctx, event, form) => {
    const key = consultationKey(event);
    await changeConsultation(ctx, key, parseForm(consultationInput, form));
    redirect(303, `${consultationsPath(ctx.locale, key.organisationId, `/${key.id}`)}?done=saved`);
  }),
};
