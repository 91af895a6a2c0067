import { redirect } from '@sveltejs/kit';
import { invitationsInput, makeInvitations, readConsultation } from '#capabilities/consultations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { consultationKey, consultationsPath } from '../../consultation-key.ts';

export const load = page(async (ctx, event) => ({ ...consultationKey(event), arranged: await readConsultation(ctx, consultationKey(event)), isDone: event.url.searchParams.has('done') }));

export const actions = {
  default: action(async (ctx, event, form) => {
    const key = consultationKey(event);
    await makeInvitations(ctx, key, parseForm(invitationsInput, form).count);
    redirect(303, `${consultationsPath(ctx.locale, key.organisationId, `/${key.id}/invitations`)}?done=made`);
  }),
};
