import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import type { Locale } from '#core/shared/texts.ts';
import { newDraftToken, signUpPage, type StepRequest } from '#capabilities/registrations/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { draftCookie } from '../../draft-cookie.ts';

const cookieDays = 60;

/** The draft this browser holds, if any. */
export function draftOf(event: RequestEvent | ServerLoadEvent): string | null {
  return event.locals.frame.draft ?? null;
}

/** Gives the browser a new, empty draft. Its hash becomes the sight of the transaction that follows. */
export function giveDraft(event: RequestEvent): string {
  const hash = keepDraft(event);
  event.locals.frame = { ...event.locals.frame, draft: hash };
  return hash;
}

/** Gives the browser a new token and returns its hash; the transaction goes on seeing what it saw. */
export function keepDraft(event: RequestEvent): string {
  const { token, hash } = newDraftToken();
  const secure = event.url.protocol === 'https:';
  event.cookies.set(draftCookie, token, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: cookieDays * 24 * 3600 });
  return hash;
}

/** Whoever asks to finish later is led to where a link can be sent, after what was typed was kept. */
export function finishLater(ctx: { locale: Locale }, form: FormData): void {
  if (form.get('do') === 'later') redirect(303, localPath(ctx.locale, '/register/resume'));
}

/** An action of the sign-up: the browser is given a draft first where it has none, so that nothing typed is refused. */
export function withDraft<T>(handle: (event: RequestEvent) => Promise<T>): (event: RequestEvent) => Promise<T> {
  return async (event) => {
    if (!draftOf(event)) giveDraft(event);
    return handle(event);
  };
}

/** The load of a step's page. */
export function stepLoad(step: StepRequest['step']) {
  return page(async (ctx, event) => {
    const model = await signUpPage(ctx, { draft: draftOf(event), step, check: event.url.searchParams.has('check') });
    if ('goTo' in model) redirect(303, localPath(ctx.locale, model.goTo === 'welcome' ? '/register' : `/register/${model.goTo}`));
    return { signUp: model };
  });
}

/**
 * After a step was kept: on to the next one, or back to itself with what is wrong. Always a new page by GET, so that
 * reloading and going back never send twice nor lose anything. The anchor replaces the one of the page left (a browser
 * keeps it through a redirect), which would scroll past what is wrong.
 */
export function afterStep(ctx: { locale: Locale }, steps: { here: string; next: string }, faults: readonly unknown[]): never {
  redirect(303, localPath(ctx.locale, faults.length > 0 ? `/register/${steps.here}?check#errors` : `/register/${steps.next}`));
}
