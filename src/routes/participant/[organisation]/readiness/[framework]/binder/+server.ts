import { readinessBinder } from '#capabilities/improvement/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** The binder of one reference: index, proofs and their digests, streamed. */
export const GET = endpoint(async (ctx, event) => {
  const { body, fileName } = await readinessBinder(ctx, String(event.params['organisation']), String(event.params['framework']));
  return new Response(body, { headers: { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="${fileName}"`, 'cache-control': 'no-store' } });
});
