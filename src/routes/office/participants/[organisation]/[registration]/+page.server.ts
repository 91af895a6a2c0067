import { redirect, type RequestEvent } from '@sveltejs/kit';
import {
  changeNote, declareStaffNotice, declineRegistration, openRegistrationFile, putOnWaitingList, withdrawRegistration, writeNote,
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

/** The registration, and the version of it that was on the screen. */
const seenIn = (event: RequestEvent, form: FormData) => ({ ...keyOf(event), seen: Number(form.get('version')) });
const noteIn = (form: FormData) => ({ id: text(form, 'note'), seen: Number(form.get('noteVersion')) });

export const actions = {
  wait: action(async (ctx, event, form) => {
    await putOnWaitingList(ctx, seenIn(event, form));
    back(event, 'wait');
  }),
  decline: action(async (ctx, event, form) => {
    await declineRegistration(ctx, { ...seenIn(event, form), reason: text(form, 'reason') });
    back(event, 'decline');
  }),
  withdraw: action(async (ctx, event, form) => {
    await withdrawRegistration(ctx, { ...seenIn(event, form), reason: text(form, 'reason') });
    back(event, 'withdraw');
  }),
  notice: action(async (ctx, event, form) => {
    const fields = { notifiedOn: text(form, 'notifiedOn'), bodyConsulted: text(form, 'bodyConsulted'), contactsAnnounced: text(form, 'contactsAnnounced') };
    await declareStaffNotice(ctx, { ...seenIn(event, form), ...fields });
    back(event, 'notice');
  }),
  note: action(async (ctx, event, form) => {
    await writeNote(ctx, keyOf(event), { body: text(form, 'body') });
    back(event, 'note');
  }),
  changeNote: action(async (ctx, event, form) => {
    await changeNote(ctx, keyOf(event), { ...noteIn(form), body: text(form, 'body') });
    back(event, 'changeNote');
  }),
  pin: action(async (ctx, event, form) => {
    await changeNote(ctx, keyOf(event), { ...noteIn(form), pinned: form.get('pinned') === 'yes' });
    back(event, 'pin');
  }),
};
