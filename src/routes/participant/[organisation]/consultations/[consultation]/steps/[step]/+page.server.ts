import { redirect, type RequestEvent } from '@sveltejs/kit';
import { changeStep, readStep, removeStep, stepFields, stepInput } from '#capabilities/consultations/index.server.ts';
import { criteriaNames } from '#capabilities/grids/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { consultationKey, consultationsPath } from '../../../consultation-key.ts';

const addressOf = (event: Pick<RequestEvent, 'params'>) => ({ ...consultationKey(event), stepId: String(event.params['step']) });

export const load = page(async (ctx, event) => {
  const { arranged, step, kind } = await readStep(ctx, addressOf(event));
  return { ...addressOf(event), arranged, step, fields: stepFields(kind, step), criteria: criteriaNames(ctx) };
});

export const actions = {
  save: action(async (ctx, event, form) => {
    const address = addressOf(event);
    const { kind } = await readStep(ctx, address);
    await changeStep(ctx, address, parseForm(stepInput(kind), form));
    redirect(303, `${consultationsPath(ctx.locale, address.organisationId, `/${address.id}`)}?done=step_changed#steps`);
  }),
  remove: action(async (ctx, event, form) => {
    const address = addressOf(event);
    if (form.get('confirmed') !== 'yes') throw problem('consultation_not_confirmed');
    await removeStep(ctx, address);
    redirect(303, `${consultationsPath(ctx.locale, address.organisationId, `/${address.id}`)}?done=step_removed#steps`);
  }),
};
