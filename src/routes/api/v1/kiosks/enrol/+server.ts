import { enrolKiosk, enrolmentInput } from '#capabilities/kiosks/index.server.ts';
import { endpointInSteps } from '#platform/http/endpoint.ts';
import { parseJson } from '#platform/http/json-input.ts';

/** Takes a device in: 201 with its identity and settings, once for a code. */
export const POST = endpointInSteps(async (event) => {
  const { kit } = event.locals;
  await kit.limits.countFrom('kioskEnrolment', event.getClientAddress());
  const enrolment = await parseJson(enrolmentInput, event.request);
  return Response.json(await kit.runAsSystem((ctx) => enrolKiosk(ctx, enrolment)), { status: 201 });
});
