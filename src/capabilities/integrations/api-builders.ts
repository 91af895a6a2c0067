import type { App } from '#app';
import type { Frame } from '#platform/app-kit.ts';
import { anonymous } from '#platform/context.ts';
import { problemResponse } from '#platform/http/endpoint.ts';
import { isProblem } from '#platform/http/problem.ts';
import { answerApi } from './api/build-api.server.ts';
import { clientLocale } from './api/client-locale.ts';
import { admitCaller } from './keys/admit-key.server.ts';

export type Ask = (path: string, options?: { token?: string | undefined; method?: string; body?: unknown; headers?: Record<string, string> }) => Promise<Response>;

/** Calls the interface as its route does, without a server in between. */
export function apiOf(app: App): Ask {
  return async (path, { token, method = 'GET', body, headers = {} } = {}) => {
    const request = new Request(`http://127.0.0.1:4999/api/v1${path}`, {
      method, headers: { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) }, ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const frame: Frame = { actor: anonymous, scope: 'public', locale: clientLocale(new URL(request.url).searchParams.get('lang'), request.headers.get('accept-language')), requestId: 'test' };
    try {
      const caller = await admitCaller(app, frame, { authorization: request.headers.get('authorization'), address: '203.0.113.7' });
      return await app.run(caller.frame, (ctx) => answerApi({ ctx, key: caller.key, run: (step) => app.run(caller.frame, step), request }));
    } catch (thrown) {
      if (isProblem(thrown)) return problemResponse(thrown, frame.locale, 'test');
      throw thrown;
    }
  };
}
