import { issueToken, tokenInput } from '#capabilities/staff-polls/index.server.ts';
import { endpointInSteps } from '#platform/http/endpoint.ts';
import { parseJson } from '#platform/http/json-input.ts';
import { isProblem } from '#platform/http/problem.ts';

/** Gives a token, blindly, to whoever is on the roll. Who tries codes that are of nobody is counted; who has one is not. */
export const POST = endpointInSteps(async (event) => {
  const { kit, frame } = event.locals;
  const asked = await parseJson(tokenInput, event.request);
  try {
    return Response.json({ blindSignature: await kit.run(frame, (ctx) => issueToken(ctx, { pollId: event.params['poll'] ?? '', ...asked })) });
  } catch (thrown) {
    if (isProblem(thrown) && thrown.code === 'poll_voter_unknown') await kit.limits.countFrom('ticketNetwork', event.getClientAddress());
    throw thrown;
  }
});
