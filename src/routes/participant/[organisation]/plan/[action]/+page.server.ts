import { redirect } from '@sveltejs/kit';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { effectText } from '#capabilities/improvement/index.ts';
import { actionChangeInput, addProof, changeAction, commentAction, commentInput, proofInput, readAction, withdrawProof } from '#capabilities/improvement/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

type Addressed = { params: Partial<Record<string, string>> };
const keyOf = (event: Addressed) => ({ organisationId: String(event.params['organisation']), id: String(event.params['action']) });

export const load = page(async (ctx, event) => {
  const key = keyOf(event);
  const reading = await readAction(ctx, key);
  const edition = loadEdition(reading.action.editionId, ctx.settings.dataDir);
  const { effect, recommendationId } = reading.action;
  return {
    ...key, ...reading, edition: edition.label[ctx.locale], effect: effect ? effectText(effect, edition, ctx.locale) : null,
    recommendation: edition.recommendations.find(({ id }) => id === recommendationId)?.title[ctx.locale] ?? null, done: event.url.searchParams.get('done'),
  };
});

function back(ctx: { locale: 'fr' | 'en' }, { organisationId, id }: ReturnType<typeof keyOf>, done: string): never {
  redirect(303, `${localPath(ctx.locale, `/participant/${organisationId}/plan/${id}`)}?done=${done}`);
}

export const actions = {
  change: action(async (ctx, event, form) => {
    await changeAction(ctx, keyOf(event), parseForm(actionChangeInput, form));
    back(ctx, keyOf(event), 'saved');
  }),
  comment: action(async (ctx, event, form) => {
    await commentAction(ctx, keyOf(event), parseForm(commentInput, form).text);
    back(ctx, keyOf(event), 'commented');
  }),
  proof: action(async (ctx, event, form) => {
    const key = keyOf(event);
    const { title, datedOn } = parseForm(proofInput, form);
    const { action: found } = await readAction(ctx, key);
    await addProof(ctx, { organisationId: key.organisationId, of: { actionId: found.id }, title, datedOn, file: form.get('proof') });
    back(ctx, key, 'proofAdded');
  }),
  withdraw: action(async (ctx, event, form) => {
    await withdrawProof(ctx, { organisationId: keyOf(event).organisationId, id: String(form.get('proof')) });
    back(ctx, keyOf(event), 'withdrawn');
  }),
};
