import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import { draftHash, lookAtDraftLink, openDraftLink, welcome } from '#capabilities/registrations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { keepDraft } from '../../step.ts';

/** The transaction sees with the link's eyes instead of the browser's own. */
function byLink<E extends RequestEvent | ServerLoadEvent, T>(handle: (event: E) => Promise<T>): (event: E) => Promise<T> {
  return (event) => {
    event.locals.frame = { ...event.locals.frame, draft: draftHash(event.params['token'] ?? '') };
    return handle(event);
  };
}

export const load = byLink(page(async (ctx, event) => ({ found: await lookAtDraftLink(ctx, { link: event.locals.frame.draft ?? '' }) })));

export const actions = {
  default: byLink(action(async (ctx, event) => {
    const link = event.locals.frame.draft ?? '';
    const browser = keepDraft(event);
    await openDraftLink(ctx, { link, browser });
    const { resume } = await welcome(ctx, { draft: browser });
    redirect(303, localPath(ctx.locale, resume ? `/register/${resume.step}` : '/register'));
  })),
};
