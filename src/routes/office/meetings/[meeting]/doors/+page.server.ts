import { renderSVG } from 'uqr';
import { doorForm, listDoors, openDoor, readMeeting, shutDoor } from '#capabilities/meetings/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { meetingIdOf, toMeeting } from '../../meeting-route.ts';

export const load = page(async (ctx, event) => ({ meeting: (await readMeeting(ctx, meetingIdOf(event))).meeting, doors: await listDoors(ctx, meetingIdOf(event)) }));

export const actions = {
  /** Its address is shown this once, and never kept: the page is not left. */
  open: action(async (ctx, event, form) => {
    const address = await openDoor(ctx, meetingIdOf(event), parseForm(doorForm, form).label);
    return { opened: { address, code: `data:image/svg+xml,${encodeURIComponent(renderSVG(address, { border: 2, ecc: 'M' }))}` } };
  }),
  shut: action(async (ctx, event, form) => {
    await shutDoor(ctx, meetingIdOf(event), String(form.get('id') ?? ''));
    toMeeting(ctx.locale, meetingIdOf(event), '/doors');
  }),
};
