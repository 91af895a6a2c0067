import { answerReceipts, showReceipts } from '#capabilities/consultations/index.server.ts';
import { readForm } from '#platform/http/endpoint.ts';
import { countForm, answerOf, slugOf, typedIn, visit, visitInSteps } from '../../consultation-route.ts';

export const GET = visit(async (ctx, event) => {
  const page = Number.parseInt(event.url.searchParams.get('page') ?? '1', 10);
  return answerOf(await showReceipts(ctx, slugOf(event), Number.isInteger(page) ? page : 1, event.url.searchParams.get('k')));
});

export const POST = visitInSteps(async (event) => {
  const { kit, frame } = event.locals;
  await countForm(event);
  const typed = typedIn(await readForm(event.request));
  return answerOf(await kit.run(frame, (ctx) => answerReceipts(ctx, slugOf(event), typed, event.url.searchParams.get('k'))));
});
