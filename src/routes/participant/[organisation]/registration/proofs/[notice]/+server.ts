import { noticeProof } from '#capabilities/registrations/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** The proof of a staff notice, as it was sent: always as a file, never shown in a page of ours. */
export const GET = endpoint(async (ctx, event) => {
  const { content, name, type } = await noticeProof(ctx, { organisationId: String(event.params['organisation']), noticeId: String(event.params['notice']) });
  return new Response(new Uint8Array(content), { headers: { 'content-type': type, 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` } });
});
