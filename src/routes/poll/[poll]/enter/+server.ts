import { enterInput, knowVoter } from '#capabilities/staff-polls/index.answering.server.ts';
import { endpointInSteps } from '#platform/http/endpoint.ts';
import { parseJson } from '#platform/http/json-input.ts';
import { asNobody, countUnknown, pollIn } from '../../agent-page.ts';

/** Whether a link or a code is of somebody on the roll. Notes nothing. */
export const POST = endpointInSteps(async (event) => {
  const { proof } = await parseJson(enterInput, event.request);
  await countUnknown(event, () => event.locals.kit.run(asNobody(event), (ctx) => knowVoter(ctx, { pollId: pollIn(event), proof })));
  return Response.json({ known: true });
});
