import { redirect } from '@sveltejs/kit';
import { arrangePopulation, populationInput, readPopulation } from '#capabilities/consultations/index.population.server.ts';
import { readConsultation } from '#capabilities/consultations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { consultationKey, consultationsPath } from '../../consultation-key.ts';

export const load = page(async (ctx, event) => {
  const key = consultationKey(event);
  const { consultation } = await readConsultation(ctx, key);
  return { ...key, consultation, population: await readPopulation(ctx, key), saved: event.url.searchParams.has('done') };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const key = consultationKey(event);
    await arrangePopulation(ctx, key, parseForm(populationInput(ctx.settings.dataDir), form));
    redirect(303, `${consultationsPath(ctx.locale, key.organisationId, `/${key.id}/population`)}?done=saved`);
  }),
};
