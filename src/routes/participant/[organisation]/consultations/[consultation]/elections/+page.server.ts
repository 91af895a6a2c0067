import { redirect } from '@sveltejs/kit';
import { declareElection, overrideGuard, overrideInput, readElectionGuard } from '#capabilities/consultations/index.elections.server.ts';
import { readConsultation } from '#capabilities/consultations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { consultationKey, consultationsPath } from '../../consultation-key.ts';

const outcomes = ['overridden', 'declared'] as const;

export const load = page(async (ctx, event) => {
  const key = consultationKey(event);
  const done = event.url.searchParams.get('done');
  const { consultation } = await readConsultation(ctx, key);
  return { ...key, consultation, guard: await readElectionGuard(ctx, key), done: outcomes.find((one) => one === done) ?? null };
});

export const actions = {
  goOn: action(async (ctx, event, form) => {
    const key = consultationKey(event);
    if (form.get('confirmed') !== 'yes') throw problem('consultation_not_confirmed');
    await overrideGuard(ctx, key, parseForm(overrideInput, form));
    redirect(303, `${consultationsPath(ctx.locale, key.organisationId, `/${key.id}/elections`)}?done=overridden`);
  }),
  declare: action(async (ctx, event, form) => {
    const key = consultationKey(event);
    await declareElection(ctx, key.organisationId, { election: String(form.get('election')), stands: form.get('stands') === 'yes', wonAtFirst: form.get('wonAtFirst') === 'yes' });
    redirect(303, `${consultationsPath(ctx.locale, key.organisationId, `/${key.id}/elections`)}?done=declared`);
  }),
};
