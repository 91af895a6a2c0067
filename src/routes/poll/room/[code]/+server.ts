import { roomNow } from '#capabilities/staff-polls/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

/** The code of a live session leads to its poll, where phones follow it. */
export const GET = endpoint(async (ctx, { params }) => {
  const { pollId } = await roomNow(ctx, String(params['code']));
  return new Response(null, { status: 303, headers: { location: localPath(ctx.locale, `/poll/${pollId}`), 'cache-control': 'no-store' } });
});
