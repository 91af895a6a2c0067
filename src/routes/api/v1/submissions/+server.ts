import { deviceLabel } from '#capabilities/accounts/index.ts';
import { refuseOtherSender } from '#capabilities/audits/index.field.server.ts';
import { submissionInput, submitAudit } from '#capabilities/audits/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { parseJson } from '#platform/http/json-input.ts';

/** Takes an audit in from a device: 201 the first time, 200 for the same audit again. */
export const POST = endpoint(async (ctx, event) => {
  refuseOtherSender(ctx, event.request);
  const receipt = await submitAudit(ctx, await parseJson(submissionInput, event.request), { device: deviceLabel(event.request.headers.get('user-agent')) });
  return Response.json(receipt, { status: receipt.outcome === 'stored' ? 201 : 200 });
});
