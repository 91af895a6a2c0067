import { declareEvidence, evidenceInput, evidenceStatus, refuseOtherSender, withdrawEvidence } from '#capabilities/audits/index.field.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { parseJson } from '#platform/http/json-input.ts';
import { evidenceParams } from './evidence-params.ts';

/** Announces a file, or finds out how far its upload is: the same announcement again changes nothing. */
export const PUT = endpoint(async (ctx, event) => {
  refuseOtherSender(ctx, event.request);
  const declared = await parseJson(evidenceInput, event.request);
  return Response.json(await declareEvidence(ctx, { ...evidenceParams(event), ...declared }));
});

/** Says which parts of a file are here. */
export const GET = endpoint(async (ctx, event) => {
  const { organisationId, id } = evidenceParams(event);
  return Response.json(await evidenceStatus(ctx, organisationId, id));
});

/** Takes a file back while the audit is not sent. */
export const DELETE = endpoint(async (ctx, event) => {
  refuseOtherSender(ctx, event.request);
  await withdrawEvidence(ctx, evidenceParams(event));
  return new Response(null, { status: 204 });
});
