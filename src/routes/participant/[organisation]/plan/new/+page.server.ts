import { redirect } from '@sveltejs/kit';
import { createAction, newActionInput, newActionOf, openNewAction } from '#capabilities/improvement/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

const orNull = (value: string | null): string | null => (value === null || value === '' ? null : value);

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const { searchParams } = event.url;
  return { organisationId, start: await openNewAction(ctx, organisationId, { recommendation: orNull(searchParams.get('recommendation')), commitment: orNull(searchParams.get('commitment')) }) };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    const { recommendation, commitment, ...content } = parseForm(newActionInput, form);
    await createAction(ctx, await newActionOf(ctx, organisationId, { ...content, recommendation: orNull(recommendation), commitment: orNull(commitment) }));
    redirect(303, `${localPath(ctx.locale, `/participant/${organisationId}/plan`)}?done=created`);
  }),
};
