import { closeVote, leadFloor, makeVote, openVote, sortInput, sortQuestion, voteForm } from '#capabilities/meetings/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { meetingIdOf, toMeeting } from '../../meeting-route.ts';

export const load = page(async (ctx, event) => ({ led: await leadFloor(ctx, meetingIdOf(event)) }));

const idIn = (form: FormData): string => String(form.get('id') ?? '');

export const actions = {
  make: action(async (ctx, event, form) => {
    await makeVote(ctx, meetingIdOf(event), parseForm(voteForm, form));
    toMeeting(ctx.locale, meetingIdOf(event), '/floor');
  }),
  open: action(async (ctx, event, form) => {
    await openVote(ctx, meetingIdOf(event), idIn(form));
    toMeeting(ctx.locale, meetingIdOf(event), '/floor');
  }),
  close: action(async (ctx, event, form) => {
    await closeVote(ctx, meetingIdOf(event), idIn(form));
    toMeeting(ctx.locale, meetingIdOf(event), '/floor');
  }),
  sort: action(async (ctx, event, form) => {
    const { id, to } = parseForm(sortInput, form);
    await sortQuestion(ctx, meetingIdOf(event), id, to);
    toMeeting(ctx.locale, meetingIdOf(event), '/floor');
  }),
};
