import { redirect } from '@sveltejs/kit';
import { commitmentProofInput, addProof, openFramework, withdrawProof } from '#capabilities/improvement/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { onServer } from '#platform/http/on-server.ts';
import { localPath } from '#platform/http/locale.ts';

const keyOf = (event: { params: Partial<Record<string, string>> }) => ({ organisationId: String(event.params['organisation']), frameworkId: String(event.params['framework']) });

export const load = page(async (ctx, event) => {
  const { view, mayEdit } = await openFramework(ctx, keyOf(event));
  return { ...keyOf(event), view: onServer(event, view), mayEdit, done: event.url.searchParams.get('done') };
});

function back(ctx: { locale: 'fr' | 'en' }, { organisationId, frameworkId }: ReturnType<typeof keyOf>, done: string): never {
  redirect(303, `${localPath(ctx.locale, `/participant/${organisationId}/readiness/${frameworkId}`)}?done=${done}`);
}

export const actions = {
  proof: action(async (ctx, event, form) => {
    const key = keyOf(event);
    const { title, datedOn, commitment } = parseForm(commitmentProofInput, form);
    await addProof(ctx, { organisationId: key.organisationId, of: { commitmentId: commitment }, title, datedOn, file: form.get('proof') });
    back(ctx, key, 'added');
  }),
  withdraw: action(async (ctx, event, form) => {
    await withdrawProof(ctx, { organisationId: keyOf(event).organisationId, id: String(form.get('proof')) });
    back(ctx, keyOf(event), 'withdrawn');
  }),
};
