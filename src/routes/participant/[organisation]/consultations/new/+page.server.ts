import { redirect } from '@sveltejs/kit';
import { consultationInput, makeConsultation } from '#capabilities/consultations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { consultationsPath } from '../consultation-key.ts';

export const load = page(async (_ctx, event) => ({ organisationId: String(event.params['organisation']) }));

export const actions = {
  default: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    const id = await makeConsultation(ctx, organisationId, parseForm(consultationInput, form));
    redirect(303, `${consultationsPath(ctx.locale, organisationId, `/${id}`)}?done=made`);
  }),
};
