import { redirect } from '@sveltejs/kit';
import { addDocument, documentInput, readDocuments, withdrawDocument } from '#capabilities/consultations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { consultationKey, consultationsPath } from '../../consultation-key.ts';

const outcomes = ['added', 'withdrawn'] as const;

export const load = page(async (ctx, event) => {
  const done = event.url.searchParams.get('done');
  return { ...consultationKey(event), ...(await readDocuments(ctx, consultationKey(event))), done: outcomes.find((one) => one === done) ?? null };
});

export const actions = {
  add: action(async (ctx, event, form) => {
    const key = consultationKey(event);
    await addDocument(ctx, key, parseForm(documentInput, form));
    redirect(303, `${consultationsPath(ctx.locale, key.organisationId, `/${key.id}/documents`)}?done=added`);
  }),
  withdraw: action(async (ctx, event, form) => {
    const key = consultationKey(event);
    if (form.get('confirmed') !== 'yes') throw problem('consultation_not_confirmed');
    await withdrawDocument(ctx, key, String(form.get('document')));
    redirect(303, `${consultationsPath(ctx.locale, key.organisationId, `/${key.id}/documents`)}?done=withdrawn`);
  }),
};
