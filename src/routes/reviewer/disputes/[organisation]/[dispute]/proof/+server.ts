import { disputeProof } from '#capabilities/audits/index.quality.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** The file that a body joined to its dispute, as it was sent: always as a file, never shown in a page of ours. */
export const GET = endpoint(async (ctx, event) => {
  const { content, name, type } = await disputeProof(ctx, { organisationId: String(event.params['organisation']), disputeId: String(event.params['dispute']) });
  return new Response(new Uint8Array(content), { headers: { 'content-type': type, 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` } });
});
