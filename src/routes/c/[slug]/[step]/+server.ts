import { answerAddress, answerStep, showStep } from '#capabilities/consultations/index.server.ts';
import { endpoint, endpointInSteps } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';
import { countForm, pageOf, slugOf, typedIn } from '../../consultation-route.ts';

/** The first step is the only one so far. */
function requireFirst({ params }: { params: Partial<Record<string, string>> }): void {
  if (params['step'] !== '1') throw problem('not_found');
}

export const GET = endpoint(async (ctx, event) => {
  requireFirst(event);
  return pageOf(await showStep(ctx, slugOf(event), event.url.searchParams.get('k')));
});

/** Counting attempts waits for another connection: it comes before the transaction. */
export const POST = endpointInSteps(async (event) => {
  requireFirst(event);
  const { kit, frame } = event.locals;
  await countForm(event);
  const typed = await typedIn(event.request);
  const email = typed.get('email')?.[0]?.trim();
  if (email === undefined) return pageOf(await kit.run(frame, (ctx) => answerStep(ctx, slugOf(event), typed)));
  const mayMail = await kit.limits.mayMail(email, 'consultation');
  return pageOf(await kit.run(frame, (ctx) => answerAddress(ctx, slugOf(event), { email, mayMail })));
});
