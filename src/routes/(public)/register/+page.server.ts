import { redirect } from '@sveltejs/kit';
import { discardDraft, welcome } from '#capabilities/registrations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { draftOf, giveDraft } from './step.ts';

export const load = page(async (ctx, event) => ({ welcome: await welcome(ctx, { draft: draftOf(event) }) }));

export const actions = {
  start: action(async (ctx, event) => {
    giveDraft(event);
    redirect(303, localPath(ctx.locale, '/register/organisation'));
  }),
  restart: action(async (ctx, event) => {
    const draft = draftOf(event);
    if (draft) await discardDraft(ctx, { draft });
    giveDraft(event);
    redirect(303, localPath(ctx.locale, '/register/organisation'));
  }),
};
