import type { RequestEvent } from '@sveltejs/kit';
import { clientLocale } from '#capabilities/integrations/index.ts';
import { admitCaller, answerApi, type Caller } from '#capabilities/integrations/index.server.ts';
import { anonymous } from '#platform/context.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { localeOfPath, withoutLocale } from '#platform/http/locale.ts';
import { isProblem } from '#platform/http/problem.ts';

const callers = new WeakMap<RequestEvent, Caller>();

/** The request with the sight of whoever a key acts for, and in the language that its program asks for. */
function byKey(answer: (event: RequestEvent) => Promise<Response>): (event: RequestEvent) => Promise<Response> {
  return async (event) => {
    const { locals, request, url } = event;
    const said = url.searchParams.get('lang') ?? (localeOfPath(url.pathname) === 'en' ? 'en' : null);
    // Whoever sits at the browser is nobody here: only a key says who asks.
    const frame = { ...locals.frame, actor: anonymous, locale: clientLocale(said, request.headers.get('accept-language')) };
    locals.frame = frame;
    try {
      const caller = await admitCaller(locals.kit, frame, { authorization: request.headers.get('authorization'), address: event.getClientAddress() });
      locals.frame = caller.frame;
      callers.set(event, caller);
    } catch (refused) {
      if (!isProblem(refused)) throw refused;
      locals.refused = refused;
    }
    return answer(event);
  };
}

/** Every route of the programming interface that has no file of its own; src/capabilities/integrations/api says which. */
export const fallback = byKey(endpoint(async (ctx, event) => {
  const { kit, frame } = event.locals;
  const { pathname, search } = event.url;
  const request = new Request(new URL(withoutLocale(pathname) + search, event.url), event.request);
  return answerApi({ ctx, key: callers.get(event)?.key ?? null, run: (step) => kit.run(frame, step), request });
}));
