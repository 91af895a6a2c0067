import { receivePart, refuseOtherSender } from '#capabilities/audits/index.field.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { bodyOf } from '#platform/http/request-body.ts';
import { evidenceParams } from '../../evidence-params.ts';

/** One part of a file, as bytes; the header `x-part-sha256` has its digest. Answers with what the server has now. */
export const PUT = endpoint(async (ctx, event) => {
  refuseOtherSender(ctx, event.request);
  const { organisationId, id } = evidenceParams(event);
  const bytes = Buffer.from(await bodyOf(event.request));
  const number = /^\d{1,2}$/.test(event.params['number'] ?? '') ? Number(event.params['number']) : -1;
  return Response.json(await receivePart(ctx, { organisationId, evidenceId: id, number, sha256: event.request.headers.get('x-part-sha256') ?? '', bytes }));
});
