import { ballotInput, spendToken } from '#capabilities/staff-polls/index.server.ts';
import { endpointInSteps } from '#platform/http/endpoint.ts';
import { parseJson } from '#platform/http/json-input.ts';
import { anonymous } from '#platform/context.ts';

/** Takes a ballot for a token. Whoever brings it is nobody here, signed in or not, and their address is not counted: the token is enough. */
export const POST = endpointInSteps(async (event) => {
  const { kit, frame } = event.locals;
  const brought = await parseJson(ballotInput, event.request);
  const outcome = await kit.run({ ...frame, actor: anonymous }, (ctx) => spendToken(ctx, { pollId: event.params['poll'] ?? '', ...brought }));
  return Response.json({ outcome });
});
