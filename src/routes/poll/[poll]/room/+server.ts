import { createRoomMemory, roomOfPoll } from '#capabilities/staff-polls/index.server.ts';
import { anonymous } from '#platform/context.ts';
import { endpointInSteps } from '#platform/http/endpoint.ts';

const remembered = createRoomMemory();

/** Where a live session stands, for phones that ask every few seconds; `room` is null where the poll has none. */
export const GET = endpointInSteps(async (event) => {
  const { kit, frame } = event.locals;
  const pollId = event.params['poll'] ?? '';
  const room = await remembered(`${frame.locale} ${pollId}`, () => kit.run({ ...frame, actor: anonymous }, (ctx) => roomOfPoll(ctx, pollId)));
  return Response.json({ room }, { headers: { 'cache-control': 'no-store' } });
});
