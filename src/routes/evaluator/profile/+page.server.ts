import { redirect } from '@sveltejs/kit';
import { currentEdition, ownProfile, profileInput, saveProfile } from '#capabilities/campaigns/index.evaluators.server.ts';
import { action, page, typedValues } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';

export const load = page(async (ctx, { url }) => ({
  saved: url.searchParams.has('saved'),
  profile: await ownProfile(ctx),
  personas: currentEdition(ctx).personas.map(({ id, label, brief }) => ({ id, label: label[ctx.locale], brief: brief[ctx.locale] })),
}));

export const actions = {
  default: action(async (ctx, event, form) => {
    const choices = await saveProfile(ctx, parseForm(profileInput, form), currentEdition(ctx).personas.map(({ id }) => id));
    if (choices.length > 0) return { choices, values: typedValues(form) };
    redirect(303, `${event.url.pathname}?saved`);
  }),
};
