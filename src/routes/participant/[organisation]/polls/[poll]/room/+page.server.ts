import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { RoomMove } from '#core/staff-polls/room.ts';
import { giveUpRoom, leadRoom, openRoom, readRoomDesk } from '#capabilities/staff-polls/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { pollKey, pollsPath } from '../../poll-key.ts';

export const load = page(async (ctx, event) => {
  const key = pollKey(event);
  return { ...key, desk: await readRoomDesk(ctx, key), isStarted: event.url.searchParams.has('started') };
});

/** Shows the page again, after what was done. */
function again({ locale }: Ctx, event: RequestEvent, query = ''): never {
  const { organisationId, id } = pollKey(event);
  redirect(303, `${pollsPath(locale, organisationId, `/${id}/room`)}${query}`);
}

async function lead(ctx: Ctx, event: RequestEvent, move: RoomMove): Promise<never> {
  await leadRoom(ctx, pollKey(event), move);
  return again(ctx, event);
}

export const actions = {
  start: action(async (ctx, event) => {
    await openRoom(ctx, pollKey(event));
    again(ctx, event, '?started=yes');
  }),
  giveUp: action(async (ctx, event) => {
    await giveUpRoom(ctx, pollKey(event));
    again(ctx, event);
  }),
  ask: action((ctx, event, form) => lead(ctx, event, { act: 'ask', questionId: String(form.get('question') ?? '') })),
  close: action((ctx, event) => lead(ctx, event, { act: 'close' })),
  show: action((ctx, event) => lead(ctx, event, { act: 'show' })),
  end: action((ctx, event) => lead(ctx, event, { act: 'end' })),
};
