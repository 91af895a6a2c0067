import { redirect } from '@sveltejs/kit';
import { addStep, readConsultation, stepInput, stepKindList, type AnyStepKind } from '#capabilities/consultations/index.server.ts';
import { criteriaNames } from '#capabilities/grids/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { consultationKey, consultationsPath } from '../../../consultation-key.ts';

/** The kind of step to add, once it is chosen. */
const kindIn = (url: URL): AnyStepKind | undefined => stepKindList.find(({ kind }) => kind === url.searchParams.get('kind'));

export const load = page(async (ctx, event) => {
  const key = consultationKey(event);
  return { ...key, arranged: await readConsultation(ctx, key), kinds: stepKindList.map(({ kind }) => kind), kind: kindIn(event.url)?.kind ?? null, criteria: criteriaNames(ctx) };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const key = consultationKey(event);
    const kind = kindIn(event.url);
    if (!kind) throw problem('form_incomplete');
    await addStep(ctx, key, { kind, input: parseForm(stepInput(kind), form) });
    const below = form.get('another') === 'yes' ? `/${key.id}/steps/new` : `/${key.id}?done=step_added#steps`;
    redirect(303, consultationsPath(ctx.locale, key.organisationId, below));
  }),
};
