import { issueToken, tokenInput } from '#capabilities/staff-polls/index.server.ts';
import { endpointInSteps } from '#platform/http/endpoint.ts';
import { parseJson } from '#platform/http/json-input.ts';
import { asNobody, countUnknown, pollIn } from '../../agent-page.ts';

/** Gives a token, blindly, to whoever is on the roll. */
export const POST = endpointInSteps(async (event) => {
  const asked = await parseJson(tokenInput, event.request);
  const blindSignature = await countUnknown(event, () => event.locals.kit.run(asNobody(event), (ctx) => issueToken(ctx, { pollId: pollIn(event), ...asked })));
  return Response.json({ blindSignature });
});
