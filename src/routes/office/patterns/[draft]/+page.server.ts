import { redirect } from '@sveltejs/kit';
import { changeDraft, draftInput, dropDraft, openDraft } from '#capabilities/listening/index.reading.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { draftParam } from './draft-param.ts';

export const load = page(async (ctx, event) => ({ draft: await openDraft(ctx, draftParam(event)), mayDraft: ctx.actor.roles.includes('method_lead'), done: event.url.searchParams.get('done') }));

export const actions = {
  save: action(async (ctx, event, form) => {
    const id = draftParam(event);
    await changeDraft(ctx, id, parseForm(draftInput, form));
    redirect(303, localPath(ctx.locale, `/office/patterns/${id}?done=saved`));
  }),
  drop: action(async (ctx, event) => {
    await dropDraft(ctx, draftParam(event));
    redirect(303, localPath(ctx.locale, '/office/patterns?done=dropped'));
  }),
};
