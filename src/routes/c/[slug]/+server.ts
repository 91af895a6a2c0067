import { enterByCode, showProject } from '#capabilities/consultations/index.server.ts';
import { readForm } from '#platform/http/endpoint.ts';
import { answerOf, countForm, slugOf, typedIn, visit, visitInSteps } from '../consultation-route.ts';

export const GET = visit(async (ctx, event) => answerOf(await showProject(ctx, slugOf(event), event.url.searchParams.get('k'), event.url.searchParams.get('read'))));

/** The code of an invitation, typed or followed from a letter. Attempts are counted before the transaction. */
export const POST = visitInSteps(async (event) => {
  await countForm(event);
  const code = typedIn(await readForm(event.request)).get('code')?.[0] ?? '';
  const { kit, frame } = event.locals;
  return answerOf(await kit.run(frame, (ctx) => enterByCode(ctx, slugOf(event), code)));
});
