import type { RequestEvent } from '@sveltejs/kit';
import { answerStep, showStep } from '#capabilities/consultations/index.server.ts';
import { readForm } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';
import { answerOf, countForm, photoIn, slugOf, typedIn, visit, visitInSteps } from '../../../consultation-route.ts';

/** The step that an address names, and what stands below it. Throws `not_found`. */
function addressOf(event: RequestEvent): { slug: string; position: number; rest: string[] } {
  const { step = '', rest = '' } = event.params;
  if (!/^[1-9]\d?$/.test(step)) throw problem('not_found');
  return { slug: slugOf(event), position: Number(step), rest: rest.split('/').filter((part) => part !== '') };
}

export const GET = visit(async (ctx, event) => {
  const { rest, ...address } = addressOf(event);
  const query = event.url.searchParams;
  return answerOf(await showStep(ctx, address, { rest, query, token: query.get('k') }));
});

/** Counting attempts waits for another connection: it comes before the transaction. */
export const POST = visitInSteps(async (event) => {
  const { rest, ...address } = addressOf(event);
  const { kit, frame } = event.locals;
  const form = await readForm(event.request);
  await countForm(event, form);
  const typed = typedIn(form);
  const email = typed.get('ask')?.[0] === 'email' ? typed.get('email')?.[0]?.trim() : undefined;
  const mayMail = email === undefined || (await kit.limits.mayMail(email, 'consultation'));
  const query = event.url.searchParams;
  const sent = { rest, query, typed, photo: await photoIn(form), token: typed.get('k')?.[0] ?? query.get('k'), mayMail, address: event.getClientAddress() };
  return answerOf(await kit.run(frame, (ctx) => answerStep(ctx, address, sent)));
});
