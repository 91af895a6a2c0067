import { redirect, type RequestEvent } from '@sveltejs/kit';
import {
  acceptRegistration, declareStaffNotice, declineRegistration, openRegistrationFile, putOnWaitingList, withdrawRegistration,
} from '#capabilities/registrations/index.server.ts';
import { mayDecide } from '#capabilities/registrations/index.ts';
import { action, page } from '#platform/http/endpoint.ts';

function keyOf({ params }: { params: Partial<Record<string, string>> }) {
  return { organisationId: params['organisation'] ?? '', registrationId: params['registration'] ?? '' };
}

export const load = page(async (ctx, event) => ({
  file: await openRegistrationFile(ctx, keyOf(event)),
  mayDecide: mayDecide(ctx.actor),
  done: event.url.searchParams.get('done'),
}));

const text = (form: FormData, name: string) => String(form.get(name) ?? '');
const back = (event: RequestEvent, done: string): never => redirect(303, `${event.url.pathname}?done=${done}`);

export const actions = {
  accept: action(async (ctx, event) => {
    await acceptRegistration(ctx, keyOf(event));
    back(event, 'accept');
  }),
  wait: action(async (ctx, event) => {
    await putOnWaitingList(ctx, keyOf(event));
    back(event, 'wait');
  }),
  decline: action(async (ctx, event, form) => {
    await declineRegistration(ctx, { ...keyOf(event), reason: text(form, 'reason') });
    back(event, 'decline');
  }),
  withdraw: action(async (ctx, event, form) => {
    await withdrawRegistration(ctx, { ...keyOf(event), reason: text(form, 'reason') });
    back(event, 'withdraw');
  }),
  notice: action(async (ctx, event, form) => {
    const fields = { notifiedOn: text(form, 'notifiedOn'), bodyConsulted: text(form, 'bodyConsulted'), contactsAnnounced: text(form, 'contactsAnnounced') };
    await declareStaffNotice(ctx, { ...keyOf(event), ...fields });
    back(event, 'notice');
  }),
};
