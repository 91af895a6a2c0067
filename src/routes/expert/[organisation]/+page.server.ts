import { redirect } from '@sveltejs/kit';
import { agreeAction, agreedInput, dateFile, dateInput, heldInput, holdPresentation, preparationInput, prepareFile, readOwnFile } from '#capabilities/improvement/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

const bodyOf = (event: { params: Partial<Record<string, string>> }) => String(event.params['organisation']);

export const load = page(async (ctx, event) => {
  const { recommendations, ...reading } = await readOwnFile(ctx, bodyOf(event));
  return { ...reading, recommendations: recommendations.map(({ id, title }) => ({ value: id, label: title[ctx.locale] })), done: event.url.searchParams.has('done') };
});

function back(ctx: { locale: 'fr' | 'en' }, organisationId: string): never {
  redirect(303, `${localPath(ctx.locale, `/expert/${organisationId}`)}?done=saved`);
}

export const actions = {
  prepare: action(async (ctx, event, form) => {
    await prepareFile(ctx, bodyOf(event), parseForm(preparationInput, form));
    back(ctx, bodyOf(event));
  }),
  date: action(async (ctx, event, form) => {
    await dateFile(ctx, bodyOf(event), parseForm(dateInput, form));
    back(ctx, bodyOf(event));
  }),
  hold: action(async (ctx, event, form) => {
    await holdPresentation(ctx, bodyOf(event), parseForm(heldInput, form));
    back(ctx, bodyOf(event));
  }),
  agree: action(async (ctx, event, form) => {
    const { recommendation, ...content } = parseForm(agreedInput, form);
    await agreeAction(ctx, bodyOf(event), { ...content, recommendationId: recommendation });
    back(ctx, bodyOf(event));
  }),
};
