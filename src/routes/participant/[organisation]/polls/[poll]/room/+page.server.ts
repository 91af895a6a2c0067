import { redirect } from '@sveltejs/kit';
import type { RoomMove } from '#core/staff-polls/room.ts';
import { giveUpRoom, leadRoom, openRoom, readRoomDesk } from '#capabilities/staff-polls/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { pollKey, pollsPath } from '../../poll-key.ts';

export const load = page(async (ctx, event) => {
  const key = pollKey(event);
  return { ...key, desk: await readRoomDesk(ctx, key), isStarted: event.url.searchParams.has('started') };
});

type Key = ReturnType<typeof pollKey>;

/** Does one thing and shows the page again. */
const move = (work: (ctx: Ctx, key: Key, form: FormData) => Promise<unknown>, query = '') => action(async (ctx, event, form) => {
  const key = pollKey(event);
  await work(ctx, key, form);
  redirect(303, `${pollsPath(ctx.locale, key.organisationId, `/${key.id}/room`)}${query}`);
});

const led = (act: Exclude<RoomMove['act'], 'ask'>) => move((ctx, key) => leadRoom(ctx, key, { act }));

export const actions = {
  start: move(openRoom, '?started=yes'),
  giveUp: move(giveUpRoom),
  ask: move((ctx, key, form) => leadRoom(ctx, key, { act: 'ask', questionId: String(form.get('question') ?? '') })),
  close: led('close'),
  show: led('show'),
  end: led('end'),
};
