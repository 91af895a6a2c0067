import { enterByCode, showProject } from '#capabilities/consultations/index.server.ts';
import { endpoint, endpointInSteps } from '#platform/http/endpoint.ts';
import { answerOf, countForm, slugOf, typedIn } from '../consultation-route.ts';

export const GET = endpoint(async (ctx, event) => answerOf(await showProject(ctx, slugOf(event), event.url.searchParams.get('k'), event.url.searchParams.get('read'))));

/** The code of an invitation, typed or followed from a letter. Attempts are counted before the transaction. */
export const POST = endpointInSteps(async (event) => {
  await countForm(event);
  const code = typedIn(await event.request.formData()).get('code')?.[0] ?? '';
  const { kit, frame } = event.locals;
  return answerOf(await kit.run(frame, (ctx) => enterByCode(ctx, slugOf(event), code)));
});
